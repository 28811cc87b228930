import TestFiles
import Dispatch
import Foundation

@testable import Varlink

/// A service with a method for each way to answer, on a socket of its own.
@MainActor
final class TestService {
  nonisolated let directory: TemporaryDirectory
  nonisolated let path: String
  nonisolated let streamsClosed = DispatchSemaphore(value: 0)
  private(set) var service: VarlinkService
  private(set) var streams: [VarlinkStream] = []
  private(set) var closedStreams: [Int] = []
  private(set) var missed: [Int] = []
  private(set) var incidents: [VarlinkIncident] = []
  private(set) var forgotten: [String] = []
  var held: [VarlinkCall] = []

  struct Text: Codable {
    var text: String
  }

  nonisolated static let description: String = """
    # For tests.
    interface org.example.test

    method Echo(text: string) -> (text: string)
    method Forget(text: string) -> ()
    method Hold() -> ()
    method Large(length: int) -> (text: string)
    method Watch() -> (text: string)
    method NotFinite() -> (number: float)
    method Drop() -> ()
    # Has no handler.
    method Planned() -> ()

    error Unwilling (why: string)

    """

  init(
    limits: VarlinkLimits = VarlinkLimits(), access: PeerAccess? = nil, mode: UInt32 = 0o660
  ) throws {
    directory = try TemporaryDirectory()
    path = directory.file("socket")
    service = VarlinkService(vendor: "", product: "", version: "", url: "", interfaces: [])
    service = VarlinkService(
      vendor: "Example", product: "Test", version: "1", url: "https://example.org",
      interfaces: [interface()], limits: limits, access: access)
    service.incidentHandler = { [unowned self] in incidents.append($0) }
    try service.listen(at: path, mode: mode)
  }

  /// Runs `body`, which may block, beside a service that is closed in the end.
  static func run(
    limits: VarlinkLimits = VarlinkLimits(), access: PeerAccess? = nil, mode: UInt32 = 0o660,
    _ body: @escaping @Sendable (TestService) throws -> Void
  ) async throws {
    let test = try TestService(limits: limits, access: access, mode: mode)
    defer { test.service.close() }
    try await blocking { try body(test) }
  }

  private struct Length: Decodable {
    var length: Int
  }

  private struct Nothing: Codable {}

  private func interface() -> VarlinkInterface {
    VarlinkInterface(
      name: "org.example.test", description: Self.description,
      methods: [
        "Echo": { call in
          do throws(VarlinkError) {
            call.reply(try call.decodeParameters(Text.self))
          } catch {
            call.fail(error)
          }
        },
        "Forget": { [unowned self] call in
          if let text = try? call.decodeParameters(Text.self).text { forgotten.append(text) }
          call.reply(Nothing())
        },
        "Hold": { [unowned self] call in held.append(call) },
        "Large": { call in
          do throws(VarlinkError) {
            let length = try call.decodeParameters(Length.self).length
            call.reply(Text(text: String(repeating: "x", count: length)))
          } catch {
            call.fail(error)
          }
        },
        "Watch": { [unowned self] call in watch(call) },
        "NotFinite": { call in call.reply(["number": Double.nan]) },
        "Drop": { _ in },
      ])
  }

  private func watch(_ call: VarlinkCall) {
    let number = streams.count
    let stream = call.stream(
      newest: { [unowned self] count in
        missed.append(count)
        return Text(text: "newest, missed \(count)")
      },
      closed: { [unowned self] in
        closedStreams.append(number)
        streamsClosed.signal()
      })
    guard let stream else { return }
    streams.append(stream)
    stream.send(Text(text: "begun"))
  }

  /// Waits until a stream has been told that its client is gone.
  nonisolated func waitForClosedStream() throws {
    guard streamsClosed.wait(timeout: .now() + .seconds(20)) == .success else { throw TimedOut() }
  }

  /// Sockets that the service holds open, the listening one included.
  nonisolated func openSockets() throws -> Int {
    let table = try FileHandle(forReadingFrom: URL(fileURLWithPath: "/proc/net/unix"))
    let lines = String(decoding: try table.readToEnd() ?? Data(), as: UTF8.self)
    return lines.split(separator: "\n").count { $0.hasSuffix(" \(path)") }
  }
}
