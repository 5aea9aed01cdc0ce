// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that what measuring needs never reaches whoever embeds the library.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "KnownMediaBenchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        // With the system's libcrypto: swift-crypto would be a third of the build.
        .package(name: "KnownMedia", path: "..", traits: ["AllFormats"]),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // Without its default traits: they count allocations by replacing malloc, which would be measured too.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .target(
            name: "BenchmarkSupport",
            dependencies: [.product(name: "KnownMedia", package: "KnownMedia")],
            swiftSettings: strict),
        .executableTarget(
            name: "HashThroughput",
            dependencies: [
                "BenchmarkSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        // The search benchmark takes the library's products one by one, so that it builds no database and no cryptography.
        .target(
            name: "SearchSupport",
            dependencies: [
                .product(name: "PerceptualHash", package: "KnownMedia")
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "HashCollection",
            dependencies: [
                "SearchSupport",
                .product(name: "PerceptualHash", package: "KnownMedia"),
                .product(name: "ImageDecoding", package: "KnownMedia"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "SearchThroughput",
            dependencies: [
                "SearchSupport",
                .product(name: "PerceptualHash", package: "KnownMedia"),
                .product(name: "HashIndex", package: "KnownMedia"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "RecallMeasurement",
            dependencies: [
                .product(name: "PerceptualHash", package: "KnownMedia"),
                .product(name: "HashIndex", package: "KnownMedia"),
                .product(name: "ImageDecoding", package: "KnownMedia"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "HashBenchmarks",
            dependencies: [
                "BenchmarkSupport",
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/HashBenchmarks",
            swiftSettings: strict,
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    ]
)
