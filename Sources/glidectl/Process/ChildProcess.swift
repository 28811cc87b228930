import FoundationEssentials
import Glibc

/// A program that we started, and end and reap again.
struct ChildProcess: Sendable {
  private let identifier: pid_t

  /// At its end of file once the program has ended: only the program holds the other end.
  let lifeline: Int32

  /// Starts the program at `path`, in a process group of its own so that the terminal's Ctrl-C
  /// reaches it through us; what it prints goes to the end of the file `log`.
  init(
    path: String, arguments: [String], environment: [String: String], log: String
  ) throws(Failure) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      throw Failure("Cannot make a pipe: \(systemMessage(errno)).")
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[1]) }
    do {
      identifier = try Self.spawn(
        path: path, arguments: arguments, environment: environment, log: log, lifeline: ends[1])
    } catch {
      close(ends[0])
      throw error
    }
    lifeline = ends[0]
  }

  /// Whether the program has ended; it is yet to be reaped by `end(patience:)`.
  var hasEnded: Bool { waitForEnd(patience: 0) }

  /// Waits for `patience`, s, at the most; returns whether the program has ended.
  @discardableResult
  func waitForEnd(patience: Int32) -> Bool {
    var event = pollfd(fd: lifeline, events: Int16(POLLIN), revents: 0)
    var count: Int32
    repeat { count = poll(&event, 1, patience * 1000) } while count < 0 && errno == EINTR
    return count > 0
  }

  /// Ends the program, by force where it does not end within `patience`, s, and reaps it.
  func end(patience: Int32) {
    kill(identifier, SIGTERM)
    if !waitForEnd(patience: patience) { kill(identifier, SIGKILL) }
    var status: Int32 = 0
    while waitpid(identifier, &status, 0) < 0, errno == EINTR {}
    close(lifeline)
  }

  private static func spawn(
    path: String, arguments: [String], environment: [String: String], log: String, lifeline: Int32
  ) throws(Failure) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    let flags = O_WRONLY | O_CREAT | O_APPEND
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log, flags, 0o600)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    posix_spawn_file_actions_adddup2(&actions, lifeline, STDERR_FILENO + 1)
    // What we inherited ourselves is no business of the child's.
    let open = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    for descriptor in open.compactMap({ Int32($0) }) where descriptor > STDERR_FILENO + 1 {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }

    // The signals that we take on a thread, or ignore, are the child's own affair.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP))

    let words = ([path] + arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var identifier: pid_t = 0
    let result = posix_spawn(&identifier, path, &actions, &attributes, words, variables)
    guard result == 0 else {
      throw Failure("Cannot start \(path): \(systemMessage(result)).")
    }
    return identifier
  }
}
