// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody builds it who does not fuzz, and so that it builds the rooms alone: their sources
// stand behind the link `Rooms`, since a target may not lie outside its package.
let house: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"), .strictMemorySafety(),
  .unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing"]),
]

func room(_ name: String, _ arrows: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: arrows, path: "Rooms/" + name, swiftSettings: house)
}

func library(_ name: String, _ pkgConfig: String) -> Target {
  .systemLibrary(name: name, path: "Rooms/" + name, pkgConfig: pkgConfig)
}

let package = Package(
  name: "hearsay-fuzzing",
  targets: [
    library("CLibXML2", "libxml-2.0"), library("CLibcurl", "libcurl"), library("CPCRE2", "libpcre2-8"),
    library("CZlib", "zlib"), library("CZstd", "libzstd"), library("CBrotli", "libbrotlidec"),
    library("CLibPSL", "libpsl"), library("CUchardet", "uchardet"), library("CLibcrypto", "libcrypto"),
    .target(name: "CInferenceKernels", path: "Rooms/CInferenceKernels"),
    .target(name: "CSchemas", path: "Rooms/CSchemas"),
    .target(name: "CIDNA", path: "Rooms/CIDNA", linkerSettings: [.linkedLibrary("icuuc")]),
    room("Records", ["CIDNA", "CLibPSL", "CLibcrypto", "CSchemas"]),
    room("Inference", ["CInferenceKernels"]),
    room("Language", ["Inference", "Records", "CPCRE2", "CZlib"]),
    room("Fetch", ["CBrotli", "CLibcurl", "CZlib", "CZstd", "Records"]),
    room("Extraction", ["CLibXML2", "CUchardet", "CZlib", "Records"]),
    .target(name: "FuzzDriver", path: "Driver"),
    .executableTarget(
      name: "hearsay-fuzz",
      dependencies: ["FuzzDriver", "CInferenceKernels", "Extraction", "Fetch", "Inference", "Language", "Records"],
      path: "Command", swiftSettings: house,
      // Gold fails on what the sanitizers leave.
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c17
)
