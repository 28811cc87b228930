import GlideInterface
import Testing

@testable import glidectl

/// Each state but exercising.
@Suite struct StateScreenTests {
  @Test func restingOn80By24() {
    let session = Session.example.with {
      $0.remaining = 23.4
      $0.hold = nil
      $0.angle = 2
    }
    let screen = screen(80, 24, after: Status(state: .resting, session: session, warnings: []))
    #expect(
      screen == [
        "Seated slump sciatic slider",
        "",
        "████████████    ████    ████    █▀▄ █▀▀ █▀▀ ▀█▀",
        "████████████    ████    ████    █▀▄ █▀  ▀▀█  █",
        "        ████    ████    ████    ▀ ▀ ▀▀▀ ▀▀▀  ▀",
        "        ████    ████    ████",
        "████████████    ████████████",
        "████████████    ████████████",
        "████                    ████",
        "████                    ████    █▀▀ █▀▀ ▀█▀    ▀▀█    █▀█ █▀▀    ▀▀█",
        "████████████            ████    ▀▀█ █▀   █     █▀▀    █ █ █▀      ▀█",
        "████████████            ████    ▀▀▀ ▀▀▀  ▀     ▀▀▀    ▀▀▀ ▀      ▀▀▀",
        "",
        "",
        "",
        "",
        "                                █   █▀▀ █▀▀ ▀█▀",
        "                                █   █▀  █▀   █",
        "                                ▀▀▀ ▀▀▀ ▀    ▀",
        "",
        "",
        "",
        "",
        "ready: glidectl next",
      ])
  }

  @Test func gettingReadyOn40By12() {
    let session = Session.example.with {
      $0.remaining = 2.1
      $0.hold = nil
      $0.bestRange = nil
      $0.lastRange = nil
      $0.angle = 0
      $0.set = 0
      $0.repetition = 0
    }
    #expect(
      screen(40, 12, after: Status(state: .getReady, session: session, warnings: [])) == [
        "Seated slump sciatic slider",
        "██████          get ready",
        "    ██          set 1 of 3",
        "  ████          left",
        "    ██",
        "██████",
        "",
        "",
        "",
        "",
        "",
        "",
      ])
  }

  @Test func aLongHoldIsCountedDownOn80By24() {
    let session = Session.example.with {
      $0.hold = Hold(position: .end, startTime: 100, duration: 17.6, target: 30)
      $0.holdTarget = 30
      $0.repetitions = 1
      $0.repetition = 0
      $0.sets = 1
      $0.set = 1
    }
    #expect(
      screen(80, 24, after: .exercising(session)) == [
        "Seated slump sciatic slider",
        "",
        "    ████        ████████████    █ █ █▀█ █   █▀▄",
        "    ████        ████████████    █▀█ █ █ █   █ █",
        "████████                ████    ▀ ▀ ▀▀▀ ▀▀▀ ▀▀",
        "████████                ████",
        "    ████            ████████    █▀▀ █▀▀ ▀█▀    ▄█     █▀█ █▀▀    ▄█",
        "    ████            ████████    ▀▀█ █▀   █      █     █ █ █▀      █",
        "    ████                ████    ▀▀▀ ▀▀▀  ▀     ▀▀▀    ▀▀▀ ▀      ▀▀▀",
        "    ████                ████",
        "████████████    ████████████    █   █▀▀ █▀▀ ▀█▀",
        "████████████    ████████████    █   █▀  █▀   █",
        "                                ▀▀▀ ▀▀▀ ▀    ▀",
        "",
        "███████████████████████████████████████▎░░░░░░░░┃░░░░░░░  █▀▀ █▀█ ██",
        "███████████████████████████████████████▎░░░░░░░░┃░░░░░░░  ▀▀█ █▀█",
        "best 72°, last 70°                                        ▀▀▀ ▀▀▀",
        "",
        "████████████████████████████████▉░░░░░░░░░░░░░░░░░░░░░░░  ▄█  ▀▀█   █▀▀    █▀▀",
        "████████████████████████████████▉░░░░░░░░░░░░░░░░░░░░░░░   █   ▄▀   █▀█    ▀▀█",
        "hold 30 s                                                 ▀▀▀  ▀  ▀ ▀▀▀    ▀▀▀",
        "",
        "",
        "",
      ])
  }

  @Test func pausedWithAWarningOn40By12() {
    let status = Status(
      state: .paused, session: .example,
      warnings: ["no samples for 2 s: is the sensor's cable in?"])
    #expect(
      screen(40, 12, after: status) == [
        "Seated slump sciatic slider",
        "██████          █▀█ ▄▀▄ █ █ █▀▀ █▀▀ █▀▄",
        "    ██          █▀▀ █▀█ █ █ ▀▀█ █▀  █ █",
        "    ██          ▀   ▀ ▀ ▀▀▀ ▀▀▀ ▀▀▀ ▀▀",
        "  ██            set 2 of 3",
        "  ██            left",
        "",
        "  58° █████████████████▌░░░┃░░░ best 72°",
        "0.6 s ███████████████░░░░░░░░░░ hold 1 s",
        "",
        "warning: no samples for 2 s: is the",
        "sensor's cable in?",
      ])
  }

  @Test func waiting() {
    #expect(
      screen(40, 4, after: Status(state: .idle, warnings: [])) == [
        "No session yet. Start one elsewhere:",
        "glidectl start EXERCISE",
        "",
        "",
      ])
  }
}
