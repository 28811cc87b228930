import ArgumentParser
import GlideInterface
import Glibc

/// The command line of glide.
@main
struct Glidectl: ParsableCommand {
  static let configuration: CommandConfiguration = CommandConfiguration(
    commandName: "glidectl",
    abstract: "Count exercises with a motion sensor worn on the limb.",
    discussion: """
      Most commands speak to the daemon, glided, over its socket; exercises, analyze, simulate, \
      demo and “teach --out” do without. Exit status: 0 done, 1 failed, 64 wrong words, 69 no daemon there.
      """,
    version: Version.current,
    subcommands: [
      StartCommand.self, NextCommand.self, SkipCommand.self, PauseCommand.self,
      ResumeCommand.self, StopCommand.self, StatusCommand.self, WatchCommand.self,
      TodayCommand.self, PlanCommand.self, PainCommand.self, MorningCommand.self,
      RedflagsCommand.self, ExercisesCommand.self, SensorsCommand.self,
      CalibrateCommand.self, RecordCommand.self, AnalyzeCommand.self, TeachCommand.self,
      MovementsCommand.self, HistoryCommand.self, ShowCommand.self, TrendCommand.self,
      ReportCommand.self, ExportCommand.self, UndoCommand.self, AdjustCommand.self,
      RelabelCommand.self, BackupCommand.self,
      WipeCommand.self,
      DemoCommand.self,
      SimulateCommand.self,
    ])

  static func main() {
    // A closed pipe is seen at the write, so that what is under way is tidied up before the end.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Interruptions.standAside()
      end(by: error)
    }
  }

  private static func end(by error: any Error) -> Never {
    switch error {
    case let failure as Failure:
      end(by: failure)
    case OutputError.closed:
      // As any program that writes to a closed pipe.
      signal(SIGPIPE, SIG_DFL)
      raise(SIGPIPE)
      Glibc.exit(1)
    case let error as OutputError:
      end(by: Failure("\(error)"))
    default:
      if let word = suggestion(for: Array(CommandLine.arguments.dropFirst())) {
        end(by: .usage("There is no such command. Did you mean “glidectl \(word)”?"))
      }
      let (text, status) = (fullMessage(for: error), exitCode(for: error))
      if status.isSuccess { show(help: text) } else if !text.isEmpty { StandardError.line(text) }
      Glibc.exit(status.rawValue)
    }
  }

  /// Its lines are wrapped already, but for the usage.
  private static func show(help: String) {
    let columns = isatty(STDOUT_FILENO) == 1 ? Terminal.textColumns() : .max
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    do throws(OutputError) {
      try StandardOutput.lines(
        lines.flatMap { line in
          line.hasPrefix("USAGE: ")
            ? indented(line, by: 0, hanging: "USAGE: ".count, columns: columns) : [line]
        })
    } catch {
      end(by: error)
    }
  }

  private static func end(by failure: Failure) -> Never {
    failure.report()
    Glibc.exit(failure.status)
  }
}
