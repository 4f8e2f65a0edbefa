/// Things to do at their times, the earliest first; equal times in the order in which they were added. A binary heap:
/// adding and taking are logarithmic.
struct Agenda<Entry: Sendable>: Sendable {
  private struct Node: Sendable {
    var time: Double
    var turn: UInt64
    var entry: Entry

    func precedes(_ other: Node) -> Bool { time < other.time || time == other.time && turn < other.turn }
  }

  private var nodes: [Node] = []
  private var turn: UInt64 = 0

  var isEmpty: Bool { nodes.isEmpty }
  var count: Int { nodes.count }
  /// The earliest entry's time.
  var nextTime: Double? { nodes.first?.time }

  mutating func add(_ entry: Entry, at time: Double) {
    turn += 1
    nodes.append(Node(time: time, turn: turn, entry: entry))
    var child = nodes.count - 1
    while child > 0, nodes[child].precedes(nodes[(child - 1) / 2]) {
      nodes.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Takes the earliest entry whose time has come.
  mutating func next(now: Double) -> Entry? {
    guard let first = nodes.first, first.time <= now else { return nil }
    nodes.swapAt(0, nodes.count - 1)
    nodes.removeLast()
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < nodes.count && nodes[child].precedes(nodes[least]) {
        least = child
      }
      if least == parent { return first.entry }
      nodes.swapAt(parent, least)
      parent = least
    }
  }

  mutating func removeAll() { nodes = [] }
}
