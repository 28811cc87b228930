import Glibc
import MotionCore

/// The weights of features that make what is right likeliest, by Newton's method.
struct LogisticFit: Sendable {
  /// The first is the base, without a feature.
  private(set) var weights: [Double]

  /// Holds back weights that few cases decide: a standard deviation of 1, as if known beforehand.
  private static let prior: Double = 1

  /// Begins with the weights of `similar` where there is such a fit.
  init(_ judged: [JudgedRepetition], similar: LogisticFit? = nil) {
    let cases = judged.map { Case(inputs: $0.inputs, rightness: $0.rightness, weight: $0.weight) }
    weights =
      similar?.weights
      ?? [Double](repeating: 0, count: JudgedRepetition.featureNames.count + 1)
    for _ in 0..<30 {
      let step = step(cases)
      for i in weights.indices { weights[i] += step[i] }
      guard step.contains(where: { $0.magnitude > 1e-6 }) else { break }
    }
  }

  /// Returns the probability that `judged` is right.
  func value(_ judged: JudgedRepetition) -> Double { value(judged.inputs) }

  private func value(_ inputs: [Double]) -> Double {
    var score = 0.0
    for i in weights.indices { score += weights[i] * inputs[i] }
    return 1 / (1 + exp(-score))
  }

  private struct Case {
    /// 1 for the base, and the features.
    var inputs: [Double]
    var rightness: Double
    var weight: Double
  }

  private func step(_ cases: [Case]) -> [Double] {
    let count = weights.count
    // Of the logarithm of the likelihood, the slope and less the curvature, by rows.
    var slope = weights.map { -Self.prior * $0 }
    var curvature = [Double](repeating: 0, count: count * count)
    for i in 1..<count { curvature[i * count + i] = Self.prior }
    slope[0] = 0
    for one in cases {
      let value = value(one.inputs)
      let error = one.weight * (one.rightness - value)
      let spread = one.weight * value * (1 - value)
      for i in 0..<count {
        slope[i] += error * one.inputs[i]
        for j in 0..<count { curvature[i * count + j] += spread * one.inputs[i] * one.inputs[j] }
      }
    }
    let rows = (0..<count).map { Array(curvature[($0 * count)..<(($0 + 1) * count)]) }
    return Self.solve(rows, slope)
  }

  /// Solves a positive definite system by Gauss's elimination.
  private static func solve(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    var rows = zip(matrix, vector).map { $0 + [$1] }
    for i in rows.indices {
      for j in rows.indices where j != i {
        let factor = rows[j][i] / rows[i][i]
        for k in i..<rows[j].count { rows[j][k] -= factor * rows[i][k] }
      }
    }
    return rows.indices.map { rows[$0][vector.count] / rows[$0][$0] }
  }
}

extension JudgedRepetition {
  static let featureNames = [
    "smallness", "unevenness", "end rest", "start rest", "unlikeness", "alike", "pause",
    "unannounced",
  ]

  fileprivate var inputs: [Double] {
    let values = features.values
    return [1] + values.indices.map { values[$0] }
  }
}
