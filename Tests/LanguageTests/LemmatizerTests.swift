import Foundation
import Inference
import TestSupport
import Testing

@testable import Language

@Suite struct LemmatizerTests {
  private func lemmatizer() throws -> Lemmatizer {
    let folder = try TemporaryDirectory()
    var writer = WeightFileWriter()
    try LemmaCompiler(tables: MessagePackReader.read(SyntheticPipeline.lemmas, "lemmas"), subject: "lemmas")
      .add(to: &writer)
    try writer.write(to: folder.path + "/lemmas")
    return try Lemmatizer(file: WeightFile(path: folder.path + "/lemmas"))
  }

  @Test(arguments: [
    // A form of the index goes first; what no table knows is kept as the rule makes it.
    ("Squadrons", PartOfSpeech.noun, "squadron"), ("cities", .noun, "city"), ("flights", .noun, "flight"),
    // The last exception listed comes first, before the index.
    ("axes", .noun, "axis"), ("mice", .noun, "mouse"), ("went", .verb, "go"),
    // Rules in their order; the last form found in the index wins.
    ("baked", .verb, "bake"), ("walked", .verb, "walk"), ("zonked", .verb, "zonke"),
    ("s", .noun, "s"), ("U.S", .noun, "u."), ("U.Ss", .noun, "u.s"),
    ("“", .punct, "\""), (",", .punct, ","),
    ("Norland", .propn, "Norland"), ("The", .det, "the"), ("ΑΣ", .adj, "ας"), ("\n", .space, "\n"),
    ("Odd", .none, "odd"),
  ])
  func lemmas(text: String, pos: PartOfSpeech, lemma: String) throws {
    #expect(try lemmatizer().lemma(text, pos, isBaseForm: false) == lemma)
  }

  @Test func baseFormsAreOnlyLowered() throws {
    #expect(try lemmatizer().lemma("Mice", .noun, isBaseForm: true) == "mice")
  }
}
