/// spaCy's word shape: `Xxxxx-dd` (spacy/lang/lex_attrs.py).
enum WordShape {
  /// Letters become `X` or `x`, digits `d`, runs are cut to four; `LONG` from 100 scalars on. UTF-8.
  static func of(_ scalars: [Unicode.Scalar]) -> [UInt8] {
    if scalars.count >= 100 { return Array("LONG".utf8) }
    var shape: [Unicode.Scalar] = []
    var last: Unicode.Scalar? = nil
    var run = 0
    for scalar in scalars {
      let mapped: Unicode.Scalar =
        if PythonText.isAlphabetic(scalar) {
          PythonText.isUppercase(scalar) ? "X" : "x"
        } else if PythonText.isDigit(scalar) {
          "d"
        } else {
          scalar
        }
      run = mapped == last ? run + 1 : 0
      last = mapped
      if run < 4 { shape.append(mapped) }
    }
    return PythonText.utf8(shape)
  }
}
