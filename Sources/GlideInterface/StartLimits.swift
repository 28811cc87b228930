extension Start {
  /// What the figures of `Parameters` may be; the daemon refuses others as invalid parameters.
  public enum Limits {
    public static let sets: ClosedRange<Int> = 1...100
    public static let repetitions: ClosedRange<Int> = 1...10_000
    public static let holdSeconds: ClosedRange<Double> = 0...3600
    public static let restSeconds: ClosedRange<Double> = 0...3600
    public static let getReadySeconds: ClosedRange<Double> = 0...86_400
    /// Degrees.
    public static let minimumRange: ClosedRange<Double> = 1...180
  }
}
