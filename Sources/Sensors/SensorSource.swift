/// Where sensors come from: what one `--sensor` stands for, which may be none, one or several
/// sensors, and others later.
@MainActor
public protocol SensorSource: AnyObject {
  /// The sensors that are there or have been there, in the order in which they appeared. One that
  /// went away stays, in the state that says so.
  var sensors: [any MotionSensor] { get }

  /// What keeps sensors from being found, each with its cure.
  var warnings: [String] { get }

  /// Begins to look for sensors, and says so whenever one appears, goes away or changes its state.
  /// Opens none of them.
  func start(changed: @escaping @MainActor () -> Void)

  func stop()
}
