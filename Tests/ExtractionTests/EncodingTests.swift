@testable import Extraction
import Foundation
import Records
import Testing

@Suite struct EncodingTests {
  private func page(_ sentence: String, meta: String = "") -> String {
    "<html><head>\(meta)<title>x</title></head><body><article class=\"article-body\"><p>\(sentence)</p></article></body></html>"
  }

  private static let texts: [(String, String.Encoding, String)] = [
    ("windows-1252", .windowsCP1252, "Le maire a dit « non » à la réunion — c’était, dit-il, déjà décidé l’été passé."),
    ("windows-1251", .windowsCP1251, "Мэр сказал, что гавань закроют до зимы, и что рыбаки получат новое место."),
    (
      "windows-1250", .windowsCP1250, "Starosta řekl, že přístav bude uzavřen před zimou, a rybáři dostanou nové místo."
    ),
    (
      "windows-1253", .windowsCP1253,
      "Ο δήμαρχος είπε ότι το λιμάνι θα κλείσει πριν από τον χειμώνα, σύμφωνα με το σχέδιο."
    ),
    (
      "windows-1254", .windowsCP1254,
      "Belediye başkanı limanın kıştan önce kapanacağını söyledi, balıkçılar karşı çıktı."
    ),
    (
      "iso-8859-2", .isoLatin2,
      "Burmistrz powiedział, że port zostanie zamknięty przed zimą, a rybacy są temu przeciwni."
    ),
    ("shift_jis", .shiftJIS, "市長は火曜日に、港の工事は冬の嵐の前に始まると述べた。漁師たちは反対している。"),
  ]

  @Test(arguments: texts.indices)
  func aDeclaredCharset(index: Int) throws {
    let (label, encoding, sentence) = Self.texts[index]
    let byHeader = try #require(page(sentence).data(using: encoding))
    let article = try extracted(Array(byHeader), charset: label)
    #expect(article.text == sentence)
    #expect(article.charset?.lowercased() == label)
    let byMeta = try #require(page(sentence, meta: "<meta charset='\(label)'>").data(using: encoding))
    #expect(try extracted(Array(byMeta)).text == sentence)
    let byPragma = "<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=\(label)'>"
    #expect(try extracted(Array(try #require(page(sentence, meta: byPragma).data(using: encoding)))).text == sentence)
  }

  @Test(arguments: [1, 6])
  func anUndeclaredCharsetIsDetected(index: Int) throws {
    let (_, encoding, sentence) = Self.texts[index]
    let data = try #require(page(String(repeating: sentence, count: 4)).data(using: encoding))
    #expect(try extracted(Array(data)).text.hasPrefix(sentence))
  }

  @Test func chineseAndKorean() throws {
    // 港 in GB 18030 and Big5, 항 in EUC-KR.
    #expect(TextDecoder.decode([0xB8, 0xDB], from: .gbk) == Array("港".utf8))
    #expect(TextDecoder.decode([0xB4, 0xE4], from: .big5) == Array("港".utf8))
    #expect(TextDecoder.decode([0xC7, 0xD7], from: .eucKR) == Array("항".utf8))
    #expect(TextDecoder.decode([0xB9, 0xC1], from: .eucJP) == Array("港".utf8))
    #expect(TextDecoder.decode([0x1B, 0x24, 0x42, 0x39, 0x41, 0x1B, 0x28, 0x42], from: .iso2022JP) == Array("港".utf8))
  }

  @Test func theOrderIsMarkThenHeaderThenMeta() {
    let meta = Array("<meta charset=windows-1251>".utf8)
    let cyrillic: [UInt8] = [0xEC, 0xFD, 0xF0]
    #expect(PageDecoder.decode(meta + cyrillic, carrier: nil).encoding == .windows1251)
    #expect(PageDecoder.decode(meta + cyrillic, carrier: "koi8-r").encoding == .koi8R)
    #expect(PageDecoder.decode([0xEF, 0xBB, 0xBF] + meta, carrier: "koi8-r").encoding == .utf8)
    #expect(PageDecoder.decode([0xFF, 0xFE, 0x41, 0x00], carrier: "koi8-r").encoding == .utf16LE)
    #expect(PageDecoder.decode([0xFE, 0xFF, 0x00, 0x41], carrier: nil).bytes == [0x41])
    // Valid UTF-8 beyond ASCII is UTF-8, whatever was declared before it was stored anew.
    #expect(PageDecoder.decode(meta + Array("мэр сказал".utf8), carrier: nil).encoding == .utf8)
  }

