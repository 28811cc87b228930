import TestFiles
import Exercises
import MotionCore
import MotionSimulator
import Recordings
import Sensors
import Testing

@testable import glidectl

/// What `analyze` says of an exercise by time.
@Suite struct ActivityAnalysisTests {
  private func report(
    _ id: String, start: Double? = nil
  ) throws -> (report: AnalysisReport, truth: SessionTruth) {
    let exercise = try #require(try Catalogue.builtIn().exercise(id: id))
    var options = SimulationOptions()
    options.hasApproach = false
    options.hasLeaving = false
    options.duration = 30
    options.sensor.rate = 50
    let placement = try #require(exercise.placement.bestFirst.first)
    let simulation = try Simulation(.exercise(exercise), placement: placement, options: options)
    let session = try simulation.session()
    let file = try TemporaryFile(
      containing: String(decoding: simulation.recording(of: session, command: ""), as: UTF8.self))
    var reader = try MotionFile(path: file.path)
    let analysis = RecordingAnalysis(
      exercise: exercise, placement: placement, start: start, minimumRange: nil)
    return (try analysis.report(&reader, file: "x"), session.truth)
  }

  @Test func countsStridesInBouts() throws {
    let (report, truth) = try report("walk")
    let activity = try #require(report.activity)
    let bout = try #require(truth.bouts.first)
    #expect(activity.kind == "gait")
    #expect(abs(try #require(activity.strides) - bout.cycles) <= 1)
    #expect(activity.strokes == nil)
    #expect(activity.bouts.count == 1)
    #expect(abs(activity.seconds - 30) <= 1.5)
    #expect(report.repetitions.isEmpty)
    let text = report.text(name: "Long walk", minimumRange: 0)
    #expect(text.last?.contains(" strides (") == true)
  }

  @Test func leavesOutWhatComesBeforeTheStart() throws {
    let whole = try #require(try report("walk").report.activity)
    let late = try #require(try report("walk", start: 15).report.activity)
    #expect(late.bouts.first?.startTime == 15)
    #expect(late.seconds < whole.seconds - 10)
    #expect(try #require(late.strides) < #require(whole.strides) - 9)
  }

  @Test func aTimerCountsAllTheTime() throws {
    let report = try report("hamstring-self-massage", start: 5).report
    let activity = try #require(report.activity)
    #expect(activity.kind == "timer")
    #expect(abs(activity.seconds - (report.duration - 5)) < 0.05)
  }

  @Test func repetitionsHaveNoActivity() throws {
    let report = try report("knee-extension-seated").report
    #expect(report.activity == nil)
    #expect(try !JSONLine.text(report).contains("activity"))
  }
}
