import Foundation
import MotionCore
import Recordings
import Sensors
import Testing

/// A session that was written to a file and is replayed as a sensor gives the facts that it gave.
@MainActor
@Suite(.timeLimit(.minutes(10)))
struct ReplayedFactsTests {
  @Test(arguments: SeededSession.all)
  func areThoseOfTheSession(_ seeded: SeededSession) async throws {
    let session = try seeded.recorded()
    var writer = RecordingWriter(
      header: RecordingHeader(), hasAngularVelocity: session.samples[0].angularVelocity != nil)
    for sample in session.samples { writer.append(sample) }
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    try Data(writer.takeText()).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }

    let sensor = ReplaySensor(
      ReplaySpecification(path: file.path, speed: .unlimited), id: "replay")
    var replayed = session
    replayed.samples = []
    var tracker = MotionTracker(profile: session.profile)
    var facts: [MotionFact] = []
    var slices = 0
    let events = AsyncStream<SensorEvent> { stream in
      do throws(SensorError) {
        try sensor.start { event in
          stream.yield(event)
          if case .samples = event { return }
          stream.finish()
        }
      } catch {
        stream.yield(.lost(error))
        stream.finish()
      }
    }
    for await case .samples(let samples) in events {
      let first = replayed.samples.count
      replayed.samples += samples
      replayed.follow(&tracker, from: first, facts: &facts)
      slices += 1
    }
    #expect(sensor.description.state == .ended)
    #expect(slices > 1)
    #expect(facts.bits == session.facts().bits)
  }
}
