import Exercises
import Foundation
import MotionCore
import Testing

@testable import Coaching

struct SegmentPitchTests {
  /// Up in the axes of a segment of this pitch: distal, to the front, to the right.
  private func up(_ pitch: Double) -> Vector3 { Vector3(-cos(pitch), sin(pitch), 0) }

  private func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }

  /// Every way to lay a box along the limb, as the directions of its axes in those of the segment.
  private static let boxes: [(Vector3, Vector3, Vector3)] = {
    let axes = [Vector3(1, 0, 0), Vector3(0, 1, 0), Vector3(0, 0, 1)]
    let signed = axes + axes.map { -$0 }
    return signed.flatMap { x in
      signed.filter { $0.dot(x) == 0 }.map { y in (x, y, x.cross(y)) }
    }
  }()

  private func seen(_ up: Vector3, by box: (Vector3, Vector3, Vector3)) -> Vector3 {
    Vector3(up.dot(box.0), up.dot(box.1), up.dot(box.2))
  }

  /// The start pose and the one farthest from it, of an exercise's own poses.
  private func poses(_ exercise: Exercise, on placement: Placement) throws -> (Double, Double) {
    let poses = exercise.kinematics.poses
    let start = try #require(poses[Kinematics.startPose])[placement]
    let ends = poses.values.map { $0[placement] }
    return (start, try #require(ends.max { abs($0 - start) < abs($1 - start) }))
  }

  private func exercise(_ id: String) throws -> Exercise {
    try #require(try Catalogue.builtIn().exercise(id: id))
  }

  /// "phi = atan2(f_a, -f_d)": whichever edge of the sensor lies along the limb.
  @Test func isTheCataloguesPitchOfEveryMovement() throws {
    #expect(Self.boxes.count == 24)
    var tried = 0
    for exercise in try Catalogue.builtIn().exercises where exercise.activity == nil {
      guard let placement = exercise.placement.preferred,
        exercise.kinematics.plane != .transverse, exercise.kind != .free,
        !exercise.kinematics.dipsFirst(placement)
      else { continue }
      let (start, end) = try poses(exercise, on: placement)
      guard abs(end - start) > radians(5) else { continue }
      tried += 1
      for box in Self.boxes {
        let pitch = try #require(
          SegmentPitch(
            from: seen(up(start), by: box), to: seen(up(end), by: box), range: abs(end - start),
            exercise: exercise, on: placement), "\(exercise.id)")
        #expect(abs(pitch.start - start) < 1e-9 && abs(pitch.end - end) < 1e-9, "\(exercise.id)")
      }
    }
    #expect(tried > 15)
  }

  /// "use inclination acos(-f_d), immune to rotation round the limb"
  @Test(arguments: [-90.0, -45, 10, 30, 45, 80])
  func isTheSameHoweverTheStrapGoesRound(yaw: Double) throws {
    let (c, s) = (cos(radians(yaw)), sin(radians(yaw)))
    let box = (Vector3(1, 0, 0), Vector3(0, c, s), Vector3(0, -s, c))
    let pitch = try #require(
      SegmentPitch(
        from: seen(up(radians(-4)), by: box), to: seen(up(radians(68)), by: box),
        range: radians(72), exercise: try exercise("sciatic-slider-seated-slump"), on: .shank))
    #expect(abs(pitch.start - radians(-4)) < 1e-9 && abs(pitch.end - radians(68)) < 1e-9)
  }

  /// "shin ROM differences cancel strap tilt, absolute angles do not"
  @Test(
    arguments: [(10.0, 10.0), (-19, -19), (18, 18), (45, nil), (22, nil)] as [(Double, Double?)])
  func isAsTrueAsTheStrapIsStraight(tilt: Double, off: Double?) throws {
    let slider = try exercise("sciatic-slider-seated-slump")
    let pitch = SegmentPitch(
      from: up(radians(tilt)), to: up(radians(72 + tilt)), range: radians(72), exercise: slider,
      on: .shank)
    #expect((pitch == nil) == (off == nil))
    if let pitch, let off {
      #expect(abs(pitch.start - radians(off)) < 1e-9)
      #expect(abs(pitch.end - pitch.start - radians(72)) < 1e-9)
    }
  }

  /// Out of the plane of the movement no edge lies along the limb.
  @Test func ofASensorThatSitsAskewThereIsNone() throws {
    let half = 0.5.squareRoot()
    let box = (Vector3(half, 0, half), Vector3(0, 1, 0), Vector3(-half, 0, half))
    #expect(
      SegmentPitch(
        from: seen(up(radians(60)), by: box), to: seen(up(radians(120)), by: box),
        range: radians(60), exercise: try exercise("sciatic-slider-supine-90-90"), on: .shank)
        == nil)
  }

  @Test func whatSaysNothingOfPosesHasNone() throws {
    let slider = try exercise("sciatic-slider-seated-slump")
    var taught = slider
    taught.kind = .taught
    #expect(
      SegmentPitch(from: up(0), to: up(1), range: 1, exercise: taught, on: .shank) == nil)
    // No movement, no plane.
    #expect(
      SegmentPitch(from: up(0), to: up(0.01), range: 1, exercise: slider, on: .shank) == nil)
  }
}
