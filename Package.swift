// swift-tools-version: 6.3
import PackageDescription

/// One module of the house: a target, what it imports, and the test target beside it.
struct Module {
  var name: String
  var target: Target
  var uses: [String]
  var tests: [String]?

  /// A system library with its module map in `Sources/<name>`.
  static func system(_ name: String, apt package: String) -> Module {
    Module(
      name: name,
      target: .systemLibrary(name: name, providers: [.apt([package])]),
      uses: [],
      tests: nil)
  }

  /// A small C module of our own that stands in for a system library and loads it when it is needed.
  ///
  /// `headers` is the folder of the library's headers where that is not the usual one.
  static func lazy(_ name: String, headers: String? = nil) -> Module {
    Module(
      name: name,
      target: .target(
        name: name, dependencies: ["CLazyLibrary"],
        cSettings: headers.map { [.unsafeFlags(["-isystem", $0])] } ?? []),
      uses: ["CLazyLibrary"],
      tests: nil)
  }

  /// A small C++ module of our own behind a C header, over a system library.
  ///
  /// No `pkgConfig`: simdjson's names flags that SwiftPM refuses, with a warning on every build.
  static func plusPlus(_ name: String, linking library: String) -> Module {
    Module(
      name: name,
      target: .target(name: name, linkerSettings: [.linkedLibrary(library), .linkedLibrary("stdc++")]),
      uses: [],
      tests: nil)
  }

  /// A data file of our own that the compiler puts into the program, behind a C header.
  static func data(_ name: String, file: String) -> Module {
    Module(name: name, target: .target(name: name, exclude: [file]), uses: [], tests: nil)
  }

  /// A Swift module; `tests` names what its test target imports beside the module itself.
  static func swift(_ name: String, uses: [String] = [], tests: [String]? = ["TestKit"]) -> Module {
    Module(
      name: name,
      target: .target(
        name: name,
        dependencies: uses.map { .init(stringLiteral: $0) },
        // Rounding needs libm, and only Foundation, which is not here, would bring it along.
        linkerSettings: [.linkedLibrary("m")]),
      uses: uses,
      tests: tests)
  }

  /// An executable.
  static func program(_ name: String, path: String? = nil, uses: [String]) -> Module {
    Module(
      name: name,
      target: .executableTarget(
        name: name, dependencies: uses.map { .init(stringLiteral: $0) }, path: path,
        // The loader would look for whatever shared libraries need among tens of thousands of our own names first.
        linkerSettings: [.unsafeFlags(["-Xlinker", "--no-export-dynamic"])]),
      uses: uses,
      tests: nil)
  }
}

/// The floors of the house, lowest first: a module imports only what stands on a floor below its own.
let floors: [[Module]] = [
  // 0: system libraries.
  [Module(name: "CLazyLibrary", target: .target(name: "CLazyLibrary"), uses: [], tests: nil)],
  [
    .lazy("CCrypto"),
    .system("CSQLite", apt: "libsqlite3-dev"),
    .lazy("CCurl"),
    .lazy("CMicroHTTPD"),
    .system("CMaxMindDB", apt: "libmaxminddb-dev"),
    .lazy("CXML", headers: "/usr/include/libxml2"),
    .system("CDeflate", apt: "libdeflate-dev"),
    .system("CISAL", apt: "libisal-dev"),
    .system("CZlib", apt: "zlib1g-dev"),
    .plusPlus("CRecordScan", linking: "simdjson"),
    .data("CServiceAuthorization", file: "actions.txt"),
  ],
  // 1: values, and the safe wrappers round C.
  [
    .swift("Identity"),
    .swift("JSONTree"),
    .swift("HTTPMessage"),
    .swift("CommandLineKit"),
    .swift("Cryptography", uses: ["CCrypto"]),
    .swift("Storage", uses: ["CSQLite"]),
    .swift("XMLTree", uses: ["CXML"]),
    .swift("Geolocation", uses: ["CMaxMindDB"]),
    .swift("Compression", uses: ["CDeflate", "CISAL", "CZlib"]),
    .swift("RecordScan", uses: ["CRecordScan"], tests: ["TestKit", "JSONTree"]),
    .swift("ServiceAuthorization", uses: ["CServiceAuthorization"]),
  ],
  [.swift("HostSystem", uses: ["Identity"])],
  // 2: the engines, pure functions of their inputs.
  [
    .swift(
      "IAMPolicy", uses: ["Identity", "JSONTree", "ServiceAuthorization"],
      tests: ["TestKit", "PolicyTesting"]),
    .swift(
      "CloudTrail",
      uses: ["Compression", "Cryptography", "HTTPMessage", "Identity", "JSONTree", "RecordScan"]),
    .swift("EventPattern", uses: ["JSONTree"]),
    .swift(
      "AWSWire", uses: ["Identity", "JSONTree", "HTTPMessage", "Cryptography", "XMLTree"]),
  ],
  // 3: the vocabulary both sides speak, then what speaks it to the world; sockets, files and clocks
  // arrive as parameters. The client stands on the vocabulary: its credential chain calls STS itself.
  [
    .swift(
      "AWSServices", uses: ["AWSWire", "Identity", "HTTPMessage", "Cryptography"],
      tests: ["TestKit", "JSONTree", "XMLTree"])
  ],
  [
    .swift(
      "AWSClient",
      uses: [
        "AWSServices", "AWSWire", "HTTPMessage", "HostSystem", "Identity", "JSONTree", "Cryptography",
        "CCurl",
      ],
      tests: ["TestKit", "HTTPServer"]),
    .swift("HTTPServer", uses: ["HTTPMessage", "CMicroHTTPD"]),
    .swift(
      "Detection",
      uses: [
        "CloudTrail", "Cryptography", "EventPattern", "Geolocation", "Identity", "JSONTree", "RecordScan",
        "Storage",
      ]),
  ],
  // 4: the local AWS and the operator's workflows, which meet only at the wire.
  [
    .swift(
      "Lab",
      uses: [
        "AWSServices", "AWSWire", "CloudTrail", "Compression", "Cryptography", "HTTPMessage", "HTTPServer",
        "HostSystem", "IAMPolicy", "Identity", "JSONTree", "ServiceAuthorization", "Storage",
      ],
      tests: ["TestKit", "LabTesting", "AWSClient"]),
    .swift(
      "Operations",
      uses: [
        "AWSServices", "AWSClient", "AWSWire", "CloudTrail", "Compression", "Cryptography", "Detection",
        "HTTPMessage", "HostSystem", "IAMPolicy", "Identity", "JSONTree", "RecordScan", "Storage",
      ],
      tests: ["TestKit", "LabTesting", "HTTPMessage", "Lab"]),
  ],
  // 5: text for people and machines.
  [
    .swift(
      "Reports",
      uses: [
        "CloudTrail", "CommandLineKit", "Detection", "HTTPMessage", "IAMPolicy", "Identity", "JSONTree",
        "Operations",
      ])
  ],
  // 6: one folder a noun, one file a verb.
  [
    .swift(
      "Commands",
      uses: [
        "CommandLineKit", "Reports", "Operations", "Lab", "AWSClient", "AWSWire",
        "CloudTrail", "Cryptography", "Detection", "EventPattern", "Geolocation",
        "HostSystem", "IAMPolicy", "Identity", "JSONTree",
      ],
      tests: ["TestKit", "LabTesting", "HTTPMessage", "Storage"])
  ],
  // 7: the program.
  [.program("rootlatch", uses: ["Commands", "HostSystem"])],
]

