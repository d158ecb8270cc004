// swift-tools-version: 6.2
import PackageDescription

/// Every target of ours: Swift 6 language mode, and a warning is an error.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let package = Package(
  name: "simple",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "simple", targets: ["simple"]),
    // For Benchmarks/, a package of its own.
    .library(name: "WorkingTime", targets: ["WorkingTime"]),
    .library(name: "Casework", targets: ["Casework"]),
  ],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
    .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
  ],
  targets: [
    .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CPKCS11", pkgConfig: "p11-kit-1", providers: [.apt(["libp11-kit-dev"])]),
    .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
    .systemLibrary(name: "CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CProcess"),
    .systemLibrary(name: "CQRencode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    .target(name: "WorkingTime", swiftSettings: strict),
    .target(name: "Casework", dependencies: ["WorkingTime"], swiftSettings: strict),
    .target(
      name: "Procedures",
      dependencies: ["Casework", "WorkingTime", .product(name: "Yams", package: "Yams")],
      swiftSettings: strict),
    .target(
      name: "CaseStore",
      dependencies: ["Casework", "WorkingTime", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(
      name: "SQLiteStore",
      dependencies: [
        "CaseStore", "Casework", "WorkingTime",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(name: "PostgresClient", dependencies: ["CPostgres"], swiftSettings: strict),
    .target(
      name: "PostgresStore",
      dependencies: ["PostgresClient", "CaseStore", "Casework", "WorkingTime"],
      swiftSettings: strict),
    .target(name: "PDFDocument", dependencies: ["CZlib"], swiftSettings: strict),
    .target(
      name: "Letters",
      dependencies: [
        "Casework", "WorkingTime", "PDFDocument", "CPango", "CQRencode",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "Seals",
      dependencies: [
        "PDFDocument", "CPKCS11",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "_CryptoExtras", package: "swift-crypto"),
        .product(name: "SwiftASN1", package: "swift-asn1"),
        .product(name: "X509", package: "swift-certificates"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      swiftSettings: strict),
    .target(
      name: "TrustServices",
      dependencies: [
        "Seals",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .target(
      name: "Proofs",
      dependencies: ["WorkingTime", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(
      name: "ESign",
      dependencies: [
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ],
      swiftSettings: strict),
    .target(
      name: "ESignStandIn",
      dependencies: [
        "Seals", "PDFDocument",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "X509", package: "swift-certificates"),
      ],
      swiftSettings: strict),
    .target(
      name: "Messaging",
      dependencies: [
        "CCurl",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .target(
      name: "ObjectStore",
      dependencies: [
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .target(
      name: "Office",
      dependencies: [
        "WorkingTime", "Casework", "Procedures", "CaseStore", "Letters", "Proofs", "Seals", "PDFDocument", "ESign",
        "Messaging", "ObjectStore", "CSodium",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "X509", package: "swift-certificates"),
      ],
      swiftSettings: strict),
    .target(name: "HTML", swiftSettings: strict),
    .target(
      name: "SOPForms",
      dependencies: ["WorkingTime", "Casework", "Procedures", "Letters", "PDFDocument", "HTML", "CPango"],
      swiftSettings: strict),
    .target(
      name: "Website",
      dependencies: [
        "Office", "HTML", "SOPForms", "WorkingTime", "Casework", "Procedures", "CaseStore", "Proofs", "Seals",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Metrics", package: "swift-metrics"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
      ],
      resources: [.embedInCode("Assets")],
      swiftSettings: strict),
    .target(
      name: "Rehearsal",
      dependencies: [
        "Website", "WorkingTime", "Office", "Procedures", "Casework", "CaseStore",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "simple",
      dependencies: [
        "Website", "Rehearsal", "ESignStandIn", "Office", "Messaging", "ObjectStore", "SQLiteStore", "PostgresStore",
        "CaseStore", "Procedures", "SOPForms", "Letters", "Proofs", "Seals", "TrustServices", "Casework", "WorkingTime",
        "CProcess",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "X509", package: "swift-certificates"),
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: strict),

    .testTarget(name: "WorkingTimeTests", dependencies: ["WorkingTime"], swiftSettings: strict),
    .testTarget(
      name: "CaseworkTests", dependencies: ["Casework", "WorkingTime"], exclude: ["Journal/Released"],
      swiftSettings: strict),
    .testTarget(
      name: "ProceduresTests", dependencies: ["Procedures", "Casework", "WorkingTime"], swiftSettings: strict),
    .testTarget(
      name: "StoreTests",
      dependencies: [
        "SQLiteStore", "PostgresStore", "PostgresClient", "CaseStore", "Casework", "WorkingTime",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Released/Files"], swiftSettings: strict),
    .testTarget(
      name: "LettersTests",
      dependencies: ["Letters", "Proofs", "Seals", "PDFDocument", "Casework", "WorkingTime"], swiftSettings: strict),
    .testTarget(
      name: "ObjectStoreTests",
      dependencies: [
        "ObjectStore", .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
      ],
      swiftSettings: strict),
    .testTarget(name: "MessagingTests", dependencies: ["Messaging"], swiftSettings: strict),
    .testTarget(
      name: "OfficeTests",
      dependencies: [
        "Office", "Messaging", "SQLiteStore", "CaseStore", "Procedures", "Casework", "WorkingTime", "PDFDocument",
        "Proofs", "Seals", "ESign", "ESignStandIn",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "SwiftASN1", package: "swift-asn1"),
        .product(name: "X509", package: "swift-certificates"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "SealsTests",
      dependencies: [
        "Seals", "PDFDocument",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "_CryptoExtras", package: "swift-crypto"),
        .product(name: "X509", package: "swift-certificates"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ProofsTests",
      dependencies: ["Proofs", "WorkingTime", .product(name: "Crypto", package: "swift-crypto")],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ESignTests",
      dependencies: [
        "ESign", "ESignStandIn", "Seals", "PDFDocument",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "X509", package: "swift-certificates"),
      ],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "SOPFormsTests", dependencies: ["SOPForms", "Letters", "Procedures", "Casework", "WorkingTime"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: strict),
    .testTarget(
      name: "WebsiteTests",
      dependencies: [
        "Website", "Office", "SQLiteStore", "CaseStore", "Procedures", "Casework", "WorkingTime", "PDFDocument",
        "Proofs", "Seals",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdTesting", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "NIOEmbedded", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
      ],
      swiftSettings: strict),
  ]
)
