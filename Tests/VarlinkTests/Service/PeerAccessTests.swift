import TestFiles
import Glibc
import Testing

@testable import Varlink

/// Who may use a service, by what the kernel tells of them.
@MainActor
@Suite struct PeerAccessTests {
  private static let access = PeerAccess(owner: 1000, group: 50)

  @Test(
    arguments: [
      (1000, 1, [], true), (0, 1, [], true), (1001, 50, [], true), (1001, 1, [7, 50], true),
      (1001, 1, [], false), (1001, 1, [7, 1000], false), (50, 1, [], false),
      // What a user namespace shows of an id that it does not know.
      (65534, 65534, [65534], false),
    ] as [(UInt32, UInt32, [UInt32], Bool)])
  func admitsOwnerRootAndMembers(
    user: UInt32, group: UInt32, groups: [UInt32], isAdmitted: Bool
  ) throws {
    let peer = PeerCredentials(process: 7, user: user, group: group)
    #expect(try Self.access.admits(peer) { () throws(SystemError) in groups } == isAdmitted)
  }

  @Test func withoutAGroupNobodyElseMay() throws {
    let access = PeerAccess(owner: 1000)
    let peer = PeerCredentials(process: 7, user: 1001, group: 1000)
    let groups: () throws(SystemError) -> [UInt32] = {
      Issue.record("the groups decide nothing")
      return [1000]
    }
    #expect(try !access.admits(peer, groups: groups))
  }

  @Test func isTheOwnersOwn() async throws {
    try await TestService.run(access: PeerAccess(group: nil)) { test in
      let client = try RawClient(test.path)
      try client.send(Self.call)
      #expect(try client.receive() == #"{"parameters":{"text":"a"}}"#)
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may use any service"))
  func isNotForAnother() async throws {
    try await TestService.run(access: PeerAccess(owner: geteuid() + 1)) { test in
      let client = try RawClient(test.path)
      try client.send(Self.call)
      #expect(try client.receive() == Self.denied)
      #expect(try client.receive() == nil)
    }
  }

  fileprivate nonisolated static let call: String =
    #"{"method":"org.example.test.Echo","parameters":{"text":"a"}}"#
  fileprivate nonisolated static let denied: String =
    #"{"error":"org.varlink.service.PermissionDenied","parameters":{}}"#
}

extension PeerAccessTests {
  /// Real clients of other users, made by setpriv(1), which only root can.
  @MainActor
  @Suite(.enabled(if: OtherUser.isPossible, OtherUser.reason))
  struct OtherUserTests {
    private nonisolated static let memberGroup: UInt32 = 4242

    private func run(
      limits: VarlinkLimits = VarlinkLimits(),
      _ body: @escaping @Sendable (TestService) throws -> Void
    ) async throws {
      // The file lets everybody in: only the kernel's word of the peer keeps a stranger out.
      try await TestService.run(
        limits: limits, access: PeerAccess(group: Self.memberGroup), mode: 0o666
      ) { test in
        chmod(test.directory.path, 0o755)
        try body(test)
      }
    }

    @Test func aStrangerIsDeniedAndDisconnected() async throws {
      try await run { test in
        for call in [PeerAccessTests.call, #"{"method":"org.varlink.service.GetInfo"}"#, "junk"] {
          let said = try OtherUser(user: 4241, group: 4241).says([call, call], to: test.path)
          // No answer to what is no call, and none to a second one.
          #expect(said == (call == "junk" ? "" : PeerAccessTests.denied + "\0"))
        }
        // Told once of a user, however often it knocks.
        #expect(onMain { test.incidents.map(\.kind) } == [.notAllowed])
        #expect(onMain { test.incidents.first?.peer?.user } == 4241)
        _ = try OtherUser(user: 4243, group: 4241).says([PeerAccessTests.call], to: test.path)
        #expect(onMain { test.incidents.count } == 2)
      }
    }

    @Test(arguments: [
      OtherUser(user: 4241, group: memberGroup),
      OtherUser(user: 4241, group: 4241, groups: [memberGroup]),
      OtherUser(user: 4241, group: 4241, groups: Array(5000..<5300) + [memberGroup]),
    ])
    func aMemberIsServed(member: OtherUser) async throws {
      try await run { test in
        let said = try member.says([PeerAccessTests.call], to: test.path)
        #expect(said == #"{"parameters":{"text":"a"}}"# + "\0")
        #expect(onMain { test.incidents } == [])
      }
    }

    @Test func aStrangerWhoSaysNothingIsDisconnected() async throws {
      var limits = VarlinkLimits()
      limits.refusalPatience = .milliseconds(50)
      try await run(limits: limits) { test in
        #expect(try OtherUser(user: 4241, group: 4241).says([], to: test.path) == "")
        try eventually { try test.openSockets() == 1 }
      }
    }

    @Test func aStrangerWhoSaysMuchIsDisconnected() async throws {
      try await run { test in
        // With neither a NUL in it nor an end.
        let much = String(repeating: "x", count: 4 * RefusedClient.messageLength)
        #expect(try OtherUser(user: 4241, group: 4241).says([much], to: test.path) == "")
        try eventually { try test.openSockets() == 1 }
      }
    }
  }
}
