/// How long the segments are and where on them a sensor sits; m.
///
/// The lengths and distances of the exercise catalogue's body model: thigh and shank of one
/// length, each sensor at a distance from its segment's proximal joint (the trunk's from the hip).
enum BodyMeasures {
  static let thighLength: Double = 0.42
  static let shankLength: Double = 0.42

  static let thighSensor: Double = 0.25
  static let shankSensor: Double = 0.20
  static let footSensor: Double = 0.12
  static let sternumSensor: Double = 0.35
  static let sacrumSensor: Double = 0.08

  /// The ankle above the floor.
  static let ankleHeight: Double = 0.08
}
