internal import Foundation
/// How much each sign counts when a noun is laid to somebody: the better the higher, around 1 for a plausible guess.
struct NominalWeights: Sendable {
  // Fit
  /// The article itself gives the office, the noun or the age.
  var own: Float = 3
  /// A kind of what the article gives: “the scientist” for a virologist.
  var kind: Float = 2.1
  /// A noun that anybody may bear.
  var epithet: Float = 1.3
  /// Words beside the noun that the office has not.
  var otherWords: Float = 0.3
  // Standing of persons
  var distance: Float = 0.12
  /// For each fitting person spoken of since.
  var rank: Float = 0.4
  var subject: Float = 0.35
  var apposition: Float = 0.2
  var oblique: Float = -0.2
  var count: Float = 0.1
  /// For each time the article names somebody.
  var topic: Float = 0.05
  /// A lone word whose sex nothing tells, not even a given name.
  var bareName: Float = -0.4
  /// The sentence goes on with “his” or “her” of the other sex.
  var tail: Float = -0.8
  // Standing of organizations
  var organizationDistance: Float = 0.12
  var total: Float = 0.12
  var compound: Float = -0.35
  var opening: Float = 0.3
  // Decision
  var bound: Float = 1
  var organizationBound: Float = 0.8
  var margin: Float = 0.45
  var sureMargin: Float = 0.05

  static let standard: NominalWeights = {  // TEMPORARY
    var w = NominalWeights()
    guard let text = ProcessInfo.processInfo.environment["HEARSAY_W"] else { return w }
    let v = text.split(separator: ",").map { Float($0)! }
    w.kind = v[0]; w.epithet = v[1]; w.otherWords = v[2]; w.distance = v[3]; w.rank = v[4]; w.subject = v[5]
    w.apposition = v[6]; w.oblique = v[7]; w.count = v[8]; w.topic = v[9]; w.bareName = v[10]; w.tail = v[11]
    w.organizationDistance = v[12]; w.total = v[13]; w.compound = v[14]; w.opening = v[15]; w.bound = v[16]
    w.organizationBound = v[17]; w.margin = v[18]; w.sureMargin = v[19]
    return w
  }()
}
