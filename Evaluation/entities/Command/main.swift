internal import EntityCorpora
internal import Foundation

// evaluate-entities inputs gap GAP.tsv               the texts as input lines, for `hearsay annotate`
// evaluate-entities inputs names UNER.tsv            the same
// evaluate-entities gap DOCUMENTS.jsonl GAP.tsv      pronouns: F1 overall and by gender
// evaluate-entities names DOCUMENTS.jsonl UNER.tsv   names: strict F1 before and after `Entities`
// evaluate-entities phrases DOCUMENTS.jsonl PHRASES   what given phrases mean (score_references.py)
// evaluate-entities show DOCUMENTS.jsonl [ID]        every text with its mentions, for reading

do {
  let arguments = Array(CommandLine.arguments.dropFirst())
  switch (arguments.first, arguments.count) {
  case ("inputs", 3): try InputLines.write(arguments[1], table: arguments[2])
  case ("gap", 3): try PronounEvaluation.run(documents: arguments[1], table: arguments[2])
  case ("names", 3): try NameEvaluation.run(documents: arguments[1], table: arguments[2])
  case ("phrases", 3): try PhraseReferences.write(documents: arguments[1], phrases: arguments[2])
  case ("show", 2...3): try MentionView.show(documents: arguments[1], id: arguments.count == 3 ? arguments[2] : nil)
  case ("time", 2): try ResolutionTime.run(documents: arguments[1])
  default:
    throw EvaluationFailure(
      description:
        "usage: evaluate-entities inputs gap|names TABLE | gap DOCUMENTS TABLE | names DOCUMENTS TABLE | phrases DOCUMENTS PHRASES | show DOCUMENTS [ID]"
    )
  }
} catch {
  FileHandle.standardError.write(Data("evaluate-entities: \(error)\n".utf8))
  exit(1)
}
