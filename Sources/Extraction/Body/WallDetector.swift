/// Tells pages that stand before an article: proofs that the reader is a person, consent to cookies, denials.
enum WallDetector {
  /// Whether a short page is such a wall. `text` is what was found as its body.
  static func isWall(title: String?, text: [UInt8]) -> Bool {
    guard text.count < 1_500 else { return false }
    let heading = PhraseSet.folded(Array((title ?? "").utf8))
    if titles.stands(in: heading), text.count < 1_000 { return true }
    return phrases.stands(anywhereIn: PhraseSet.folded(text))
  }

  private static let titles = PhraseSet([
    "just a moment", "attention required!", "access denied", "access to this page has been denied", "are you a robot",
    "robot or human", "403 forbidden", "404 not found", "page not found", "please verify you are a human",
    "security check",
    "before you continue", "pardon our interruption", "human verification", "bot verification", "one moment, please",
    "verifying your browser", "ddos-guard", "request rejected", "blocked", "captcha",
  ])

  private static let phrases = PhraseSet([
    "checking your browser", "enable javascript and cookies to continue", "verify you are human",
    "verify that you are human", "verify you are a human", "verify that you're not a robot", "are not a robot",
    "you are a robot", "unusual traffic from your", "ddos protection by", "complete the security check",
    "needs to review the security of your connection", "press & hold to confirm", "you have been blocked",
    "you don't have permission to access", "request unsuccessful. incapsula", "our systems have detected unusual",
    "please enable js and disable any ad blocker", "please enable cookies", "we and our partners store and/or access",
    "before you continue to", "bevor sie fortfahren", "avant de continuer", "manage your privacy settings",
    "wir und unsere partner", "nous et nos partenaires", "accept all cookies to continue",
    "please turn javascript on and reload", "you need to enable javascript to run this app",
    "access to this page has been denied", "the requested url was not found on this server",
  ])
}
