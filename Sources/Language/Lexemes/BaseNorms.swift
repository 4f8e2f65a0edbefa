/// spaCy's norms of marks and currency signs (spacy/lang/norm_exceptions.py), by the text's identifier.
enum BaseNorms {
  static let norms: [UInt64: UInt64] = {
    var norms: [UInt64: UInt64] = [:]
    for (norm, texts) in groups {
      for text in texts.split(separator: " ") { norms[StringIdentifier.of(text.utf8)] = StringIdentifier.of(norm) }
    }
    return norms
  }()

  private static let groups: [(norm: String, texts: String)] = [
    ("'s", "'s 'S ’s ’S"),
    ("'", "’ ‘ ´ `"),
    ("\"", "” “ '' `` ´´ „ » « ‘‘ ’’"),
    ("?", "？"), ("!", "！"), (",", "，"), (";", "；"), (":", "："), (".", "。 ।"),
    ("...", "…"),
    ("-", "— – -- --- ——"),
    ("$", "€ £ ¥ ฿ US$ C$ A$ ₺ ₹ ৳ ₩ Mex$ ₣ E£"),
  ]
}
