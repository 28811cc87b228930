import GlideInterface

/// What the live view has to say, before it is laid out for a size of screen.
struct Scene: Sendable, Equatable {
  /// Something the wearer should know, in two or three words and in more.
  struct Message: Sendable, Equatable {
    var headline: String
    var detail: String?
    var style: Style
  }

  var title: String
  /// How to learn what the keys do, beside the title; nil where nobody listens to them.
  var hint: String?
  /// What is shown as large as it can be: a count or a countdown.
  var figure: String
  var figureStyle: Style
  /// What the figure is of, the set and the side: the most important first.
  var headlines: [String]
  var angle: Bar?
  var hold: Bar?
  var message: Message?

  /// The scene of a session that has begun, nil where there is none.
  init?(_ model: LiveModel) {
    guard let status = model.status, let session = status.session, status.state != .idle else {
      return nil
    }
    title = session.name
    hint = model.hasKeys ? "?: keys" : nil
    let face = Face(status.state, session)
    figure = face.figure
    figureStyle = face.style
    headlines = [face.headline]
    if let activity = session.activity, status.state == .exercising {
      headlines.append(activity.isActive ? activity.countWords ?? activity.words : activity.words)
    }
    if session.activity == nil || session.sets > 1 {
      headlines.append("set \(max(1, session.set)) of \(session.sets)")
    }
    if let side = session.side { headlines.append(side.rawValue) }
    // Before a set begins the angle has no start pose to count from, and by time it says nothing.
    if session.activity != nil {
      angle = nil
    } else if status.state == .exercising || status.state == .paused {
      angle = Self.angleBar(session)
      hold = Self.holdBar(session)
    }
    message =
      model.keyAnswer.map { Message(headline: "", detail: $0, style: .strong) }
      ?? Self.trouble(status, session, hasKeys: model.hasKeys)
      ?? model.cue.flatMap(Self.message)
      ?? Self.message(
        status, session, isRefusalFresh: model.isRefusalFresh, hasKeys: model.hasKeys)
  }

  private static func angleBar(_ session: Session) -> Bar {
    let best = session.bestRange
    // Room beyond the best, so that a better one shows.
    let aim = session.rangeAsked ?? best ?? session.minimumRange
    let scale = 1.15 * max(aim ?? 0, session.angle, 10)
    let isEnough = session.angle >= session.minimumRange ?? 0
    let isTooMuch = session.rangeAsked.map { session.angle > Self.wideShare * $0 } ?? false
    var captions: [String] = []
    if let asked = session.rangeAsked { captions.append("only to \(asked.degrees)") }
    if let knee = session.kneeAngle { captions.append("knee \(knee.degrees)") }
    if let best { captions.append("best \(best.degrees)") }
    if let last = session.lastRange { captions.append("last \(last.degrees)") }
    if captions.isEmpty, let minimum = session.minimumRange {
      captions.append("needs \(minimum.degrees)")
    }
    return Bar(
      fraction: session.angle / scale, mark: aim.map { $0 / scale },
      style: isTooMuch ? .warning : isEnough ? .good : .calm,
      value: max(0, session.angle).degrees,
      captions: captions)
  }

  private static func holdBar(_ session: Session) -> Bar? {
    let target = session.hold?.target ?? session.holdTarget ?? 0
    let duration = session.hold?.duration ?? 0
    guard session.hold != nil || target > 0 else { return nil }
    let isLongEnough = session.hold != nil && duration >= target
    let asked = target > 0 ? "hold \(target.brief) s" : "hold"
    let place = session.hold?.position == .start ? ["at the start"] : []
    return Bar(
      fraction: target > 0 ? duration / target : 1, mark: nil,
      style: isLongEnough ? .good : .calm, value: duration.seconds,
      captions: [asked] + place)
  }

  /// So many times the range that is asked for is too far.
  private static let wideShare: Double = 1.25

  /// What keeps the session from going on, or would mislead.
  private static func trouble(
    _ status: Status, _ session: Session, hasKeys: Bool
  ) -> Message? {
    if let interruption = session.interruption {
      return Message(headline: "no sensor", detail: interruption, style: .bad)
    }
    if let warning = status.warnings.first {
      return Message(headline: "", detail: "warning: \(warning)", style: .bad)
    }
    if status.state == .paused {
      let goOn = hasKeys ? "space goes on" : "glidectl resume goes on"
      let cure = session.autoPause == nil ? goOn : "move to go on"
      return Message(headline: "paused", detail: cure, style: .warning)
    }
    return nil
  }

  /// What is being said; a number is on the screen already.
  private static func message(_ cue: Cue) -> Message? {
    guard !cue.text.isEmpty, cue.text != cue.number.map(String.init) else { return nil }
    let style: Style =
      switch cue.priority {
      case .safety: .bad
      case .release, .tempo: .warning
      case .count: .strong
      case .praise: .plain
      }
    let words = cue.text.hasSuffix(".") ? String(cue.text.dropLast()) : cue.text
    return words.count <= longestHeadline
      ? Message(headline: words.lowercased(), detail: nil, style: style)
      : Message(headline: "", detail: cue.text, style: style)
  }

  /// As many characters are read at a glance.
  private static let longestHeadline: Int = 12

  private static func message(
    _ status: Status, _ session: Session, isRefusalFresh: Bool, hasKeys: Bool
  ) -> Message? {
    if status.state == .resting {
      let change = session.side.map { "strap the sensor to the \($0.words), then keep still; " }
      return Message(
        headline: "",
        detail: (session.isChangingSide == true ? change ?? "" : "")
          + (hasKeys ? "ready: press n" : "ready: glidectl next"),
        style: .plain)
    }
    guard let refusal = session.lastRefusal else { return nil }
    let detail = refusal.detail(minimumRange: session.minimumRange)
    guard isRefusalFresh else {
      return Message(
        headline: "",
        detail: "last not counted: "
          + refusal.sentence(minimumRange: session.minimumRange), style: .plain)
    }
    return Message(headline: refusal.reason.words, detail: detail, style: .warning)
  }
}
