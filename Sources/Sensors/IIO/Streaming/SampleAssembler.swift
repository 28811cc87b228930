import MotionCore

/// Makes one stream of samples on the monotonic timeline of what a sensor's devices read.
struct SampleAssembler {
  private var timelines: [SensorTimeline] = []
  private var joiner: StreamJoiner?

  /// Begins to take what devices read that were opened so: one, or an accelerometer and a
  /// gyroscope. `rate` is what was asked for; Hz.
  mutating func begin(_ openings: [IIOOpening], rate: Double) {
    // Times go on where they were; another clock at the same device is noticed.
    if timelines.count != openings.count {
      timelines = openings.map { opening in
        SensorTimeline(clock: opening.clock, interval: 1 / (opening.rate ?? rate))
      }
    }
    joiner =
      openings.count == 2
      ? StreamJoiner(
        .init(
          accelerometerRate: openings[0].rate ?? rate, gyroscopeRate: openings[1].rate ?? rate))
      : nil
  }

  /// Returns what is complete with these readings of the device of this index.
  mutating func take(_ readings: [IIOReading], device: Int) -> [MotionSample] {
    guard timelines.indices.contains(device) else { return [] }
    var samples: [MotionSample] = []
    samples.reserveCapacity(readings.count)
    for reading in readings {
      let placed = timelines[device].time(sensor: reading.sensorTime, arrival: reading.arrival)
      // What a device says twice it has measured once.
      if placed.finding == .repeated { continue }
      let emit = { samples.append($0) }
      switch (reading.acceleration, reading.angularVelocity) {
      case (let acceleration?, nil) where joiner != nil:
        joiner?.takeAcceleration(acceleration, time: placed.time, emit: emit)
      case (nil, let angularVelocity?):
        joiner?.takeAngularVelocity(angularVelocity, time: placed.time, emit: emit)
      case (let acceleration?, let angularVelocity):
        samples.append(
          MotionSample(
            time: placed.time, acceleration: acceleration, angularVelocity: angularVelocity))
      case (nil, nil): break
      }
    }
    return samples
  }
}
