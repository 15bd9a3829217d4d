import Foundation
import Glibc
import Testing

/// A program in a terminal of its own: the test types and looks at the screen.
package final class PseudoTerminal {
    package struct OpenError: Error { package let number: Int32 }

    /// What a program finds when nothing else is said.
    package static let environment = [
        "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": "/nonexistent", "TERM": "xterm-256color", "LANG": "C.UTF-8",
    ]

    /// How many seconds a wait lasts at most, so that a busy machine fails no test. A wait that ends well is short.
    package static let patience = 60.0

    package let process: ChildProcess
    package let screen: VirtualScreen
    /// All bytes that the program has written and the test has taken in.
    package private(set) var output: [UInt8] = []
    private var master: Int32
    private let path: String
    private let initialModes: LineModes

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - program: a path, or a name that `PATH` leads to.
    ///   - environment: added to `PseudoTerminal.environment`; an empty value is passed on as such.
    package init(
        _ program: String, _ arguments: [String] = [], columns: Int = 80, rows: Int = 24,
        environment: [String: String] = [:], directory: String? = nil
    ) throws {
        let (master, path) = try Self.openMaster()
        (self.master, self.path) = (master, path)
        screen = VirtualScreen(columns: columns, rows: rows)
        Self.setSize(of: master, columns, rows)
        initialModes = LineModes(of: master)
        process = try ChildProcess(
            program, arguments, environment: Self.environment.merging(environment) { $1 }, directory: directory,
            streams: (0...2).map { ChildProcess.Stream($0, path, O_RDWR) })
    }

    deinit { hangUp() }

    /// Takes the terminal away from the program, as when its window is closed. Nothing can be typed or seen any more.
    package func hangUp() {
        if master >= 0 { close(master) }
        master = -1
    }

    // MARK: What the test does

    /// Types keys in the notation of `KeyNotation`, all at once, but for a rest after each Escape: with a key that follows at
    /// once it would be another key.
    package func type(_ keys: String, sourceLocation: SourceLocation = #_sourceLocation) {
        do {
            var parts = keys.components(separatedBy: "<esc>")[...]
            while let part = parts.popFirst() {
                send(try KeyNotation.bytes(parts.isEmpty ? part : part + "<esc>"))
                if !parts.isEmpty { rest() }
            }
        } catch {
            Issue.record(error, sourceLocation: sourceLocation)
        }
    }

    /// Waits until the program has read what was typed, and then for longer than it waits for what may follow Escape.
    private func rest() {
        _ = poll(seconds: Self.patience) { unread == 0 ? true : nil }
        usleep(100_000)
    }

    /// Sends bytes as they are.
    package func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    package func resize(columns: Int, rows: Int) {
        screen.resize(columns: columns, rows: rows)
        Self.setSize(of: master, columns, rows)
    }

    // MARK: What the test sees

    // How long it waits at most is patience with a slow machine, and no expectation.

    /// The terminal's modes now.
    package var modes: LineModes { LineModes(of: master) }

    /// Whether a private mode of the terminal is switched on: 1000 reports the mouse, 2004 marks pasted text.
    package func isOn(_ mode: Int) -> Bool {
        var isOn = false
        for sequence in output.split(separator: 0x1B) where sequence.starts(with: "[?".utf8) {
            let numbers = sequence.dropFirst(2).prefix { (0x30...0x3B).contains($0) }
            let modes = String(decoding: numbers, as: UTF8.self).split(separator: ";").compactMap { Int($0) }
            if modes.contains(mode) { isOn = sequence.dropFirst(2 + numbers.count).first == UInt8(ascii: "h") }
        }
        return isOn
    }

    /// What the program has changed about the terminal and not given back; empty if all is as it was before it started.
    package var notGivenBack: [String] {
        settle(milliseconds: 0)
        let checks = [
            ("line modes", modes == initialModes),
            ("alternate screen", !screen.modes.isAlternateScreen),
            ("cursor", screen.modes.isCursorVisible),
            ("mouse", !isOn(1000)),
            ("paste marks", !isOn(2004)),
        ]
        return checks.filter { !$0.1 }.map(\.0)
    }

    /// Waits until the screen shows a text; otherwise the test fails and shows the screen.
    @discardableResult
    package func waitFor(
        _ text: String, seconds: Double = PseudoTerminal.patience, sourceLocation: SourceLocation = #_sourceLocation
    ) -> Bool {
        wait(for: "“\(text)”", seconds: seconds, sourceLocation: sourceLocation) { $0.screen.text.contains(text) }
    }

    /// Waits until the screen shows a text, whatever the program is still doing; whether it came.
    package func see(_ text: String, seconds: Double = PseudoTerminal.patience) -> Bool {
        poll(seconds: seconds) { screen.text.contains(text) ? true : nil } != nil
    }

    /// Waits until a condition holds and the program is done with what it does; otherwise the test fails and shows the
    /// screen.
    @discardableResult
    package func wait(
        for what: String, seconds: Double = PseudoTerminal.patience, sourceLocation: SourceLocation = #_sourceLocation,
        _ condition: (PseudoTerminal) -> Bool
    ) -> Bool {
        if poll(seconds: seconds, until: { condition(self) ? true : nil }) != nil {
            settle(milliseconds: 0)
            return true
        }
        Issue.record("waited for \(what); the screen shows:\n\(screen.text)", sourceLocation: sourceLocation)
        return false
    }

    /// Waits until the program has ended or was stopped; nil, and the test fails, if it goes on.
    @discardableResult
    package func waitForEnd(
        seconds: Double = PseudoTerminal.patience, sourceLocation: SourceLocation = #_sourceLocation
    ) -> ChildProcess.Status? {
        let status = poll(seconds: seconds) { process.poll() }
        takeIn(milliseconds: 0)
        if status == nil {
            Issue.record("the program goes on; the screen shows:\n\(screen.text)", sourceLocation: sourceLocation)
        }
        return status
    }

    /// Waits until the screen is that of a golden file (see `expectGolden`).
    package func expectScreen(
        _ golden: String, seconds: Double = PseudoTerminal.patience, file: String = #filePath,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        settle()
        if let expected = goldenText(golden, file: file), !writesGoldens {
            _ = poll(seconds: seconds) { screen.text + "\n" == expected ? true : nil }
        }
        expectGolden(screen.text, golden, file: file, sourceLocation: sourceLocation)
    }

    /// Takes output in until none has come for a while and the program waits for more to be typed.
    package func settle(milliseconds: Int32 = 30) {
        _ = poll(seconds: Self.patience) { takeIn(milliseconds: milliseconds) || !isWaiting ? nil : true }
    }

    /// How many bytes have been typed that the program has not read yet.
    package var unread: Int32 {
        let terminal = open(path, O_RDONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC)
        defer { close(terminal) }
        var count: Int32 = 0
        return ioctl(terminal, UInt(FIONREAD), &count) == 0 ? count : 0
    }

    /// Whether the program has taken in all that was typed and does nothing about it any more.
    private var isWaiting: Bool {
        switch process.state {
        case "R", "D": false
        // One that was stopped reads nothing.
        case "T", "Z", nil: true
        default: unread == 0
        }
    }

    // MARK: Details

    private func poll<Result>(seconds: Double, until condition: () -> Result?) -> Result? {
        let end = ContinuousClock.now + .seconds(seconds)
        repeat {
            if let result = condition() { return result }
            takeIn(milliseconds: 10)
        } while ContinuousClock.now < end
        return condition()
    }

    /// Feeds the screen what has come, waiting at most so long for the first byte; whether something had.
    @discardableResult
    private func takeIn(milliseconds: Int32) -> Bool {
        var cameSomething = false
        var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        var buffer = [UInt8](repeating: 0, count: 65536)
        while Glibc.poll(&polled, 1, cameSomething ? 0 : milliseconds) > 0, polled.revents & Int16(POLLIN) != 0 {
            let count = read(master, &buffer, buffer.count)
            guard count > 0 else { break }
            output += buffer[..<count]
            screen.write(buffer[..<count])
            cameSomething = true
        }
        // A terminal that the program has left stays readable in vain.
        if !cameSomething, polled.revents & Int16(POLLHUP) != 0 { usleep(UInt32(milliseconds) * 1000) }
        return cameSomething
    }

    /// Opens a pair; the path is that of the program's side. `posix_openpt` and `ptsname` are not visible from Swift.
    private static func openMaster() throws -> (Int32, String) {
        let unlock: UInt = 0x4004_5431
        let getNumber: UInt = 0x8004_5430
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var unlocked: Int32 = 0
        var number: Int32 = 0
        guard master >= 0, ioctl(master, unlock, &unlocked) == 0, ioctl(master, getNumber, &number) == 0 else {
            throw OpenError(number: errno)
        }
        return (master, "/dev/pts/\(number)")
    }

    private static func setSize(of master: Int32, _ columns: Int, _ rows: Int) {
        var size = winsize(ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    }
}
