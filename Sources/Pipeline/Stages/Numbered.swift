/// What travels between stages: one input's place in the order of reading, and what became of it so far.
///
/// A failure travels on like a value, past the later stages to the writer, so that each number that was read is written,
/// in its place, exactly once.
struct Numbered<Value: Sendable>: Sendable {
  /// 0, 1, 2, … in the order of reading; null for what is written as soon as it is done.
  var number: Int?
  /// About how much memory the outcome holds.
  var bytes: Int
  var outcome: Result<Value, any Error>
}
