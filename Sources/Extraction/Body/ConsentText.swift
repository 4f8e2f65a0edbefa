/// Tells consent to cookies by its words, where no name on an element does: such a text may be longer than a short article.
///
/// Only what a site says of itself (“we use cookies”, “this website uses cookies”) counts, so that an article about
/// cookies stays one.
enum ConsentText {
  /// Which blocks are such texts; empty where the page never says “cookie”. Linear in the text.
  static func blocks(_ table: NodeTable, _ blocks: [Block]) -> Set<Int> {
    var found: Set<Int> = []
    var place = 0
    var index = 0
    while let hit = table.text.offset(of: "ookie", from: place) {
      while index < blocks.count, range(table, blocks[index]).upperBound <= hit { index += 1 }
      guard index < blocks.count else { break }
      let range = range(table, blocks[index])
      place = hit + 5
      guard range.contains(hit) else { continue }
      if range.count < 4_000, phrases.stands(anywhereIn: PhraseSet.folded(Array(table.text[range]))) {
        found.insert(index)
      }
      place = max(place, range.upperBound)
    }
    return found
  }

  /// The block's text from its first to its last byte.
  private static func range(_ table: NodeTable, _ block: Block) -> Range<Int> {
    let begin = Int(table.nodes[Int(block.first)].first)
    return begin..<max(begin, Int(table.nodes[Int(block.last) - 1].last))
  }

  private static let phrases = PhraseSet([
    "this website uses cookies", "this site uses cookies", "our website uses cookies", "our site uses cookies",
    "we use cookies", "we also use third-party cookies", "our partners use cookies", "we and our partners",
    "our use of cookies", "accept all cookies", "necessary cookies are absolutely essential",
    "cookies are absolutely essential", "cookies that may not be particularly necessary", "categorized as necessary",
    "cookies will be stored in your browser", "opt-out of these cookies", "opting out of some of these cookies",
    "wir verwenden cookies", "wir nutzen cookies", "wir setzen cookies", "diese website verwendet cookies",
    "diese webseite verwendet cookies", "diese seite verwendet cookies", "diese website nutzt cookies",
    "unsere website verwendet cookies", "nous utilisons des cookies", "ce site utilise des cookies",
    "ce site web utilise des cookies", "utilizamos cookies", "usamos cookies", "este sitio web utiliza cookies",
    "esta web utiliza cookies", "este site utiliza cookies", "este site usa cookies", "utilizziamo i cookie",
    "utilizziamo cookie", "questo sito utilizza", "questo sito usa", "deze website gebruikt cookies",
    "wij gebruiken cookies", "we gebruiken cookies", "deze site gebruikt cookies", "vi använder cookies",
    "webbplatsen använder cookies", "vi bruker cookies", "vi bruger cookies", "denne hjemmeside bruger cookies",
    "używamy plików cookie", "ta strona korzysta z", "ta strona używa", "tato stránka používá", "používáme cookies",
    "používáme soubory cookie", "мы используем файлы cookie", "мы используем cookie", "сайт использует файлы cookie",
    "ми використовуємо файли cookie", "folosim cookie", "acest site folose",
  ])
}
