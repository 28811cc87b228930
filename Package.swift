// swift-tools-version: 6.2
import PackageDescription

// The manifest is the map: each target knows only what stands above it.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser", package: "swift-argument-parser")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")

let package = Package(
  name: "glide",
  products: [
    .executable(name: "glided", targets: ["glided"]),
    .executable(name: "glidectl", targets: ["glidectl"]),
    .executable(name: "glide-benchmark", targets: ["glide-benchmark"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // MARK: C libraries
    .systemLibrary(
      name: "CLibIIO", pkgConfig: "libiio", providers: [.apt(["libiio-dev"])]),
    .systemLibrary(
      name: "CLibEvdev", pkgConfig: "libevdev", providers: [.apt(["libevdev-dev"])]),
    .systemLibrary(
      name: "CLibUdev", pkgConfig: "libudev", providers: [.apt(["libudev-dev"])]),

    // Stands in for the allocator of the benchmark, to count.
    .target(name: "CAllocationCounter"),

    // What the programs and the tests tell the address sanitizer, in a build that has it.
    .target(name: "CSanitizerDefaults"),

    // MARK: The motion core: samples in, facts out
    .target(name: "MotionCore", swiftSettings: strict),

    // The same files in single precision, for the benchmark to compare.
    .target(
      name: "MotionCoreSingle", swiftSettings: strict + [.define("GLIDE_SINGLE_PRECISION")]),

    // MARK: Exercises and recordings, as data
    .target(
      name: "Exercises", dependencies: ["MotionCore"],
      resources: [.embedInCode("catalogue.json")], swiftSettings: strict),
    .target(name: "Recordings", dependencies: ["MotionCore"], swiftSettings: strict),
    .target(
      name: "MotionSimulator", dependencies: ["MotionCore", "Exercises", "Recordings"],
      swiftSettings: strict),

    // MARK: Sensors: where samples come from
    .target(
      name: "Sensors",
      dependencies: ["CLibIIO", "CLibEvdev", "CLibUdev", "MotionCore", "Recordings"],
      swiftSettings: strict),

    // MARK: Coaching: facts and commands in, events out
    .target(name: "Coaching", dependencies: ["MotionCore", "Exercises"], swiftSettings: strict),

    // MARK: The programme: what is due on which day, and what is better left
    .target(
      name: "Programme",
      dependencies: ["Exercises", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),

    // MARK: History: what was done
    .target(
      name: "History",
      dependencies: [
        "MotionCore", "Exercises", "Coaching", "Programme",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),

    // MARK: The socket
    .target(name: "Varlink", swiftSettings: strict),
    .target(
      name: "GlideInterface", dependencies: ["MotionCore", "Exercises", "Varlink"],
      resources: [.embedInCode("org.glided.varlink")], swiftSettings: strict),

    // MARK: Looking back: plots, pages and exports of what the socket tells
    .target(
      name: "Reports", dependencies: ["Exercises", "Programme", "GlideInterface"],
      swiftSettings: strict),

    // MARK: Programs
    .executableTarget(
      name: "glided",
      dependencies: [
        "CSanitizerDefaults", "MotionCore", "Exercises", "Recordings", "Sensors", "Coaching",
        "Programme", "History", "Varlink", "GlideInterface", argumentParser, logging,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "glidectl",
      dependencies: [
        "CSanitizerDefaults", "MotionCore", "Exercises", "Recordings", "MotionSimulator",
        "Sensors", "Programme", "Varlink", "GlideInterface", "Reports", argumentParser,
        // Not linked: `swift run glidectl demo` finds the daemon built beside it.
        "glided",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "glide-benchmark",
      dependencies: [
        "CAllocationCounter", "MotionCore", "MotionCoreSingle", "Exercises", "Recordings",
        "MotionSimulator", "Coaching", "Programme", "History", argumentParser,
      ],
      swiftSettings: strict),

    // MARK: Tests
    // The files, the chance and the terminal of tests of several targets.
    .target(name: "TestFiles", path: "Tests/TestFiles", swiftSettings: strict),
    .target(name: "TestRandom", path: "Tests/TestRandom", swiftSettings: strict),
    .target(name: "TestTerminal", path: "Tests/TestTerminal", swiftSettings: strict),
    .testTarget(
      name: "MotionCoreTests",
      dependencies: [
        "CSanitizerDefaults", "MotionCore", "Exercises", "MotionSimulator", "Recordings",
        "Sensors",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ExercisesTests", dependencies: ["Exercises", "MotionCore", "MotionSimulator"],
      swiftSettings: strict),
    .testTarget(
      name: "RecordingsTests",
      dependencies: ["Recordings", "MotionCore", "TestFiles", "TestRandom"],
      swiftSettings: strict),
    .testTarget(
      name: "MotionSimulatorTests",
      dependencies: ["MotionSimulator", "Exercises", "MotionCore", "Recordings"],
      swiftSettings: strict),
    .testTarget(
      name: "SensorsTests",
      dependencies: [
        "Sensors", "Recordings", "MotionCore", "Exercises", "MotionSimulator", "CLibIIO",
        "CLibEvdev", "CLibUdev", "TestFiles", "TestRandom",
      ],
      exclude: ["Mocked/bench.py"], swiftSettings: strict),
    .testTarget(
      name: "CoachingTests", dependencies: ["Coaching", "Exercises", "MotionCore", "TestRandom"],
      swiftSettings: strict),
    .testTarget(
      name: "ProgrammeTests", dependencies: ["Programme", "Exercises"], swiftSettings: strict),
    .testTarget(
      name: "HistoryTests",
      dependencies: [
        "History", "Coaching", "Exercises", "MotionCore", "Programme", "TestFiles",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["Reports", "Exercises", "Programme", "GlideInterface", "TestFiles"],
      exclude: ["Exports/physical-activity.schema.json"], swiftSettings: strict),
    .testTarget(
      name: "VarlinkTests", dependencies: ["Varlink", "TestFiles"], swiftSettings: strict),
    .testTarget(
      name: "GlideInterfaceTests", dependencies: ["Exercises", "GlideInterface", "Varlink"],
      swiftSettings: strict),
    .testTarget(
      name: "glidedTests",
      dependencies: [
        "glided", "Coaching", "Exercises", "GlideInterface", "History", "MotionCore",
        "MotionSimulator", "Programme", "Recordings", "Sensors", "TestFiles", "TestRandom",
        "TestTerminal", "Varlink", logging, .product(name: "GRDB", package: "GRDB.swift"),
        // Not linked: a test runs it.
        "glidectl",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "glidectlTests",
      dependencies: [
        "glidectl", "Exercises", "GlideInterface", "MotionCore", "MotionSimulator", "Recordings",
        "Sensors", "TestFiles", "TestTerminal", argumentParser,
      ],
      swiftSettings: strict),
    // What runs in a virtual machine, and what is put into it.
    .testTarget(
      name: "VirtualMachineTests",
      dependencies: [
        "glided", "glidectl", "Exercises", "GlideInterface", "MotionCore", "MotionSimulator",
        "Recordings",
      ],
      exclude: ["image", "guest"], swiftSettings: strict),
    .testTarget(
      name: "glide-benchmarkTests",
      dependencies: [
        "glide-benchmark", "Exercises", "MotionCore", "MotionSimulator", "TestRandom",
      ],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
