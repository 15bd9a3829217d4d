import Foundation

/// The clocks that a program reads, set by a test. The time since the machine started stands still until the test moves it.
///
/// A static program cannot be given them.
package final class TestClock {
    private let folder: TemporaryDirectory
    private let file: Int32
    /// Nanoseconds, in the order of `ClockShim.h`: the shift of the time of day, that of the time since the start, and what
    /// the latter stands at.
    private var setting: (day: Int64, boot: Int64, frozen: Int64) = (0, 0, 1_000_000 * second)

    private static let second: Int64 = 1_000_000_000
    private static let library = ProgramUnderTest.built("libClockShim.so")

    /// Whether the program under test can be given a clock.
    package static let canBeSet =
        ProcessInfo.processInfo.environment["SWOT_PROGRAM"] == nil && FileManager.default.fileExists(atPath: library)

    package init() throws {
        folder = try TemporaryDirectory()
        file = open(try folder.write("", to: "clock"), O_RDWR | O_CLOEXEC)
        store()
    }

    deinit { close(file) }

    /// What a program's environment needs in addition.
    package var environment: [String: String] {
        ["LD_PRELOAD": Self.library, "SWOT_TEST_CLOCK": folder.path + "/clock"]
    }

    /// Lets time pass, as the program sees it when it looks the next time: a sleep of the machine, if the program does not.
    package func pass(milliseconds: Int64) {
        if setting.frozen == 0 {
            setting.boot += milliseconds * 1_000_000
        } else {
            setting.frozen += milliseconds * 1_000_000
        }
        store()
    }

    package func pass(seconds: Int64) { pass(milliseconds: seconds * 1_000) }

    /// Sets the time of day forward or, with a negative number, back.
    package func setDay(seconds: Int64) {
        setting.day += seconds * Self.second
        store()
    }

    /// Lets the clock run by itself from where it stands.
    package func run() {
        var now = timespec()
        clock_gettime(CLOCK_BOOTTIME, &now)
        setting.boot = setting.frozen - Int64(now.tv_sec) * Self.second - Int64(now.tv_nsec)
        setting.frozen = 0
        store()
    }

    private func store() { withUnsafeBytes(of: setting) { _ = pwrite(file, $0.baseAddress, $0.count, 0) } }
}
