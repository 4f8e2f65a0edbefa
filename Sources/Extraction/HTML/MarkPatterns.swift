/// The words in class names and the like, and what they tell. Gathered from the conventions of news sites and of the
/// large content systems (WordPress, Drupal, Arc, Chorus, Brightspot, Blogger).
///
/// Letters and boundaries (`|`) only: `article-body`, `article_body` and `articleBody` are all `article|body`.
enum MarkPatterns {
  static let all: [(Marks, [String])] = [
    (
      .body,
      [
        "article|body", "articlebody", "article|content", "articlecontent", "article|text", "articletext",
        "article|main|body", "article|maintext", "body|copy", "bodycopy", "story|body", "storybody", "story|content",
        "storycontent", "story|text", "storytext", "entry|content", "entrycontent", "entry|body", "entrybody",
        "post|content", "postcontent", "post|body", "postbody", "post|text", "posttext", "post|entry", "postentry",
        "news|text", "newstext", "news|body", "newsbody", "news|content", "newscontent", "content|body",
        "text|content", "article|inner|content", "single|content", "blog|content", "page|article|content",
        "detail|text", "detailtext", "detail|content", "article|detail|body", "rich|text", "richtext", "wysiwyg",
        "paragraphs|wrapper", "main|text", "maintext", "full|text", "fulltext", "text|long", "article|paragraphs",
        "description|body", "corps|article", "article|corps", "texto|noticia", "cuerpo|noticia", "article|cuerpo",
        "noticia|texto", "c|detail|body", "artikel|text", "artikeltext", "articulo|cuerpo", "td|post|content",
        "body|text", "bodytext", "article|section|content", "yazi|icerik", "haber|metni", "news|detail|text",
        "review|body", "reviewbody", "blog|post|body", "post|article|content", "component|text|body",
      ]
    ),
    (.content, ["|article|", "|story|", "|post|", "|entry|", "|content|", "|main|", "|blog|", "|hentry|", "|news|"]),
    (.paragraph, ["text|block", "paragraph", "textblock", "text|component", "|rte|", "text|wrapper"]),
    (
      .comments,
      [
        "comment", "disqus", "livefyre", "|respond|", "replies", "reply|form", "viafoura", "coral|talk", "spot|im",
        "spotim", "discussion", "kommentar", "comentario", "commentaire", "reactie", "guestbook", "user|review",
        "reader|opinion",
      ]
    ),
    (
      .share,
      [
        "|share|", "|shares|", "|sharing|", "share|bar", "share|tools", "sharebar", "sharetools", "sharedaddy",
        "|social|", "socialbar", "social|media|link", "socialshare", "social|share", "addthis", "addtoany", "sharethis",
        "jp|relatedposts", "shariff", "|partage|", "|compartir|", "teilen", "whatsapp", "follow|us", "followus",
        "|follow|", "social|links", "sociallinks", "social|icons", "email|link", "|print|link", "article|tools",
        "font|size", "fontsize", "text|size", "textsize", "font|option", "|reactions|", "reaction|btn",
        "articletools", "story|tools", "post|share", "|likes|", "a|a|kit", "|ssba|", "|heateor",
      ]
    ),
    (
      .related,
      [
        "related", "recommend", "|read|more", "|readmore", "|read|also", "|readalso", "|also|read", "|more|stories",
        "morestories", "|more|news", "|more|from", "morefrom", "more|on|", "|more|articles", "|popular|",
        "most|popular",
        "mostpopular", "most|read", "mostread", "most|viewed", "trending", "outbrain", "taboola", "zergnet",
        "revcontent",
        "|teaser|", "|teasers|", "|promo|", "|promos|", "recirc", "suggested", "suggestions", "next|article",
        "next|post",
        "up|next", "upnext", "dont|miss", "you|may|like", "may|also|like", "see|also", "seealso", "|similar|",
        "latest|news", "latest|stories", "top|stories", "topstories", "other|news", "other|stories", "|latest|",
        "recent|posts", "recent|articles", "linked|articles", "link|box", "linkbox", "story|link", "in|article|link",
        "inline|link", "further|reading", "read|next", "|onward", "rich|link", "richlink", "leia|mais", "lee|tambien",
        "lire|aussi", "weitere|artikel", "mehr|zum|thema", "lees|ook", "leggi|anche", "|ilgili|", "ligatus", "plista",
        "|mgid", "dianomi", "newsfeed", "|crosslink", "|gallery|list|", "|noticias|relacionadas|", "content|ads",
        "post|navigation", "post|nav|", "nav|links", "|backlinks|", "internal|link", "interlink", "news|list",
        "newslist",
        "article|list", "articlelist", "post|list", "postlist", "playlist", "|cards|", "card|list", "|carousel|item",
        "story|list", "storylist", "teaserlist", "verwandte", "relacionad", "associated|articles", "page|links",
      ]
    ),
    (
      .advertisement,
      [
        "|ad|", "|ads|", "|adv|", "advert", "adsense", "|adbox|", "adslot", "|ad|slot", "sponsor", "|dfp|", "|gpt|",
        "google|ad", "googlead", "|banner|", "|banners|", "|teads|", "|mpu|", "|leaderboard|", "|adunit", "anzeige",
        "|werbung", "|publicidad", "|publicite", "|reklam", "commercial|unit", "|affiliate", "buy|now", "|native|ad",
      ]
    ),
    (
      .appeal,
      [
        "newsletter", "subscri", "sign|up", "signup", "paywall", "|donat", "membership", "|piano|", "|regwall",
        "|login|",
        "|signin|", "sign|in|", "|register|", "|registration|", "app|promo", "download|app", "|cta|", "call|to|action",
        "|optin|", "mailchimp", "mc|embed", "email|signup", "support|us", "|appeal|", "epic|", "abonn", "suscri",
        "push|notif", "|marketing|", "|offer|",
      ]
    ),
    (
      .navigation,
      [
        "|nav|", "navbar", "navigation", "|menu|", "submenu", "breadcrumb", "pagination", "|pager|", "|toolbar|",
        "masthead", "|skip|", "skip|link", "|search|", "|topbar|", "ticker", "|tabs|", "site|header", "siteheader",
        "|crumb", "page|nav", "hamburger", "|subnav", "|dropdown|", "megamenu", "fil|ariane", "jump|to",
      ]
    ),
    (
      .byline,
      [
        "byline", "|by|line|", "|author|", "|authors|", "authorname", "author|name", "|autor|", "|autore|", "|auteur|",
        "|writer|", "|reporter|", "|journalist|", "|contributor", "|signature|", "|verfasser", "|redakteur", "|yazar|",
        "|creator|", "article|author", "post|author", "|vcard|", "|correspondent|",
      ]
    ),
    (
      .date,
      [
        "|date|", "|dates|", "dateline", "|time|", "timestamp", "|published|", "publish|date", "pubdate", "|pub|date",
        "post|date", "postdate", "article|date", "entry|date", "|datum|", "|fecha|", "|updated|", "date|published",
        "datepublished", "posted|on", "|postmeta|", "post|meta", "entry|meta", "article|meta", "meta|date",
        "|dateposted",
        "publication|date", "story|date", "news|date", "|tarih|", "|data|ora|", "create|date", "createdate",
        "|modified|",
        "date|modified", "datemodified", "last|update",
      ]
    ),
    (
      .tags,
      [
        "|tags|", "|tag|", "taglist", "tag|list", "tag|links", "tagcloud", "|keywords|", "|topics|", "|topic|list",
        "|categories|", "|category|", "|cat|links", "post|tags", "article|tags", "entry|tags", "|etiquetas|",
        "|labels|",
        "|hashtag", "|themen|", "|filed|under|", "|kicker|", "|eyebrow|", "|rubric",
      ]
    ),
    (
      .caption,
      [
        "caption", "|credit|", "|credits|", "|copyright|", "image|meta", "photo|credit", "image|credit", "img|desc",
        "imagedesc", "bildunterschrift", "bildtext", "|legende|", "|leyenda|", "|pie|foto", "image|description",
        "photo|info", "media|info", "image|info", "|didascalia", "|onderschrift", "|foto|text", "image|text",
        "imagetext",
        "|photographer|", "picture|desc",
      ]
    ),
    (
      .consent,
      [
        "cookie", "consent", "|gdpr|", "|ccpa|", "onetrust", "|overlay|", "|modal|", "|popup|", "|pop|up|", "lightbox",
        "|dialog|", "didomi", "|cmp|", "sp|message", "|tooltip|", "|toast|", "adblock",
      ]
    ),
    (
      .hidden,
      [
        "|hidden|", "visually|hidden", "visuallyhidden", "|sr|only", "screen|reader", "|offscreen|", "|noprint|hide|",
        "|invisible|", "|hide|", "|is|hidden|", "|d|none|", "print|only", "printonly", "|noscript|", "|a|y|hidden",
      ]
    ),
    (
      .standfirst,
      [
        "standfirst", "|subtitle|", "|sub|title|", "sub|headline", "subheadline", "subhead|", "|subheading|", "|deck|",
        "|dek|", "|intro|", "|introduction|", "|summary|", "|excerpt|", "|chapo|", "|lead|", "|lede|", "|teaser|text|",
        "|abstract|", "|sommario|", "|occhiello|", "|entradilla|", "|bajada|", "|vorspann|", "|perex|", "|lead|text",
        "|spot|", "|sapo|", "|ingress", "|volanta|", "article|lead", "|synopsis|",
      ]
    ),
    (
      .embed,
      [
        "twitter|tweet", "|tweet|", "instagram", "|embed|", "fb|post", "fb|video", "tiktok", "|reddit|", "|telegram|",
        "video|player", "videoplayer", "jwplayer", "brightcove", "|youtube|", "|iframe|", "|podcast|", "audio|player",
        "audioplayer", "|vjs|", "|video|js",
      ]
    ),
    (
      .title,
      ["headline", "|title|", "|heading|", "article|title", "entry|title", "post|title", "|titolo|", "|titulo|"]
    ),
    (
      .biography,
      [
        "author|bio", "authorbio", "author|info", "author|box", "authorbox", "about|author", "about|the|author",
        "author|desc", "author|card", "author|profile", "|bio|", "|biography|", "author|block", "contributor|bio",
        "|author|footer|", "|saboxplugin", "author|details", "author|section", "multiple|authors",
      ]
    ),
    (
      .legal,
      [
        "copyright", "disclaimer", "|legal|", "|terms|", "|imprint|", "|impressum|", "|correction|", "|corrections|",
        "|disclosure|", "report|error", "report|typo", "|errata|", "|trust|", "ethics",
      ]
    ),
    (.contents, ["|toc|", "table|of|contents", "tableofcontents", "ez|toc", "|inhaltsverzeichnis|", "jump|links"]),
    (
      .sidebar,
      ["sidebar", "|side|bar|", "|aside|", "|rail|", "right|rail", "rightrail", "left|rail", "|right|col", "|rhs|"]
    ),
    (.footer, ["footer", "|foot|", "|bottom|bar|", "|colophon|"]),
    (
      .widget,
      ["widget", "|module|", "|poll|", "|quiz|", "|survey|", "|weather|", "|stocks|", "|calculator|", "|rating|"]
    ),
    (.gallery, ["gallery", "slideshow", "carousel", "|slider|", "|swiper|", "|slick|", "|lightbox|", "|slides|"]),
    (.quotation, ["pullquote", "pull|quote", "|blockquote|"]),
    (
      .advisory,
      [
        "ai|summary", "aisummary", "|factbox|", "|fact|box|", "infobox", "|info|box|", "|key|points", "keypoints",
        "|highlights|", "|glance|",
      ]
    ),
  ]
}
