/// Lines that pages put among an article's paragraphs and that are not of the article: calls to read, follow, sign up;
/// credits of pictures; notes of the desk.
///
/// Only short lines are looked at. A phrase is matched on the line in lower case, at its beginning or anywhere.
enum PagePhrases {
  /// What kind of line it is, nil for the article's own.
  static func verdict(_ line: [UInt8], linkDensity: Double, isTail: Bool) -> BlockVerdict? {
    guard line.count < 420 else { return nil }
    let text = PhraseSet.folded(line)
    if line.count < 160, credits.stands(in: text) { return .caption }
    if line.count < 60, alone.isWhole(text) { return .phrase }
    if line.count < 220 || linkDensity > 0.15 || isTail, openings.stands(in: text) { return .phrase }
    if anywhere.stands(anywhereIn: text) { return .phrase }
    if linkDensity > 0.1 || isTail, linked.stands(anywhereIn: text) { return .phrase }
    return nil
  }

  private static let credits = PhraseSet([
    "photo:", "photos:", "photo by", "photos by", "photo credit", "photograph:", "photograph by", "photography by",
    "image:", "images:", "image credit", "image source", "(image credit", "image courtesy", "picture:", "pictures:",
    "credit:", "credits:", "(photo", "(image:", "getty images", "(getty", "foto:", "fotos:", "foto ©", "bild:",
    "bilder:",
    "crédit photo", "crédits photo", "crédit :", "crédits :", "© ", "photo :", "imagen:", "fotografía:", "fotografia:",
    "foto di", "фото:", "illustration:", "video:", "graphic:", "source: getty", "copyright:", "symbolbild", "kuva:",
    "fotó:", "zdjęcie:", "zdroj:", "caption:", "screenshot:", "file photo", "사진=", "사진 =", "写真：", "写真=",
  ])

  private static let alone = PhraseSet([
    "advertisement", "advertising", "sponsored", "sponsored content", "ad", "anzeige", "werbung", "publicité",
    "publicidad", "pubblicità", "reklam", "reklama", "реклама", "annonce", "advertentie", "story continues below",
    "story continues below advertisement", "article continues below advertisement", "continue reading",
    "read more", "read next", "related", "related articles", "related stories", "related content", "related topics",
    "more stories", "more on this story", "see also", "share", "share this", "share this article", "share this story",
    "comments", "leave a comment", "save", "print", "copy link", "copied", "back to video", "watch now", "loading",
    "mehr zum thema", "lesen sie auch", "weiterlesen", "lire aussi", "à lire aussi", "leer más", "lee también",
    "leggi anche", "lees ook", "lees meer", "les også", "läs mer", "læs også", "lue myös", "czytaj więcej",
    "czytaj też", "czytaj także", "čtěte také", "leia mais", "leia também", "читайте также", "читайте також",
    "devamını oku", "getty", "reuters", "afp", "newsletter", "topics", "tags", "filed under", "recommended",
    "most popular", "trending", "view comments", "show more", "load more", "view gallery", "play video",
    "watch the video", "watch video", "more from", "editor's picks", "sign up", "subscribe", "log in",
  ])

  private static let openings = PhraseSet([
    "read more:", "read more on", "read more about", "read next:", "read also", "also read", "read:", "related:",
    "see also:", "see more:", "more:", "more from ", "more on ", "watch:", "watch now:", "listen:", "listen to",
    "don't miss", "recommended:", "click here", "follow us", "follow him", "follow her", "follow them", "follow @",
    "follow the", "follow ", "sign up", "subscribe", "join our", "join us on", "like us on", "download our",
    "download the", "get the latest", "get our", "get in touch", "have a tip", "got a tip", "do you have a tip",
    "got a story", "do you know more", "contact the author", "email the author", "send tips", "want more",
    "for more stories", "for more news", "for all the latest", "for the latest", "for more information on how",
    "to read more", "to subscribe", "to receive", "you can follow", "you can read", "copyright ©", "© 20", "(c) 20",
    "all rights reserved", "this article was originally published", "this story was originally published",
    "this article originally appeared", "this story originally appeared", "originally published", "reporting by ",
    "editing by ", "additional reporting", "filed under", "tagged", "tags:", "topics:", "categories:", "posted in",
    "lesen sie auch", "lesen sie mehr", "mehr zum thema", "hier geht es", "abonnieren sie", "melden sie sich",
    "folgen sie", "lire aussi", "à lire aussi", "lire la suite", "à voir aussi", "abonnez-vous", "suivez-nous",
    "lee también", "lea también", "leer más", "te puede interesar", "suscríbete", "síguenos", "leggi anche",
    "iscriviti", "segui", "lees ook", "lees meer", "les også", "läs även", "läs mer", "læs også", "lue myös",
    "czytaj też", "czytaj także", "czytaj również", "zobacz też", "zobacz także", "čtěte také", "přečtěte si",
    "leia também", "leia mais", "veja também", "читайте также", "читайте також", "подписывайтесь", "ayrıca oku",
    "okuyun:", "baca juga", "baca:", "xem thêm", "olvasd el", "citește și", "citiți și", "прочетете", "διαβάστε",
    "skaitykite", "updates to follow", "click to ", "tap here", "we apologize, but this video", "try refreshing",
    "ftc: we use", "editor's note: this", "if you buy something",
  ])

  private static let anywhere = PhraseSet([
    "sign up for our", "sign up to our", "sign up for the", "signing up to our", "signing up for our",
    "subscribe to our", "subscribe to the", "free newsletter", "daily newsletter", "weekly newsletter",
    "our newsletter", "delivered to your inbox", "in your inbox", "all rights reserved", "may be reached at",
    "can be reached at", "find us on facebook", "on facebook, twitter", "on facebook and twitter",
    "on instagram, facebook", "on twitter and facebook", "on twitter @", "on twitter at @", "on facebook at",
    "click here to subscribe", "click here for more information", "affiliate commission", "affiliate links",
    "please bookmark our", "support our journalism", "become a member", "to leave a comment", "download the app",
    "this material may not be published", "has failed to load", "check our news page", "story to follow",
    "more to follow", "breaking news story", "무단 전재", "무단전재", "재배포 금지", "좋아요를 눌러", "未经授权", "版权所有",
    "無断転載", "нашли ошибку", "выделите ее и нажмите", "جميع الحقوق محفوظة",
  ])

  private static let linked = PhraseSet([
    "click here", "read the full", "newsletter", "follow me on", "follow him on", "follow her on", "follow us on",
    "letters to the editor", "send us", "email us", "e-mail us", "contact us", "our app", "whatsapp channel",
    "telegram channel", "join the conversation", "get in touch", "by emailing",
  ])
}
