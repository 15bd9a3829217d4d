import Foundation
import Glibc

/// A program that a test has started. Its end kills the program if it still runs.
package final class ChildProcess {
    /// What has become of it.
    package enum Status: Equatable, Sendable {
        case exited(Int32)
        case signalled(Int32)
        case stopped(Int32)
    }

    package struct SpawnError: Error {
        package let program: String
        package let number: Int32
    }

    /// A place among the program's open files.
    package struct Stream {
        package var descriptor: Int32
        package var path: String
        package var flags: Int32

        package init(_ descriptor: Int32, _ path: String, _ flags: Int32) {
            self.descriptor = descriptor
            self.path = path
            self.flags = flags
        }
    }

    package let identifier: pid_t
    private var ended = false

    /// Starts a program as the leader of a session of its own, with no signal blocked or ignored: the threads of the testing
    /// library block some, and a child would inherit that.
    ///
    /// - Parameters:
    ///   - environment: the whole environment; nothing is inherited.
    ///   - streams: what the program finds open. The first terminal among them becomes the session's.
    package init(
        _ program: String, _ arguments: [String], environment: [String: String], directory: String? = nil,
        streams: [Stream]
    ) throws {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        Self.set(&attributes)
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for stream in streams {
            posix_spawn_file_actions_addopen(&actions, stream.descriptor, stream.path, stream.flags, 0o600)
        }
        // The call that changes the directory is not visible from Swift.
        let command = (directory.map { ["/usr/bin/env", "-C", $0] } ?? []) + [program] + arguments
        var identifier: pid_t = 0
        let number = withCStrings(command) { arguments in
            withCStrings(environment.map { "\($0)=\($1)" }) { environment in
                posix_spawnp(&identifier, command[0], &actions, &attributes, arguments, environment)
            }
        }
        guard number == 0 else { throw SpawnError(program: program, number: number) }
        self.identifier = identifier
    }

    deinit {
        guard !ended else { return }
        Glibc.kill(identifier, SIGKILL)
        waitpid(identifier, nil, 0)
    }

    package func send(_ signal: Int32) {
        Glibc.kill(identifier, signal)
    }

    /// What the system says it does, by a letter of proc(5): `R` runs or wants to, `D` waits for the disk, `Z` has ended. Nil
    /// once there is nothing left of it.
    package var state: Character? {
        let status = try? String(contentsOfFile: "/proc/\(identifier)/stat", encoding: .utf8)
        // The name before it, in brackets, may hold anything.
        return status?.split(separator: ")").last?.first { $0 != " " }
    }

    /// What has become of it since the last call; nil if nothing has.
    package func poll() -> Status? {
        guard !ended else { return nil }
        var status: Int32 = 0
        guard waitpid(identifier, &status, WNOHANG | WUNTRACED) == identifier else { return nil }
        if status & 0xFF == 0x7F { return .stopped(status >> 8 & 0xFF) }
        ended = true
        return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .signalled(status & 0x7F)
    }

    private static func set(_ attributes: inout posix_spawnattr_t) {
        let newSession: Int32 = 0x80
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        let flags = newSession | Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF)
        posix_spawnattr_setflags(&attributes, Int16(flags))
    }
}

private func withCStrings<Result>(
    _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return (pointers + [nil]).withUnsafeBufferPointer { body($0.baseAddress!) }
}
