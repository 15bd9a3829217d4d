// swift-tools-version: 6.1
import PackageDescription

let package = Package(
    name: "swot",
    products: [
        .executable(name: "swot", targets: ["swot"]),
        // A clock that tests set, preloaded into the program.
        .library(name: "ClockShim", type: .dynamic, targets: ["ClockShim"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // System libraries: a module map and a header each.
        .systemLibrary(name: "CNcurses"),
        .systemLibrary(name: "CMarkdown"),
        .systemLibrary(name: "CHash"),
        .systemLibrary(name: "CSQLite"),
        .systemLibrary(name: "CExpat"),
        .systemLibrary(name: "CGumbo"),
        .systemLibrary(name: "CZip"),
        .systemLibrary(name: "CZstandard"),
        .systemLibrary(name: "CLinux"),

        // Pure modules: no disk, no clock, no terminal.
        .target(name: "Assessment", dependencies: ["CHash", "JSON"]),
        .target(name: "Memory", dependencies: ["Assessment", "Figures"]),
        .target(name: "Canvas"),
        .target(name: "JSON"),
        .target(name: "Screens", dependencies: ["Assessment", "Canvas", "Figures", "Memory"]),

        // Small modules of general use.
        .target(name: "Figures"),
        .target(name: "Files"),
        .target(name: "HTML", dependencies: ["Assessment", "Figures"]),

        // Modules that touch the world.
        .target(
            name: "QuestionBank",
            dependencies: [
                "Assessment", "CMarkdown", "Figures", "Files", "HTML", "JSON", "Yams",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .target(
            name: "Journal",
            dependencies: [
                "Assessment", "CHash", "CLinux", "CSQLite", "Figures", "Files", "JSON", "Memory",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .target(
            name: "Interchange",
            dependencies: [
                "Assessment", "CExpat", "CGumbo", "CSQLite", "CZip", "CZstandard", "Figures", "Files", "JSON",
                "QuestionBank", "Yams",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        // What commands and screens share, without a terminal.
        .target(
            name: "Application",
            dependencies: [
                "Figures", "Files", "HTML", "Interchange", "JSON", "Screens", "Journal", "Memory", "QuestionBank",
            ]),
        .target(name: "Terminal", dependencies: ["Canvas", "CLinux", "CNcurses"]),
        .executableTarget(
            name: "swot",
            dependencies: [
                "Application", "Figures", "Files", "Interchange", "Screens", "Terminal", "Journal", "Memory",
                "QuestionBank",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // Tests: a folder for each module, and ProgramTests, which types at the built program.
        .systemLibrary(name: "CVterm", path: "Tests/CVterm"),
        .target(name: "Chance", path: "Tests/Chance"),
        .target(name: "TestSupport", dependencies: ["Canvas", "Chance", "CVterm"], path: "Tests/TestSupport"),
        .target(name: "Simulations", dependencies: ["Assessment", "Chance", "Memory"], path: "Tests/Simulations"),
        .target(name: "ClockShim", path: "Tests/ClockShim"),
        .target(name: "Learners", dependencies: ["Assessment", "Chance", "Journal"], path: "Tests/Learners"),
        .testTarget(name: "AssessmentTests", dependencies: ["Assessment", "JSON", "TestSupport"]),
        .testTarget(
            name: "MemoryTests", dependencies: ["Assessment", "Memory", "Simulations", "TestSupport"],
            exclude: ["Fixtures"]),
        .testTarget(name: "CanvasTests", dependencies: ["Canvas", "TestSupport"]),
        .testTarget(name: "FiguresTests", dependencies: ["Figures"]),
        .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"]),
        .testTarget(name: "HTMLTests", dependencies: ["HTML", "TestSupport"]),
        .testTarget(name: "JSONTests", dependencies: ["JSON", "TestSupport"]),
        .testTarget(name: "ScreensTests", dependencies: ["Screens", "TestSupport"], exclude: ["Goldens"]),
        .testTarget(
            name: "InterchangeTests",
            dependencies: [
                "Assessment", "Files", "Interchange", "JSON", "QuestionBank", "TestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(name: "QuestionBankTests", dependencies: ["QuestionBank", "TestSupport"]),
        .testTarget(
            name: "JournalTests", dependencies: ["JSON", "Journal", "Learners", "TestSupport"], exclude: ["Fixtures"]),
        .executableTarget(name: "TerminalProbe", dependencies: ["Terminal"], path: "Tests/TerminalProbe"),
        .testTarget(
            name: "TerminalTests", dependencies: ["Terminal", "TerminalProbe", "TestSupport"], exclude: ["Goldens"]),
        .testTarget(
            name: "ApplicationTests",
            dependencies: ["Application", "Files", "JSON", "Learners", "TestSupport"],
            exclude: ["recompute.py"]),
        .target(name: "HostileDecks", path: "Tests/HostileDecks"),
        .testTarget(
            name: "ProgramTests", dependencies: ["swot", "HostileDecks", "Journal", "Learners", "TestSupport"]),

        // Speed and memory, beside those of other programs.
        .executableTarget(
            name: "Benchmark",
            dependencies: ["HostileDecks", "Journal", "Learners", "Memory", "Simulations"], path: "Tests/Benchmark",
            exclude: ["fit.py", "terminal.py"]),
    ],
    swiftLanguageModes: [.v6]
)
