import Files
import Journal

// Errors of the journal are the ones that a learner can do most about, so their sentences say what still works.
extension Failure {
    /// What is wrong with the journal, what still works, and what to do.
    package init(_ error: JournalError) {
        switch error {
        case .notAJournal(let path):
            self.init(
                "\(path) is no journal of Swot. It is left as it is; move it away to begin a new journal.", .dataError)
        case .newer(let path, let version, let known):
            self.init(
                "\(path) was written by a later Swot (version \(version) of its format; this one knows \(known)). "
                    + "It is left as it is; use the later Swot.", .dataError)
        case .damaged(let path, let report):
            self.init(
                "\(path) is damaged: \(report.damages.count == 1 ? "one place" : "\(report.damages.count) places"). It is left as it is. “swot journal verify” names what is damaged, "
                    + "“swot journal repair” keeps the damaged file under another name and goes on with all sound events.",
                .dataError)
        case .readOnly(let path):
            self.init("\(path) cannot be written. Make it writable to study; “swot log” still reads it.", .noPermission)
        case .diskFull(let path):
            self.init(
                "The disk, or your quota on it, is full: nothing can be saved to \(path). Free some space.",
                .cannotCreate)
        case .locked(let path):
            self.init("\(path) is locked by another program. Close it and try again.", .unavailable)
        case .noLocks(let path, _):
            self.init(
                "The file system of \(path) has no file locks, which keep two programs from writing over each other. "
                    + "Put Swot's data on a disk of this machine, for example with XDG_DATA_HOME.", .unavailable)
        case .held(_, let process):
            self.init(
                "This session is open in another Swot (\(whereabouts(of: process))). Leave it there first.",
                .unavailable)
        case .inaccessible(let path, let number):
            self.init("\(path) cannot be opened: \(systemMessage(number)).", .inputOutput)
        case .failed(let path, let code, let message):
            self.init("\(path) could not be used: \(message) (SQLite \(code)).", .inputOutput)
        }
    }
}

/// Where a process runs, for the learner to find it: `process 4711 on /dev/pts/3`.
///
/// - Parameter process: nil where the system does not say which it is.
package func whereabouts(of process: Int32?) -> String {
    guard let process else { return "another process" }
    let input = Files.realPath("/proc/\(process)/fd/0")
    guard let input, input.hasPrefix("/dev/") else { return "process \(process)" }
    return "process \(process) on \(input)"
}
