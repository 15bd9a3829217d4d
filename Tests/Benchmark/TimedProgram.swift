import Glibc

/// A program in a pseudo-terminal of its own, and the times of what it writes. Times are in milliseconds.
final class TimedProgram {
    struct CannotStart: Error { let program: String }

    /// All that it has written since it started or since `forget()`.
    private(set) var output: [UInt8] = []
    private let master: Int32
    private let process: pid_t
    private let started: Double
    private var hasEnded = false

    /// Starts a program at 100×30.
    ///
    /// - Parameter environment: the whole environment; nothing is inherited.
    init(_ command: [String], environment: [String: String]) throws {
        let terminal = try Self.openTerminal(command[0])
        master = terminal.master
        started = Self.now
        guard let process = Self.spawn(command, environment, on: terminal.path) else {
            close(terminal.master)
            throw CannotStart(program: command[0])
        }
        self.process = process
    }

    /// Ends the program and waits for its end, so that nothing of it disturbs what is measured next.
    deinit {
        kill(process, SIGHUP)
        let patience = Self.now + 2_000
        while waitpid(process, nil, WNOHANG) == 0 {
            if Self.now > patience { kill(process, SIGKILL) }
            _ = read(within: 1)
        }
        close(master)
    }

    /// The monotonic clock.
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
    }

    /// From before the start to the byte that completes a text in the output without its escape sequences; without a text to
    /// the last byte of the first burst. Nil where it does not come in 15 s.
    func firstFrame(until text: String?) -> Double? {
        guard let text else { return burst(within: 15_000, quiet: 20).map { $0.at - started } }
        let end = Self.now + 15_000
        while Self.now < end, !hasEnded {
            guard let read = read(within: 100) else { continue }
            if PlainText.of(output).contains(text) { return read - started }
        }
        return nil
    }

    func type(_ keys: String) {
        let bytes = Array(keys.utf8)
        _ = write(master, bytes, bytes.count)
    }

    /// Types a key and waits for the burst that it causes; nil where nothing comes in 500 ms.
    func press(_ key: String) -> (milliseconds: Double, bytes: Int)? {
        let begin = Self.now
        type(key)
        return burst(within: 500, quiet: 5).map { ($0.at - begin, $0.bytes) }
    }

    /// Waits until nothing has come for so long.
    func settle(_ quiet: Int32 = 50) { _ = burst(within: quiet, quiet: quiet) }

    /// Waits until it has ended; whether it did in 5 s.
    func waitForEnd() -> Bool {
        let end = Self.now + 5_000
        while Self.now < end, !hasEnded { _ = read(within: 10) }
        return hasEnded
    }

    func forget() { output = [] }

    /// The largest resident set so far, in megabytes of 1,024 kilobytes.
    var peakMemory: Double { Double(number("VmHWM:", in: "/proc/\(process)/status")) / 1_024 }

    /// How often any of its threads has been woken or interrupted so far.
    var contextSwitches: Int {
        let tasks = "/proc/\(process)/task"
        return File.names(in: tasks).reduce(0) { sum, task in
            let status = "\(tasks)/\(task)/status"
            return sum + number("voluntary_ctxt_switches:", in: status)
                + number("nonvoluntary_ctxt_switches:", in: status)
        }
    }

    /// Leaves it alone for so long: how often it was woken, and how many bytes it wrote.
    func idle(milliseconds: Double) -> (switches: Int, bytes: Int) {
        settle(500)
        let (switches, bytes) = (contextSwitches, output.count)
        let end = Self.now + milliseconds
        while Self.now < end { _ = read(within: Int32(max(0, end - Self.now))) }
        return (contextSwitches - switches, output.count - bytes)
    }
}

extension TimedProgram {
    /// Waits at most so long for the first byte, then until there is silence: when the last one came, and how many did.
    private func burst(within patience: Int32, quiet: Int32) -> (at: Double, bytes: Int)? {
        let before = output.count
        guard var last = read(within: patience) else { return nil }
        while let at = read(within: quiet) { last = at }
        return (last, output.count - before)
    }

    /// Takes in what comes next; when it came, or nil if nothing does.
    private func read(within milliseconds: Int32) -> Double? {
        var polled = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&polled, 1, milliseconds) > 0 else { return nil }
        let size = 65_536
        let old = output.count
        output += [UInt8](repeating: 0, count: size)
        let count = output.withUnsafeMutableBytes { Glibc.read(master, $0.baseAddress?.advanced(by: old), size) }
        output.removeLast(size - max(0, count))
        hasEnded = count <= 0
        return hasEnded ? nil : Self.now
    }

    private func number(_ name: String, in file: String) -> Int {
        let line = File.text(file).split(separator: "\n").first { $0.hasPrefix(name) }
        return line.flatMap { $0.split(whereSeparator: \.isWhitespace).dropFirst().first }.flatMap { Int($0) } ?? 0
    }

    /// `posix_openpt` and `ptsname` are not visible from Swift.
    private static func openTerminal(_ program: String) throws -> (master: Int32, path: String) {
        let unlock: UInt = 0x4004_5431
        let getNumber: UInt = 0x8004_5430
        let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var (unlocked, number) = (Int32(0), Int32(0))
        guard master >= 0, ioctl(master, unlock, &unlocked) == 0, ioctl(master, getNumber, &number) == 0 else {
            throw CannotStart(program: program)
        }
        var size = winsize(ws_row: 30, ws_col: 100, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(master, UInt(TIOCSWINSZ), &size)
        return (master, "/dev/pts/\(number)")
    }

    private static func spawn(_ command: [String], _ environment: [String: String], on terminal: String) -> pid_t? {
        let newSession: Int16 = 0x80
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setflags(&attributes, newSession)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
        for stream: Int32 in [1, 2] { posix_spawn_file_actions_adddup2(&actions, 0, stream) }
        let arguments = command.map { strdup($0) }
        let variables = environment.map { strdup("\($0)=\($1)") }
        defer {
            for text in arguments + variables { free(text) }
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        var process: pid_t = 0
        let status = posix_spawnp(&process, command[0], &actions, &attributes, arguments + [nil], variables + [nil])
        return status == 0 ? process : nil
    }
}