/// Support for tests; test targets may import any floor.
let support: [Module] = [
  .swift("TestKit", uses: ["JSONTree"], tests: nil),
  .swift("PolicyTesting", uses: ["TestKit", "IAMPolicy", "Identity"], tests: nil),
  .swift(
    "FuzzTargets",
    uses: [
      "PolicyTesting", "TestKit", "AWSWire", "CloudTrail", "Compression", "Detection", "EventPattern",
      "HTTPMessage", "IAMPolicy", "Identity", "JSONTree", "Lab", "RecordScan", "XMLTree",
    ],
    tests: nil),
  .swift(
    "LabTesting",
    uses: [
      "TestKit", "Lab", "AWSClient", "AWSServices", "AWSWire", "HTTPMessage", "Identity", "JSONTree",
      "Cryptography",
    ],
    tests: nil),
]

/// The targets of all floors; refuses a module that imports something that is not below it.
func arranged(_ floors: [[Module]]) -> [Target] {
  var below: Set<String> = []
  for floor in floors {
    for module in floor {
      let upward = Set(module.uses).subtracting(below)
      precondition(
        upward.isEmpty, "\(module.name) imports \(upward.sorted()), which is not below it")
    }
    below.formUnion(floor.map(\.name))
  }
  return floors.joined().map(\.target)
}

/// The test target of a module: it may import the module, whatever the module imports, and its own list.
func testTarget(of module: Module, systems: Set<String>) -> Target? {
  guard let tests = module.tests else { return nil }
  let visible = Set([module.name] + module.uses + tests).subtracting(systems)
  return .testTarget(
    name: module.name + "Tests",
    dependencies: visible.sorted().map { .init(stringLiteral: $0) },
    exclude: ["Cases"] + (module.name == "Lab" ? ["Clients"] : []))
}

/// The settings every Swift target is built with.
let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "rootlatch",
  products: [.executable(name: "rootlatch", targets: ["rootlatch"])],
  targets: arranged(floors) + support.map(\.target)
    + floors.joined().compactMap { testTarget(of: $0, systems: Set(floors[..<2].joined().map(\.name))) }
    + [
      .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets", "TestKit"]),
      // Only tests may be linked with it: it changes the environment before Swift's libraries look there for the arguments.
      .testTarget(name: "TestWidthTests", dependencies: ["CTestWidth"]),
      .target(name: "CTestWidth", path: "Tests/CTestWidth"),
      .target(name: "Measuring", path: "Benchmarks/Measuring"),
      .target(name: "CAllocationCount", path: "Benchmarks/CAllocationCount"),
      .executableTarget(
        name: "policy-bench", dependencies: ["CAllocationCount", "IAMPolicy", "Measuring", "PolicyTesting"],
        path: "Benchmarks/Policies"),
      .executableTarget(
        name: "pattern-bench", dependencies: ["EventPattern", "HostSystem", "Measuring"],
        path: "Benchmarks/Patterns"),
    ]
)

// libFuzzer brings a `main` of its own, so its driver is there only when `Scripts/fuzz` builds it.
if Context.environment["ROOTLATCH_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(name: "rootlatch-fuzz", dependencies: ["FuzzTargets"], path: "Fuzz/Driver"))
}

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
  target.swiftSettings = (target.swiftSettings ?? []) + settings
}
for module in support {
  module.target.path = module.name == "FuzzTargets" ? "Fuzz/Targets" : "Tests/\(module.name)"
}
