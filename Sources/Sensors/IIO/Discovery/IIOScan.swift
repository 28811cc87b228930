import Glibc

/// What was found at a place.
struct IIOScan: Sendable {
  var plans: [IIOSensorPlan] = []
  /// What keeps sensors from being found, with the cure.
  var fault: String?
  /// Whether the place could not be reached at all.
  var isAway: Bool = false

  /// Opens a context, looks, and closes it; blocks.
  static func run(_ specification: IIOSpecification) -> IIOScan {
    BrokenPipe.isAnError { look(specification) }
  }

  private static func look(_ specification: IIOSpecification) -> IIOScan {
    do throws(IIOError) {
      let context = try IIOContext(uri: specification.uri, timeout: 2000)
      return IIOScan(
        choosing: IIODiscovery.sensors(in: context, place: specification.place),
        for: specification)
    } catch {
      // A machine without any IIO device has no directory for them.
      if specification.place == .local, error.code == ENOENT {
        return IIOScan(choosing: [], for: specification)
      }
      return IIOScan(fault: Self.fault(error, at: specification.place), isAway: true)
    }
  }

  private static func fault(_ error: IIOError, at place: IIOSpecification.Place) -> String {
    guard case .usb = place else { return "\(error)" }
    return "no IIO board at \(place.inWords) can be opened (\(error)): plug it in; what the daemon "
      + "needs beside, README says under \"Sensors\""
  }

  private init(plans: [IIOSensorPlan] = [], fault: String? = nil, isAway: Bool = false) {
    self.plans = plans
    self.fault = fault
    self.isAway = isAway
  }

  /// Takes those that the specification names, else all that may be worn.
  init(choosing sensors: [IIOSensorPlan], for specification: IIOSpecification) {
    guard let wanted = specification.device else {
      plans = sensors.filter { $0.builtIn == nil }
      return
    }
    plans = sensors.filter { $0.answers(to: wanted) }
    if plans.isEmpty {
      let there = sensors.map { "\($0.name)" }.joined(separator: ", ")
      fault =
        "no motion sensor \"\(wanted)\" at \(specification.place.inWords): "
        + (there.isEmpty ? "there is none at all" : "there are \(there)")
    }
  }
}

extension IIOSensorPlan {
  /// Whether it is meant by a name, "lsm6dsl" or "lsm6dsl_accel"; by an id, "iio:device0"; or by
  /// the number of that, "0".
  func answers(to wanted: String) -> Bool {
    [accelerometer, gyroscope].compactMap { $0 }.contains { triad in
      wanted == triad.deviceName || wanted == triad.deviceID
        || triad.deviceID == "iio:device\(wanted)"
    } || wanted == name
  }
}
