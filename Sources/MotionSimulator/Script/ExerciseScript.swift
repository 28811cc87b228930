import Exercises
import MotionCore

/// Writes a session of one exercise: approach, set, leaving.
struct ExerciseScript {
  let exercise: Exercise
  let options: SimulationOptions
  let startPose: BodyPose
  let posture: StartPosture
  let support: Support

  /// When each set begins; s.
  private(set) var setStarts: [Double] = []
  private(set) var repetitions: [PlannedMovement] = []
  private(set) var partials: [PlannedMovement] = []

  var choreography: Choreography
  var movement: RandomSource
  var approach: RandomSource
  var confounders: RandomSource

  init(_ exercise: Exercise, options: SimulationOptions) throws(SimulationError) {
    let kinematics = exercise.kinematics
    let poses = kinematics.poses.values.map { BodyPose($0) }
    guard let start = kinematics.poses[Kinematics.startPose] else {
      throw .noPoses(exercise: exercise.id)
    }
    self.exercise = exercise
    self.options = options
    startPose = BodyPose(start)
    posture = StartPosture(startPose, plane: kinematics.plane)
    support = posture.support(through: poses)
    if options.hasApproach && posture != .rolling {
      choreography = .standing()
    } else {
      choreography = Choreography(
        pose: startPose, support: support, hipHeight: BodyMeasures.shankLength)
    }
    choreography.body.plane = kinematics.plane
    movement = RandomSource(seed: options.seed, stream: .movement)
    approach = RandomSource(seed: options.seed, stream: .approach)
    confounders = RandomSource(seed: options.seed, stream: .confounders)
  }

  mutating func write() throws(SimulationError) {
    if options.hasApproach && posture != .rolling {
      choreography.approach(
        startPose, posture: posture, walking: approach.uniform(3...5), random: &approach)
      choreography.rest(on: support)
      choreography.stay(approach.uniform(1.5...2))
    }
    setStarts = [choreography.time]
    choreography.stay(approach.uniform(1.5...2.5))
    if exercise.kinematics.phases.isEmpty {
      try writeActivity()
    } else {
      try writeSet()
      for _ in 1..<options.sets {
        writeRest()
        try writeSet()
      }
    }
    choreography.stay(approach.uniform(1...2))
    if options.hasLeaving && posture != .rolling {
      choreography.leave(
        posture: posture, walking: approach.uniform(3...5), random: &approach)
      choreography.stay(1)
    }
  }

  /// From the first set's start to the end of the last movement; s.
  var setSpan: ClosedRange<Double> {
    let ends = (repetitions + partials).map(\.end)
    let setStart = setStarts.first ?? 0
    return setStart...max(setStart, ends.max() ?? choreography.time)
  }

  // MARK: The set

  private enum Event {
    case partial
    case confounder(Confounder)
  }

  /// Gets up, walks, and takes the start pose again for the next set; whoever lies on the back to
  /// roll over only rests.
  private mutating func writeRest() {
    choreography.stay(approach.uniform(1...2))
    if posture != .rolling {
      choreography.leave(posture: posture, walking: 6, random: &approach)
    }
    if options.turnsSensorOver {
      choreography.stay(1)
      choreography.turnSensor(pitch: .pi, duration: 2)
    }
    choreography.stay(approach.uniform(4...8))
    if posture != .rolling {
      choreography.approach(startPose, posture: posture, walking: 6, random: &approach)
      choreography.rest(on: support)
    }
    choreography.stay(approach.uniform(1.5...2))
    setStarts.append(choreography.time)
    choreography.stay(approach.uniform(1.5...2.5))
  }

  private mutating func writeSet() throws(SimulationError) {
    let count = options.repetitions ?? exercise.usualRepetitions
    let events = eventsAfterRepetitions(count)
    for index in 0..<count {
      let progress = count > 1 ? Double(index) / Double(count - 1) : 0
      let freshness = 1 - options.fatigue * progress
      let scale = options.range * freshness * movement.factor(variation: 0.07 * options.variation)
      repetitions.append(try writeMovement(scale: scale))
      for event in events[index] {
        switch event {
        case .partial:
          partials.append(try writeMovement(scale: partialScale()))
        case .confounder(let confounder):
          try write(confounder)
        }
      }
      if exercise.kinematics.stepsBetween, index < count - 1 {
        choreography.step(random: &confounders)
        choreography.rest(on: support)
        choreography.stay(movement.uniform(0.6...1.2))
      }
    }
  }

  /// Deals partial repetitions and disturbances out over the pauses of the set.
  private mutating func eventsAfterRepetitions(_ count: Int) -> [[Event]] {
    guard count > 0 else { return [] }
    let pauses = max(1, count - 1)
    var events: [[Event]] = Array(repeating: [], count: count)
    for _ in 0..<options.partialRepetitions {
      events[confounders.index(below: pauses)].append(.partial)
    }
    for confounder in Confounder.allCases
    where !confounder.isWithinRepetition && options.confounders.contains(confounder) {
      events[confounders.index(below: pauses)].append(.confounder(confounder))
    }
    return events
  }

  /// A partial repetition's share of the range: less than counts, and at most 0.6.
  private mutating func partialScale() -> Double {
    let range = exercise.kinematics.range
    let share = range.typical > 0 ? range.minimum / range.typical : 1
    return min(0.6, movement.uniform(0.65...0.85) * share)
  }
}

extension Exercise {
  /// How many repetitions a set has: the dose's, ten for a glide.
  var usualRepetitions: Int {
    kind == .glide ? 10 : max(1, dose.repetitions)
  }
}
