/// The three colours of pain in exercise, from 0 to 10: 0–3 go on, 4–5 with care and only if it
/// settles within 24 hours, 6 and more or sharp stop.
///
/// Borrowed from tendons and muscles, where up to 5 did no harm (Silbernagel 2007, pubmed 17307888;
/// providephysiotherapy.org.uk/pain-traffic-light); not validated for nerves. The session has the
/// same limits in its own `PainRule`.
enum PainLimits {
  static let care: Int = 4
  static let stop: Int = 6
  /// As good as none; an estimate.
  static let hardly: Int = 1
}

extension PainNote {
  public var mustStop: Bool { isSharp || (level ?? 0) >= PainLimits.stop }
  var needsCare: Bool { isSharp || (level ?? 0) >= PainLimits.care }
}
