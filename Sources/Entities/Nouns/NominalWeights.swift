/// How much each sign counts when a noun is laid to somebody: the better the higher, around 1 for a plausible guess.
///
/// Set by hand, then one after another moved to where most nouns of our own articles come out right (a wrong answer
/// counts 1.4 times as much as none). Around these values the score is flat.
struct NominalWeights: Sendable {
  // Fit
  /// The article itself gives the office, the noun or the age.
  var own: Float = 3
  /// A kind of what the article gives: “the scientist” for a virologist.
  var kind: Float = 2.1
  /// A noun that anybody may bear.
  var epithet: Float = 1.5
  /// A former office that the article has not told.
  var unheard: Float = 0.65
  /// Words beside the noun that the office has not.
  var otherWords: Float = 0.3
  /// A noun that anybody may bear, for somebody whom the article has not named.
  var unnamed: Float = 0.8
  /// A trade for somebody of whom the article tells a post or another trade that does not rule it out.
  var otherTrade: Float = 0.2
  /// Of whom the article tells another office, where somebody has the very trade.
  var untrained: Float = -0.6
  // Standing of persons
  var distance: Float = 0.12
  /// For each fitting person spoken of since.
  var rank: Float = 0.12
  var subject: Float = 0.35
  /// Subject of the sentence right before, in the same paragraph.
  var adjacent: Float = 0.45
  /// The noun's own quotation calls somebody of that sex “he” or “she”, and a candidate of the other sex is there.
  var told: Float = -0.6
  /// In a clause that stands before the noun and hangs on its verb.
  var fronted: Float = -0.8
  var apposition: Float = 0.2
  var oblique: Float = -0.05
  var count: Float = 0.1
  /// For each time the article names somebody.
  var topic: Float = 0.02
  /// The first person that the article speaks of, for nouns that anybody may bear.
  var protagonist: Float = 0.15
  /// A judge, a prosecutor, a detective or spokesman is hardly ever “the dad-of-three”: that is whom they speak of.
  var functionary: Float = -0.8
  /// A lone word whose sex nothing tells, not even a given name.
  var bareName: Float = -0.4
  /// The sentence goes on with “his” or “her” of the other sex.
  var tail: Float = -0.8
  // Standing of organizations
  var organizationDistance: Float = 0.12
  var total: Float = 0.12
  var compound: Float = -0.35
  var opening: Float = 0.3
  /// Brought up as the subject of the sentence before.
  var fresh: Float = 0.3
  /// One of its people says what the noun is the subject of.
  var employer: Float = 0.7
  // Decision
  var bound: Float = 1
  var organizationBound: Float = 0.8
  var margin: Float = 0.12
  var sureMargin: Float = 0.05

  static let standard = NominalWeights()
}
