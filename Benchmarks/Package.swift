// swift-tools-version: 6.2
import PackageDescription

/// Benchmarks live beside the product, so that no test builds them.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "simple", path: "..")],
  targets: [
    .executableTarget(
      name: "bench",
      dependencies: [
        .product(name: "WorkingTime", package: "simple"), .product(name: "Casework", package: "simple"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
  ]
)
