/// Words before a number that bound or blur it.
struct QuantityModifier: Equatable {
  enum Bound: Equatable {
    case none, atLeast, atMost
  }

  var bound = Bound.none
  var isApproximate = false
  /// Where the words begin.
  var start: Int

  /// The modifiers that end right before a token; the longest chain of at most three phrases.
  static func before(_ place: Int, words: [String]) -> QuantityModifier {
    var modifier = QuantityModifier(start: place)
    for _ in 0..<3 {
      guard let (phrase, effect) = phrases(endingBefore: modifier.start, words) else { break }
      switch effect {
      case .atLeast: if modifier.bound == .none { modifier.bound = .atLeast }
      case .atMost: if modifier.bound == .none { modifier.bound = .atMost }
      case .approximate: modifier.isApproximate = true
      case .none: break
      case .negated: modifier.bound = modifier.bound == .atLeast ? .atMost : .atLeast
      }
      modifier.start -= phrase
    }
    return modifier
  }

  private enum Effect {
    case atLeast, atMost, approximate, negated, none
  }

  private static func phrases(endingBefore place: Int, _ words: [String]) -> (Int, Effect)? {
    func word(_ back: Int) -> String { place - back >= 0 ? words[place - back] : "" }
    let one = word(1)
    switch (word(3), word(2), one) {
    case ("as", "many", "as"), ("as", "much", "as"): return (3, .atMost)
    case ("as", "few", "as"), ("as", "little", "as"): return (3, .atLeast)
    case ("in", "excess", "of"): return (3, .atLeast)
    case ("in", "the", "region"): return (3, .approximate)
    case ("a", "total", "of"), ("a", "record", "of"), ("an", "average", "of"): return (3, .none)
    case ("a", "minimum", "of"), ("the", "minimum", "of"), ("at", "the", "least"): return (3, .atLeast)
    case ("a", "maximum", "of"), ("the", "maximum", "of"): return (3, .atMost)
    case ("just", "shy", "of"): return (3, .approximate)
    default: break
    }
    switch (word(2), one) {
    case ("at", "least"), ("more", "than"), ("greater", "than"), ("upward", "of"), ("upwards", "of"),
      ("higher", "than"), ("north", "of"), ("just", "over"), ("well", "over"), ("just", "above"), ("well", "above"),
      ("slightly", "over"), ("far", "above"):
      return word(3) == "no" || word(3) == "not" ? (3, one == "than" ? .atMost : .atLeast) : (2, .atLeast)
    case ("at", "most"), ("up", "to"), ("less", "than"), ("fewer", "than"), ("lower", "than"), ("no", "over"),
      ("just", "under"), ("well", "under"), ("just", "below"), ("well", "below"), ("slightly", "under"):
      return word(3) == "no" || word(3) == "not" ? (3, .atLeast) : (2, .atMost)
    case ("close", "to"), ("close", "on"), ("shy", "of"), ("more", "like"), ("an", "estimated"), ("something", "like"),
      ("just", "about"), ("approximately", "about"):
      return (2, .approximate)
    default: break
    }
    switch one {
    case "about", "around", "nearer", "approaching", "almost", "nearly", "roughly", "approximately", "circa", "c.", "~",
      "estimated", "perhaps":
      return (1, .approximate)
    case "some": return (1, .approximate)
    case "over", "above", "exceeding": return (1, .atLeast)
    case "under", "below": return (1, .atMost)
    default: return nil
    }
  }
}
