extension String {
  /// The words of a list that is written as a text, parted by blanks and line feeds.
  ///
  /// By bytes: tables are read at every start, and what a letter is made of costs more than the rest of it.
  public var listedWords: [String] {
    utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }.map { String(Substring($0)) }
  }
}
