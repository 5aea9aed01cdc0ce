// swift-tools-version: 6.2
import PackageDescription

// A package of its own: fuzzers need flags that no program should be built with. `run.sh` gives those that instrument
// the code, so that all of the project gets them; here are the ones that link libFuzzer.

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "KnownMediaFuzz",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "KnownMedia", path: "..", traits: ["AllFormats"]),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .target(name: "LibFuzzer"),
        // The same sources are part of the project's tests, which replay what was found.
        .target(
            name: "FuzzTargets",
            dependencies: [
                .product(name: "KnownMedia", package: "KnownMedia"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            exclude: ["Tests"],
            swiftSettings: settings),
        .executableTarget(
            name: "Fuzz", dependencies: ["FuzzTargets", "LibFuzzer"], swiftSettings: settings,
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
    ]
)
