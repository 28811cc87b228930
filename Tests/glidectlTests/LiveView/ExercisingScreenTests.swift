import GlideInterface
import Testing

@testable import glidectl

/// The set under way, on screens from large to tiny.
@Suite struct ExercisingScreenTests {
  @Test func exercisingOn80By24() {
    let screen = screen(
      80, 24, after: .exercising(.example),
      .exercising(.example.refusing(.tooSmall, range: 14)))
    #expect(
      screen == [
        "Seated slump sciatic slider",
        "",
        "████████████                    █▀█ █▀▀    ▄█  █▀█",
        "████████████                    █ █ █▀      █  █ █",
        "        ████                    ▀▀▀ ▀      ▀▀▀ ▀▀▀",
        "        ████",
        "        ████                    █▀▀ █▀▀ ▀█▀    ▀▀█    █▀█ █▀▀    ▀▀█",
        "        ████                    ▀▀█ █▀   █     █▀▀    █ █ █▀      ▀█",
        "    ████                        ▀▀▀ ▀▀▀  ▀     ▀▀▀    ▀▀▀ ▀      ▀▀▀",
        "    ████",
        "    ████                        █   █▀▀ █▀▀ ▀█▀",
        "    ████                        █   █▀  █▀   █",
        "                                ▀▀▀ ▀▀▀ ▀    ▀",
        "",
        "███████████████████████████████████████▎░░░░░░░░┃░░░░░░░  █▀▀ █▀█ ██",
        "███████████████████████████████████████▎░░░░░░░░┃░░░░░░░  ▀▀█ █▀█",
        "best 72°, last 70°                                        ▀▀▀ ▀▀▀",
        "",
        "█████████████████████████████████▋░░░░░░░░░░░░░░░░░░░░░░  █▀█   █▀▀    █▀▀",
        "█████████████████████████████████▋░░░░░░░░░░░░░░░░░░░░░░  █ █   █▀█    ▀▀█",
        "hold 1 s                                                  ▀▀▀ ▀ ▀▀▀    ▀▀▀",
        "▀█▀ █▀█ █▀█    █▀▀ █▄ ▄█ ▄▀▄ █   █",
        " █  █ █ █ █    ▀▀█ █ ▀ █ █▀█ █   █    14°, needs 25°",
        " ▀  ▀▀▀ ▀▀▀    ▀▀▀ ▀   ▀ ▀ ▀ ▀▀▀ ▀▀▀",
      ])
  }

  @Test func exercisingOn40By12() {
    let screen = screen(
      40, 12, after: .exercising(.example),
      .exercising(.example.refusing(.tooSmall, range: 14)))
    #expect(
      screen == [
        "Seated slump sciatic slider",
        "██████          █▀█ █▀▀    ▄█  █▀█",
        "    ██          █ █ █▀      █  █ █",
        "    ██          ▀▀▀ ▀      ▀▀▀ ▀▀▀",
        "  ██            set 2 of 3",
        "  ██            left",
        "",
        "  58° █████████████████▌░░░┃░░░ best 72°",
        "0.6 s ███████████████░░░░░░░░░░ hold 1 s",
        "",
        "too small: 14°, needs 25°",
        "",
      ])
  }

  @Test func exercisingInASCII() {
    let screen = screen(40, 12, codeset: "ANSI_X3.4-1968", after: .exercising(.example))
    #expect(
      screen == [
        "Seated slump sciatic slider",
        "######          of 10",
        "    ##          set 2 of 3",
        "    ##          left",
        "  ##",
        "  ##",
        "",
        " 58 deg ##############...|.. best 72 deg",
        "  0.6 s ##############......... hold 1 s",
        "",
        "",
        "",
      ])
  }

  @Test func narrowAndTall() {
    #expect(
      screen(20, 20, after: .exercising(.example)) == [
        "Seated slump sciat..",
        "██████",
        "    ██",
        "    ██",
        "  ██",
        "  ██",
        "",
        "of 10",
        "set 2 of 3",
        "left",
        "  58° █████████▊░░┃░",
        "0.6 s ████████▍░░░░░",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
      ])
  }

  @Test func tiny() {
    #expect(
      screen(20, 5, after: .exercising(.example)) == [
        "7 of 10, set 2 of 3,",
        "left",
        "  58° █████████▊░░┃░",
        "0.6 s ████████▍░░░░░",
        "",
      ])
  }
}
