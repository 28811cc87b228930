public import MotionCore

/// Learns a movement from samples of it, of a recording or of a sensor as they come.
///
/// It counts whatever goes out and comes back, and takes from that the repetitions that are like
/// one another. So it need not be told when they begin: getting into position is not done twice.
public struct MovementLearner: Sendable {
  /// The smallest range that can be learned; rad. Less is lost among what people do unawares.
  public static let smallestRange: Double = .degrees(5)
  /// The shortest time out and back that can be learned, and the longest; s. A stride is shorter.
  public static let shortestCycle: Double = 2
  public static let longestCycle: Double = 60
  /// As few are enough, and as many are asked for.
  public static let fewestRepetitions: Int = 2
  public static let askedRepetitions: Int = 3
  /// As many movements too fast to be a repetition are a walk.
  private static let fewestStrides: Int = 8

  /// Follows the movement at one size.
  private struct Observer: Sendable {
    var tracker: MotionTracker
    var seen: [ObservedRepetition] = []
    var refusals: [Refusal] = []
    var movements: Int = 0
  }

  /// A large movement is lost where every sway on the way is looked at, a small one where none is:
  /// so it is looked for at several sizes, and the largest that is done alike is it. rad
  private static let sizes: [Double] = [smallestRange, .degrees(12), .degrees(30)]

  /// The last that may be a repetition.
  public private(set) var newest: ObservedRepetition?

  private var observers: [Observer]
  private var trace: PoseTrace = PoseTrace()

  /// Takes movements from `smallestRange` on, rad. A recording shows all before it is decided which
  /// are the ones; with a sensor, fidgeting before them is not to be taken for them.
  public init(smallestRange: Double = Self.smallestRange) {
    let smallest = max(smallestRange, Self.smallestRange)
    let larger = Self.sizes.filter { $0 > smallest }
    // A turn about the vertical leaves the direction of gravity: only the heading shows it.
    let views = ([smallest] + larger).map { (size: $0, isVertical: false) } + [(.degrees(12), true)]
    observers = views.map { size, isVertical in
      Observer(
        tracker: MotionTracker(
          profile: MovementProfile(
            minimumRange: size, maximumRange: .degrees(170),
            shortestCycle: Self.shortestCycle,
            longestCycle: Self.longestCycle, longestHold: Self.longestCycle,
            matchingRepetitions: 1, turnsAboutVertical: isVertical)))
    }
  }

  /// The present excursion from the start pose; rad.
  public var excursion: Double { observers[0].tracker.excursion }

  /// Takes in the next sample; returns whether it completed what may be a repetition.
  @discardableResult
  public mutating func process(_ sample: MotionSample) -> Bool {
    var isNew = false
    for index in observers.indices {
      var repetitions: [Repetition] = []
      var refusals: [Refusal] = []
      var began = 0
      observers[index].tracker.process(sample) { fact in
        switch fact {
        case .repetition(let repetition): repetitions.append(repetition)
        case .refused(let refusal): refusals.append(refusal)
        case .movementBegan: began += 1
        case .endReached, .holdBegan, .holdProgress, .holdEnded, .still, .gap,
          .activityBegan, .active, .activityEnded:
          break
        }
      }
      if index == 0 { trace.append(observers[0].tracker.attitude, at: sample.time) }
      observers[index].refusals += refusals
      observers[index].movements += began
      let observed = repetitions.compactMap { ObservedRepetition($0, trace: trace) }
      observers[index].seen += observed
      if let last = observed.last {
        newest = last
        isNew = true
      }
    }
    return isNew
  }

  /// The repetitions to learn from so far, in the order of their time: those that are like one of
  /// them, where that one has the most, and of as many the largest.
  ///
  /// Small movements, however many, are none where there are some of more than twice their range.
  public var similar: [ObservedRepetition] {
    let tilting = groups(of: observers.filter { !$0.tracker.profile.turnsAboutVertical })
    let groups = tilting.isEmpty ? groups(of: observers) : tilting
    let largest = groups.reduce(0) { max($0, Self.medianRange($1)) }
    return groups.filter { Self.medianRange($0) >= largest / 2 }
      .max { ($0.count, Self.medianRange($0)) < ($1.count, Self.medianRange($1)) } ?? []
  }