  @Test func utf16WithoutMark() throws {
    let sentence = "The mayor of Meridia said that the harbour would be closed before the winter."
    for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
      let data = try #require(page(sentence).data(using: encoding))
      #expect(try extracted(Array(data)).text == sentence)
    }
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82], [0xFF], [0x80],
      [0xF8, 0x88, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func whatIsNoUTF8BecomesReplacementCharacters(bytes: [UInt8]) {
    let decoded = PageDecoder.decode(Array("a".utf8) + bytes + Array("b".utf8), carrier: "utf-8")
    #expect(String(validating: decoded.bytes, as: UTF8.self) != nil)
    #expect(decoded.bytes.first == 0x61 && decoded.bytes.last == 0x62)
    #expect(String(decoding: decoded.bytes, as: UTF8.self).contains("\u{FFFD}"))
    #expect(!UTF8Check.verdict(bytes).isValid)
  }

  @Test func replacementBehaviour() {
    #expect(TextDecoder.decode(Array("anything".utf8), from: .replacement) == Array("\u{FFFD}".utf8))
    #expect(TextDecoder.decode([0x81], from: .windows1252) == Array("\u{81}".utf8))
    #expect(TextDecoder.decode([0x80, 0x93], from: .windows1252) == Array("€“".utf8))
    #expect(TextDecoder.decode([0x82, 0x41], from: .shiftJIS) == Array("\u{FFFD}A".utf8))  // the ASCII trail stays
    #expect(TextDecoder.decode([0x80], from: .userDefined) == Array("\u{F780}".utf8))
    #expect(TextDecoder.decode([0x3D, 0xD8, 0x41, 0x00], from: .utf16LE) == Array("\u{FFFD}A".utf8))
  }

  @Test func labels() {
    #expect(CharacterEncoding(label: " Latin1 ") == .windows1252)
    #expect(CharacterEncoding(label: "GB2312") == .gbk)
    #expect(CharacterEncoding(label: "x-sjis") == .shiftJIS)
    #expect(CharacterEncoding(label: "iso-8859-9") == .windows1254)
    #expect(CharacterEncoding(label: "utf-7") == nil)
    #expect(CharacterEncoding(label: "hz-gb-2312") == .replacement)
  }

  @Test func everyEncodingThatIconvIsAskedForIsThere() {
    for encoding in CharacterEncoding.allCases where encoding.iconvName != nil {
      // With the table missing, what is beyond ASCII would become U+FFFD; a byte of a single-byte table must not.
      let text = TextDecoder.decode([0x41, 0xE1, 0x42], from: encoding)
      #expect(text.first == 0x41)
      if encoding.isSingleByte, encoding != .iso8859_8, encoding != .iso8859_8I {
        #expect(!String(decoding: text, as: UTF8.self).contains("\u{FFFD}"), "\(encoding)")
      }
    }
  }

  @Test(.enabled(if: Suites.exists("html5lib-tests"), "needs the shared suites"))
  func html5libEncodingSuite() throws {
    var right = 0
    var wrong: [String] = []
    for file in ["tests1.dat", "tests2.dat", "test-yahoo-jp.dat"] {
      let bytes = try Suites.bytes("html5lib-tests/encoding/" + file)
      for part in Suites.parts(bytes, "#data\n") {
        guard let mark = part.offset(of: "\n#encoding\n", from: 0) else { continue }
        let data = Array(part[..<mark])
        let expected = String(decoding: part[(mark + 11)...].prefix { $0 != 0x0A }, as: UTF8.self)
        let found = PageDecoder.mark(data)?.encoding ?? MetaPrescan.encoding(in: data) ?? .windows1252
        if CharacterEncoding(label: expected) == found {
          right += 1
        } else {
          wrong.append("\(file): \(expected), found \(found)")
        }
      }
    }
    #expect(wrong.isEmpty)
    #expect(right >= 80)
  }
}
