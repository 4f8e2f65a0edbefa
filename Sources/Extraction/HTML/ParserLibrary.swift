internal import CLibXML2

/// The parser library in use.
public enum ParserLibrary {
  /// libxml2's version, such as `2.9.14`. The C macro is `LIBXML_DOTTED_VERSION`.
  public static let version = LIBXML_DOTTED_VERSION
}
