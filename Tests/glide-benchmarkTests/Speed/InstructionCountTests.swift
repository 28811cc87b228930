import Testing

@testable import glide_benchmark

@Suite struct InstructionCountTests {
  @Test func theTotalIsReadFromWhatCallgrindSays() {
    let output = """
      ==19938== For interactive control, run 'callgrind_control -h'.
      0.5 0 1024
      ==19938== Events    : Ir
      ==19938== Collected : 293061527
      ==19938==
      ==19938== I   refs:      293,061,527
      """
    #expect(InstructionCount.collected(in: output) == 293_061_527)
    #expect(InstructionCount.collected(in: "valgrind: not found") == nil)
  }

  @Test func aPathIsOneWordForAShell() throws {
    let path = "/tmp/it's here; rm"
    #expect(try shellOutput("printf %s \(path.quoted)") == path)
  }

  @Test func aCommandThatFailsIsNamed() {
    #expect(throws: ProcessFailure.self) { try shellOutput("exit 3") }
  }
}
