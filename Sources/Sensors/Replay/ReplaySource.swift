/// The one sensor of a recording that is replayed.
@MainActor
public final class ReplaySource: SensorSource {
  public let sensors: [any MotionSensor]

  public init(_ specification: ReplaySpecification) {
    sensors = [ReplaySensor(specification, id: specification.suggestedID)]
  }

  public var warnings: [String] { [] }

  public func start(changed: @escaping @MainActor () -> Void) {}

  public func stop() {}
}
