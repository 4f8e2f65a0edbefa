// swift-tools-version: 6.2
import PackageDescription

/// The walls of the house: every Swift target is built with them.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),  // SE-0335
  .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
  .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409: C types cannot leak
  .strictMemorySafety(),  // SE-0458: `unsafe` marks the C edge
]

/// A room of the house; its arrows are its dependencies (docs/architecture.md).
func room(_ name: String, _ arrows: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: arrows, swiftSettings: house)
}

/// The tests of one room.
func tests(_ name: String, _ more: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.byName(name: name), "TestSupport"] + more,
    exclude: exclude,
    swiftSettings: house)
}

/// A C library that Debian packages.
func library(_ name: String, _ pkgConfig: String, _ debian: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([debian])])
}

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let deque: Target.Dependency = .product(name: "DequeModule", package: "swift-collections")

let package = Package(
  name: "hearsay",
  products: [.executable(name: "hearsay", targets: ["hearsay"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // 0: C. Headers of system libraries, and the two C targets of our own.
    library("CLibXML2", "libxml-2.0", "libxml2-dev"),
    library("CLibcurl", "libcurl", "libcurl4-openssl-dev"),
    library("CPCRE2", "libpcre2-8", "libpcre2-dev"),
    library("CZlib", "zlib", "zlib1g-dev"),
    library("CZstd", "libzstd", "libzstd-dev"),
    library("CBrotli", "libbrotlidec", "libbrotli-dev"),
    library("CLibPSL", "libpsl", "libpsl-dev"),
    library("CUchardet", "uchardet", "libuchardet-dev"),
    library("CLibcrypto", "libcrypto", "libssl-dev"),
    .target(name: "CInferenceKernels"),
    .target(name: "CExportResources", exclude: ["page"]),
    .target(name: "CSchemas"),  // docs/*.schema.json, embedded
    // ICU behind one function of ours; libxml2-dev brings libicu-dev.
    .target(name: "CIDNA", linkerSettings: [.linkedLibrary("icuuc")]),
    .target(name: "CProcess"),  // GNU functions that Swift does not see
    .target(name: "CEntityTables", exclude: ["given-names.txt", "noun-model.bin", "pronoun-model.bin"]),
    .target(name: "CAttributionModel", exclude: ["attribution.model"]),
    .target(name: "CAnswerModel", exclude: ["answer.model"]),

    // 1
    room("Records", ["CIDNA", "CLibPSL", "CLibcrypto", "CSchemas"]),
    room("Pipeline", ["CZlib", deque, grdb, sqlite]),
    room("Inference", ["CInferenceKernels"]),

    // 2
    room("Language", ["Inference", "Records", "CPCRE2", "CZlib"]),
    room("Fetch", ["CBrotli", "CLibcurl", "CZlib", "CZstd", "Records"]),
    room("Extraction", ["CLibXML2", "CUchardet", "CZlib", "Records"]),

    room("Exports", ["CExportResources", "Records"]),

    // 3
    room("Attribution", ["CAttributionModel", "CInferenceKernels", "Inference", "Language", "Records"]),
    room("Entities", ["CEntityTables", "Inference", "Language", "Records"]),

    // 4
    room("Claims", ["Attribution", "CAnswerModel", "Entities", "Inference", "Language", "Records"]),

    // 5
    room(
      "Ingestion",
      [
        "CProcess", "Claims", "Attribution", "Entities", "Language", "Fetch", "Extraction", "Pipeline", "Records",
      ]),

    // 6
    .executableTarget(
      name: "hearsay", dependencies: ["Ingestion", "Exports", "Records", argumentParser], swiftSettings: house),

    .target(
      name: "TestSupport", dependencies: ["Language", "Records"], path: "Tests/TestSupport", swiftSettings: house),
    // Evaluation and training of Entities: programs for developers, no part of the product.
    .target(
      name: "EntityCorpora", dependencies: ["Entities", "Language", "Records"], path: "Evaluation/entities/Corpora",
      swiftSettings: house),
    .executableTarget(
      name: "evaluate-entities", dependencies: ["EntityCorpora", "Entities", "Language", "Records"],
      path: "Evaluation/entities/Command", swiftSettings: house),
    .target(name: "Boosting", path: "Training/Boosting", swiftSettings: house),
    .executableTarget(
      name: "train-pronouns", dependencies: ["Boosting", "EntityCorpora", "Entities", "Language", "Records"],
      path: "Training/pronouns",
      exclude: ["README.md"],
      swiftSettings: house),
    .executableTarget(
      name: "train-nouns", dependencies: ["Boosting", "EntityCorpora", "Entities", "Language", "Records"],
      path: "Training/nouns", exclude: ["README.md"], swiftSettings: house),

    // Trains the weights that Attribution carries; its features are Attribution's own (docs/attribution-model-card.md).
    .executableTarget(
      name: "train-attribution", dependencies: ["Attribution", "Language", "Records"], path: "Training/Attribution"),

    // Trains the ranking of answers that Claims carries.
    .executableTarget(
      name: "train-answers", dependencies: ["Boosting", "Attribution", "Claims", "Entities", "Language", "Records"],
      path: "Training/answers", exclude: ["README.md", "lessons.py"], swiftSettings: house),

    // Pages per second of CPU time, beside curl (Benchmarks/fetch/run.sh).
    .executableTarget(
      name: "bench-fetch", dependencies: ["Fetch", "Records"], path: "Benchmarks/fetch/Command", swiftSettings: house),

    // Words per second of CPU time with each kernel (Benchmarks/language/run.sh).
    .executableTarget(
      name: "bench-language", dependencies: ["Inference", "Language", "Records"], path: "Benchmarks/language/Command",
      swiftSettings: house),
    // CPU of extraction beside libxml2's bare parse (Benchmarks/extraction/run.sh).
    .executableTarget(
      name: "bench-extraction", dependencies: ["CLibXML2", "Extraction", "Records"],
      path: "Benchmarks/extraction/Command", swiftSettings: house),

    tests("Records"),
    tests("Pipeline"),
    tests("Inference"),
    tests("Language", ["Inference", "Records"]),
    tests("Fetch", ["CZlib", "CZstd", "Records"]),
    tests("Extraction", ["Records"]),
    tests("Exports", ["Records"]),
    tests("Attribution", ["Language", "Records"], exclude: ["Fixtures"]),
    tests("Entities", ["Language", "Records"], exclude: ["Fixtures"]),
    tests("Claims", ["Attribution", "Entities", "Language", "Records"], exclude: ["Fixtures"]),
    tests("Ingestion", ["Extraction", "Records", "Pipeline"]),
    .testTarget(name: "EndToEndTests", dependencies: ["Records", "TestSupport"], swiftSettings: house),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c17
)