  private func groups(of observers: [Observer]) -> [[ObservedRepetition]] {
    observers.flatMap { observer in
      observer.seen.map { model in observer.seen.filter(model.isLike) }
    }.filter { $0.count >= Self.fewestRepetitions }
  }

  /// The movement that was learned; throws why there is none.
  public func movement(
    id: String, title: String, placement: Placement?, side: Exercise.Side?, source: String,
    date: String?
  ) throws(TeachingError) -> TaughtMovement {
    let repetitions = similar
    guard let shape = MovementShape(median: repetitions.map(\.shape)) else { throw reason }
    return TaughtMovement(
      repetitions, shape: shape, alternates: alternates(repetitions), id: id, title: title,
      placement: placement, side: side, source: source, date: date)
  }

  /// Why there is nothing to learn from.
  private var reason: TeachingError {
    let counts = Dictionary(grouping: observers[0].refusals, by: \.reason)
    func refusal(_ reason: Refusal.Reason) -> TeachingError {
      let range = counts[reason, default: []].reduce(0) { max($0, $1.range) }
      guard reason == .tooSmall else { return .refused(reason, range: range) }
      return .tooSmall(range: range, smallest: observers[0].tracker.profile.minimumRange)
    }
    let ranges = notableRanges
    if ranges.count > 1 { return .differing(ranges: ranges) }
    if let range = ranges.first { return .onlyOnce(range: range) }
    // Each stride is a movement, and the walk is refused once.
    if observers[0].movements >= Self.fewestStrides { return refusal(.walking) }
    // The most frequent, and of several the latest.
    let most = counts.values.reduce(0) { max($0, $1.count) }
    let last = observers[0].refusals.last { counts[$0.reason]?.count == most }
    return last.map { refusal($0.reason) } ?? .noMovement
  }

  /// The ranges, rad, of all that was seen at any size, in the order of their time, without what is
  /// nothing beside the largest and without what a walk began or ended.
  private var notableRanges: [Double] {
    let steps = observers[0].refusals.filter { $0.reason == .walking || $0.reason == .tooFast }
    let seen = observers.flatMap(\.seen).map(\.repetition).filter { repetition in
      !steps.contains { repetition.startTime <= $0.time && $0.startTime <= repetition.endTime }
    }
    let largest = seen.reduce(0) { max($0, $1.rangeOfMotion) }
    let notable = seen.filter { $0.rangeOfMotion >= largest / 4 }
      .sorted { $0.startTime < $1.startTime }
    var ranges: [Double] = []
    var end = -Double.infinity
    // What was seen at several sizes is one movement.
    for repetition in notable where repetition.startTime > end {
      ranges.append(repetition.rangeOfMotion)
      end = repetition.endTime - repetition.cycle / 4
    }
    return ranges
  }

  /// Whether the limb went to the other side between most of these repetitions.
  private func alternates(_ repetitions: [ObservedRepetition]) -> Bool {
    let pairs = zip(repetitions, repetitions.dropFirst())
    let crossings = pairs.filter { first, second in
      guard
        let path = trace.path(from: first.repetition.endTime, to: second.repetition.startTime)
      else { return false }
      let reached = path.excursions.reduce(0) { max($0, $1.angle) }
      return reached > first.repetition.rangeOfMotion / 2 && path.axis.dot(first.axis) < -0.5
    }
    return 2 * crossings.count > repetitions.count - 1
  }

  private static func medianRange(_ repetitions: [ObservedRepetition]) -> Double {
    repetitions.map(\.repetition.rangeOfMotion).sorted().middle
  }
}
