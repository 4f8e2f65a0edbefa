/// The parser library in use.
public enum ParserLibrary {
  /// libxml2's version, such as `2.9.14`.
  public static var version: String { HTMLParser.libraryVersion }
}
