import Testing

@testable import glidectl

@Suite struct SensorLookupTests {
  private let ids = ["Left shin", "Left thigh", "lsm6dsl", "lsm6dsl-2"]

  @Test func aPartThatNoOtherHasIsEnough() throws {
    #expect(try SensorLookup.id(for: "SHIN", among: ids) == "Left shin")
    #expect(try SensorLookup.id(for: "lsm6dsl", among: ids) == "lsm6dsl")
    #expect(try SensorLookup.id(for: "joycon", among: ids) == "joycon")
    #expect(try SensorLookup.id(for: "", among: ids) == "")
  }

  @Test func severalAreNamed() {
    #expect(
      throws: Failure.usage(
        "“left” may be any of Left shin or Left thigh. Give more of the name.")
    ) { try SensorLookup.id(for: "left", among: ids) }
  }
}
