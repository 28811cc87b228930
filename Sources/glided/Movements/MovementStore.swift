import Exercises
import FoundationEssentials
import GlideInterface
import Glibc
import Varlink

/// The taught movements, each in a file of its own, "ID.json", in one directory.
///
/// The directory is read once, and made when there is something to keep. A file in it that cannot
/// be used is told of and left alone: nothing here overwrites it unless told to.
@MainActor
final class MovementStore {
  private(set) var movements: [TaughtMovement] = []

  /// What is wrong with files in the directory, each with its cure.
  private(set) var warnings: [String] = []

  private let directory: String?
  private let catalogue: Catalogue

  /// Bytes; a movement has one or two thousand.
  private static let longestFile: Int = 65536
  /// More than anyone does; a client that goes wrong does not fill the disk.
  private static let most: Int = 200

  /// Reads what is in `directory`; nil where nobody says where that is.
  init(directory: String?, catalogue: Catalogue) {
    self.directory = directory
    self.catalogue = catalogue
    guard let directory else { return }
    // One that is not there yet has no movements.
    guard access(directory, F_OK) == 0 else { return }
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: directory)
      for name in names.sorted() where name.hasSuffix(".json") { read(name, in: directory) }
    } catch {
      warnings.append("the taught movements in \(directory) cannot be read: \(error)")
    }
  }

  /// Keeps a movement; throws the error reply that the client is to get.
  func add(_ movement: TaughtMovement, replace: Bool) throws(VarlinkError) {
    let id = movement.id
    guard catalogue.exercise(id: id) == nil else { throw GlidedError.reservedName(id).reply }
    guard let path = path(of: id) else {
      throw GlidedError.cannotKeep(
        id, message: "nobody says where to keep it: start glided with --movements DIR"
      ).reply
    }
    // A damaged file is there as well.
    if !replace, access(path, F_OK) == 0 { throw GlidedError.movementExists(id).reply }
    let others = movements.filter { $0.id != id }
    guard others.count < Self.most else {
      throw GlidedError.cannotKeep(
        id, message: "there are \(others.count) already: remove one that is not needed"
      ).reply
    }
    do {
      try StateFile.write(try TaughtMovementFile.text(movement), to: path)
    } catch {
      throw GlidedError.cannotKeep(id, message: "\(error)").reply
    }
    movements = (others + [movement]).sorted { $0.id < $1.id }
  }

  /// Forgets a movement; throws the error reply that the client is to get.
  func remove(id: String) throws(VarlinkError) {
    guard movements.contains(where: { $0.id == id }), let path = path(of: id) else {
      let suggestions = catalogue.adding(movements).suggestions(for: id)
        .filter { suggestion in movements.contains { $0.id == suggestion } }
      throw GlidedError.noSuchMovement(id, suggestions: suggestions).reply
    }
    do {
      try StateFile.remove(path)
    } catch {
      throw GlidedError.cannotKeep(id, message: "\(error)").reply
    }
    movements.removeAll { $0.id == id }
  }

  /// Forgets them all; throws the error reply that the client is to get.
  func removeAll() throws(VarlinkError) {
    for movement in movements { try remove(id: movement.id) }
  }

  private func path(of id: String) -> String? { directory.map { "\($0)/\(id).json" } }

  private func read(_ name: String, in directory: String) {
    let path = "\(directory)/\(name)"
    do {
      let movement = try TaughtMovementFile.read(
        try StateFile.read(path, limit: Self.longestFile))
      if "\(movement.id).json" != name {
        warn(path, "the movement in it is \(movement.id): rename it to \(movement.id).json")
      } else if catalogue.exercise(id: movement.id) != nil {
        warn(path, "the catalogue has an exercise \(movement.id): give the movement another id")
      } else {
        movements.append(movement)
      }
    } catch {
      warn(path, "\(error)")
    }
  }

  private func warn(_ path: String, _ problem: String) {
    warnings.append("the taught movement in \(path) is left out: \(problem)")
  }
}
