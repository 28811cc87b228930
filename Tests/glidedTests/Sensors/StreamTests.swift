import Foundation
import GlideInterface
import MotionCore
import Sensors
import Testing
import Varlink

/// A sensor's samples over the socket.
@Suite(.timeLimit(.minutes(10)))
@MainActor
struct SampleStreams {
  private let sensor: ScriptedSensor = ScriptedSensor("leg", placement: "shank")

  nonisolated private static func samples(_ range: Range<Int>) -> [MotionSample] {
    range.map { index in
      MotionSample(
        time: Double(index) / 100, acceleration: Vector3(Double(index), 0.25, 9.8),
        angularVelocity: Vector3(0.5, Double(-index), 0))
    }
  }

  nonisolated private static func open(_ daemon: ScriptedDaemon) throws -> VarlinkClient {
    let client = try daemon.client()
    try client.begin(GlideInterface.Stream.name, GlideInterface.Stream.Parameters())
    let first = try client.nextReply(GlideInterface.Stream.Reply.self)
    #expect(first.parameters.sensor?.id == "leg")
    return client
  }

  nonisolated private static func next(
    _ client: VarlinkClient
  ) throws -> GlideInterface.Stream.Reply {
    try client.nextReply(GlideInterface.Stream.Reply.self).parameters
  }

  @Test func everySampleComesAsItIs() async throws {
    let sensor = sensor
    try await ScriptedDaemon.run(sensor) { daemon in
      let client = try Self.open(daemon)
      #expect(daemon.onMain { sensor.isOpen })
      daemon.onMain {
        for start in stride(from: 0, to: 100, by: 2) {
          sensor.deliver(.samples(Self.samples(start..<start + 2)))
        }
        sensor.deliver(.ended)
      }
      var times: [Double] = []
      var reply: (parameters: GlideInterface.Stream.Reply, continues: Bool)
      repeat {
        reply = try client.nextReply(GlideInterface.Stream.Reply.self)
        let parameters = reply.parameters
        times += parameters.times
        #expect(parameters.accelerations.count == 3 * parameters.times.count)
        if let last = parameters.times.last {
          let index = (last * 100).rounded()
          #expect(parameters.accelerations.suffix(3) == [index, 0.25, 9.8])
          #expect(parameters.angularVelocities?.suffix(3) == [0.5, -index, 0])
        }
      } while reply.continues
      #expect(times == (0..<100).map { Double($0) / 100 })
    }
    #expect(!sensor.isOpen)
  }

  /// Neither the daemon's memory nor the sensor's other readers suffer from one that does not read.
  @Test func aSlowReaderMissesSamplesAndIsTold() async throws {
    let sensor = sensor
    try await ScriptedDaemon.run(sensor) { daemon in
      let slow = try Self.open(daemon)
      let quick = try Self.open(daemon)
      let total = 120_000
      for start in stride(from: 0, to: total, by: 1000) {
        daemon.onMain { sensor.deliver(.samples(Self.samples(start..<start + 1000))) }
        let reply = try Self.next(quick)
        #expect(reply.missed == nil)
        #expect(reply.times.count == 1000)
      }
      var got = 0
      var missed = 0
      var gap: Gap?
      var last = -0.01
      while got + missed < total {
        let reply = try Self.next(slow)
        if let count = reply.missed {
          missed += count
          gap = reply.gap
          #expect(abs((reply.gap?.startTime ?? 0) - last - 0.01) < 1e-9)
          #expect(Int(((gap?.endTime ?? 0) - (gap?.startTime ?? 0)) * 100 + 1.5) == count)
        }
        got += reply.times.count
        last = reply.times.last ?? reply.gap?.endTime ?? last
      }
      // One mebibyte waits in the daemon and a fifth of it in the kernel, some 33 bytes a sample.
      #expect(got < 50_000, "\(got)")
      #expect(missed > 70_000)
      #expect(gap != nil)
      daemon.onMain { sensor.deliver(.samples(Self.samples(total..<total + 10))) }
      let next = try Self.next(slow)
      #expect(next.missed == nil && next.times.count == 10)
    }
  }

  @Test func anInterruptionIsSaidAndItsEnd() async throws {
    let sensor = sensor
    try await ScriptedDaemon.run(sensor) { daemon in
      let client = try Self.open(daemon)
      daemon.onMain {
        sensor.deliver(.samples(Self.samples(0..<2)))
        sensor.deliver(.interrupted(.gone(sensor: "leg", reason: "unplugged; plug it in")))
        sensor.deliver(.resumed)
        sensor.deliver(.samples(Self.samples(500..<510)))
      }
      let away = try Self.next(client)
      #expect(away.times == [0, 0.01])
      #expect(away.interruption == "sensor leg has gone: unplugged; plug it in")
      let back = try Self.next(client)
      #expect(back.interruption == nil && back.times.first == 5)
      daemon.onMain { sensor.deliver(.lost(.unreadable(sensor: "leg", reason: "broken"))) }
      #expect(
        throws: VarlinkClientError.failed(
          GlidedError.sensorFailed(sensor: "leg", message: "sensor leg cannot be read: broken")
            .reply)
      ) { _ = try Self.next(client) }
    }
  }

  /// A recording beside a session: the sensor is opened once, and closed after the last.
  @Test func sharesTheSensorWithASession() async throws {
    let sensor = sensor
    try await ScriptedDaemon.run(sensor) { daemon in
      let watcher = try Watcher(socketPath: daemon.socketPath)
      try watcher.start(
        Start.Parameters(
          exercise: "knee-extension-seated", sets: 1, repetitions: 2, getReadySeconds: 0.5))
      let client = try Self.open(daemon)
      let swings = SwingRecording(repetitions: 3).samples
      daemon.onMain { sensor.deliver(.samples(swings)) }
      let events = try watcher.events(until: .sessionEnded)
      #expect(events.last?.summary?.repetitions == [2])
      #expect(try Self.next(client).times.count == swings.count)
      #expect(daemon.onMain { sensor.isOpen })
      client.close()
      // The daemon has read the end of the connection once it answers a later call.
      daemon.waitUntilClosed(sensor)
    }
    #expect(sensor.timesOpened == 1)
  }

  @Test func aSensorThatCannotBeOpenedIsSaid() async throws {
    let sensor = sensor
    sensor.fault = .busy(sensor: "leg", cure: "stop iio-sensor-proxy")
    try await ScriptedDaemon.run(sensor) { daemon in
      let client = try daemon.client()
      #expect(
        throws: VarlinkClientError.failed(
          GlidedError.sensorFailed(
            sensor: "leg",
            message: "sensor leg is held by another program: stop iio-sensor-proxy"
          ).reply)
      ) {
        try client.begin(GlideInterface.Stream.name, GlideInterface.Stream.Parameters())
        _ = try Self.next(client)
      }
    }
  }
}
