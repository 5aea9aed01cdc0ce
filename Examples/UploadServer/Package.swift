// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "UploadServer",
    platforms: [.macOS(.v15)],
    dependencies: [
        // In a project of its own: .package(url: "…/KnownMedia", from: "…", traits: []). Without traits, nothing is fetched but
        // KnownMedia itself: no database, no cryptography, no argument parser.
        .package(name: "KnownMedia", path: "../..", traits: []),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        .executableTarget(
            name: "UploadServer",
            dependencies: [
                .product(name: "HashIndex", package: "KnownMedia"),
                .product(name: "PictureHashing", package: "KnownMedia"),
                .product(name: "FlyingFox", package: "FlyingFox"),
            ],
            swiftSettings: [.treatAllWarnings(as: .error)])
    ])
