import Exercises
import MotionCore

/// A sensor strapped to a body: what it would have recorded.
struct VirtualSensor {
  let model: SensorModel
  private let strap: StrapRotation
  private let motion: StrapMotion
  private let accelerometerOffset: Vector3
  private let gyroscopeBias: Vector3
  private let gyroscopeScale: Vector3
  private var accelerometerNoise: RandomSource
  private var gyroscopeNoise: RandomSource
  private var timestamps: RandomSource

  init(_ options: SimulationOptions, strap motion: StrapMotion) {
    let seed = options.seed
    model = options.sensor
    var strapping = RandomSource(seed: seed, stream: .strap)
    strap = StrapRotation(options.strap, random: &strapping)
    self.motion = motion
    var errors = RandomSource(seed: seed, stream: .sensorErrors)
    accelerometerOffset = errors.direction() * options.sensor.accelerometerOffset
    gyroscopeBias = errors.direction() * options.sensor.gyroscopeBias
    let spread = options.sensor.gyroscopeScaleError
    gyroscopeScale = Vector3(1, 1, 1) + errors.normalVector() * spread
    accelerometerNoise = RandomSource(seed: seed, stream: .accelerometerNoise)
    gyroscopeNoise = RandomSource(seed: seed, stream: .gyroscopeNoise)
    timestamps = RandomSource(seed: seed, stream: .timestamps)
  }

  /// Records the body's motion from 0 to `duration`, s.
  mutating func record(_ body: BodyMotion, on segment: Placement, duration: Double)
    -> [MotionSample]
  {
    let count = Int((duration * model.rate).rounded(.down)) + 1
    let jitter = min(model.timestampJitter, 0.5 / model.rate)
    let bandwidth = (model.rate / 2).squareRoot()
    var samples: [MotionSample] = []
    samples.reserveCapacity(count)
    for index in 0..<count {
      let time = Double(index) / model.rate
      let (force, turning) = truth(body, segment, at: time)
      let acceleration =
        strap.sensorCoordinates(of: force) + accelerometerOffset
        + accelerometerNoise.normalVector() * (model.accelerometerNoise * bandwidth)
      let angularVelocity =
        strap.sensorCoordinates(of: turning).scaled(by: gyroscopeScale) + gyroscopeBias
        + gyroscopeNoise.normalVector() * (model.gyroscopeNoise * bandwidth)
      samples.append(
        MotionSample(
          time: max(0, time + timestamps.uniform(-jitter...jitter)),
          acceleration: acceleration.quantized(to: model.accelerometerRange),
          angularVelocity: model.hasGyroscope
            ? angularVelocity.quantized(to: model.gyroscopeRange) : nil))
    }
    return samples
  }

  /// The specific force and the angular velocity on the segment's own axes at the sensor.
  private func truth(_ body: BodyMotion, _ segment: Placement, at time: Double) -> (
    force: Vector3, angularVelocity: Vector3
  ) {
    let (limb, position) = body.sensor(on: segment, at: time)
    let frame = motion.frame(on: limb, at: time)
    let up = standardGravity + body.impact(at: time)
    return (
      frame.components(of: position.acceleration + Vector3(0, 0, up)), frame.angularVelocity
    )
  }
}

extension RandomSource {
  mutating func normalVector() -> Vector3 {
    Vector3(normal(), normal(), normal())
  }

  /// A vector of length one that points anywhere.
  mutating func direction() -> Vector3 {
    normalVector().normalized ?? Vector3(1, 0, 0)
  }
}

extension Vector3 {
  fileprivate func scaled(by scale: Vector3) -> Vector3 {
    Vector3(x * scale.x, y * scale.y, z * scale.z)
  }

  /// What 16 bits keep of each component, the greatest at `range`.
  fileprivate func quantized(to range: Double?) -> Vector3 {
    guard let range else { return self }
    let step = range / 32768
    func quantize(_ value: Double) -> Double {
      max(-32768, min(32767, (value / step).rounded())) * step
    }
    return Vector3(quantize(x), quantize(y), quantize(z))
  }
}
