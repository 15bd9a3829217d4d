import Foundation

/// The programs that the build made for the tests.
package enum ProgramUnderTest {
    /// The built `swot`; `SWOT_PROGRAM` in the environment names another one, such as a release build.
    package static var path: String {
        ProcessInfo.processInfo.environment["SWOT_PROGRAM"] ?? built("swot")
    }

    /// A program of the package by its target's name: the build puts it beside the tests that run now.
    package static func built(_ name: String) -> String {
        let tests =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: tests).deletingLastPathComponent().appending(path: name).path
    }
}
