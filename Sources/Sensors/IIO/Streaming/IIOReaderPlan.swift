/// What a reader's thread is to open and to read.
struct IIOReaderPlan: Sendable, Equatable {
  var specification: IIOSpecification
  /// The sensor: its device is looked up by this at each opening, as its number may be another.
  var identity: String
  var kinds: [MotionKind]

  /// How long a buffer is at most; s. A sample waits so long for the last of its buffer: with what
  /// comes after, it is to be with the wearer in 50 ms.
  static let bufferLength: Double = 0.02

  /// For how long the kernel keeps what is not read, while this machine is busy; s.
  static let reserve: Double = 1

  /// The rate at which attributes are read, at most; Hz. More costs more than it tells.
  static let largestPollingRate: Double = 100

  /// One transfer may take so long, in milliseconds; of the same time is libiio's own for a machine
  /// and a network.
  var timeout: UInt32 {
    switch specification.place {
    case .local: 1000
    case .network, .usb, .xml: 2000
    }
  }

  func samples(at rate: Double?) -> Int {
    max(1, Int((rate ?? specification.wantedRate) * Self.bufferLength))
  }
}
