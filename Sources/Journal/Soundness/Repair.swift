import Glibc

/// What a repair writes down before it begins to put files in the place of others, so that it can be taken up where it was
/// interrupted.
///
/// A repair gives the damaged file and its WAL another name, takes the WAL away, puts the new journal in place, and writes the
/// new head. Between two of these steps a program can be killed and the power can fail. Without this note the damaged journal
/// could be left without its WAL, and the events that were only there would be forgotten.
struct Repair {
    /// Tells the damaged files that are kept from others.
    var stamp: String
    /// What the new journal acknowledges.
    var head: Head

    private func kept(_ paths: Paths) -> String { paths.kept(stamp) }

    /// Writes the note, durably.
    func begin(_ paths: Paths) throws(JournalError) {
        try File.replace(paths.repair, with: "\(stamp)\n\(head.line)")
    }

    /// Gives the damaged files their other names, takes the WAL away and puts the new journal in place. The old WAL must be
    /// gone before that: SQLite would take it for the new journal's.
    func carryOut(_ paths: Paths, draft: Paths) throws(JournalError) {
        let kept = kept(paths)
        for (path, name) in [(paths.journal, kept), (paths.wal, kept + "-wal")] where File.exists(path) {
            guard link(path, name) == 0 else { throw .inaccessible(path: name, errno: errno) }
        }
        File.syncFolder(of: kept)
        unlink(paths.wal)
        unlink(paths.sharedMemory)
        guard rename(draft.journal, paths.journal) == 0 else { throw .inaccessible(path: paths.journal, errno: errno) }
        try finish(paths)
    }

    /// Writes the head of the new journal; with that the repair is over.
    private func finish(_ paths: Paths) throws(JournalError) {
        File.syncFolder(of: paths.journal)
        try head.replace(paths.head)
        unlink(paths.repair)
        File.syncFolder(of: paths.repair)
    }

    /// Goes back to where the damaged journal and its WAL were together, so that the repair can begin again.
    private func takeBack(_ paths: Paths) throws(JournalError) {
        let kept = kept(paths)
        for (path, name) in [(paths.journal, kept), (paths.wal, kept + "-wal")] where File.exists(name) {
            if !File.exists(path), link(name, path) != 0 { throw .inaccessible(path: path, errno: errno) }
        }
        File.syncFolder(of: kept)
        for name in [kept, kept + "-wal"] { unlink(name) }
        unlink(paths.repair)
        File.syncFolder(of: kept)
    }
}

extension Repair {
    /// The note of a repair that has not come to its end; nil: there is none.
    private init?(_ paths: Paths) {
        guard let text = File.text(paths.repair), let end = text.firstIndex(of: "\n"),
            let head = Head(String(text[text.index(after: end)...]))
        else { return nil }
        self.init(stamp: String(text[..<end]), head: head)
    }

    /// Whether the new journal is in its place already.
    private func isInPlace(_ paths: Paths) -> Bool {
        let kept = kept(paths)
        guard File.exists(paths.journal) else { return false }
        guard File.exists(kept) else { return File.exists(kept + "-wal") && !File.exists(paths.wal) }
        return !File.isSame(paths.journal, kept)
    }

    /// Ends a repair that was interrupted, or takes it back where the new journal was not in its place yet.
    ///
    /// - Throws: `JournalError.locked` where somebody has the journal open.
    static func takeUp(_ paths: Paths, _ presence: borrowing FileLock) throws(JournalError) {
        guard let repair = Repair(paths) else { return }
        guard presence.change(to: .exclusive) else { throw .locked(path: paths.journal) }
        defer { _ = presence.change(to: .shared) }
        if repair.isInPlace(paths) { try repair.finish(paths) } else { try repair.takeBack(paths) }
    }

    /// Where the bytes of a journal and of its WAL are, for somebody who only looks. In the middle of a repair the WAL has
    /// its other name alone.
    static func files(of paths: Paths) -> (journal: String, wal: String) {
        guard let repair = Repair(paths), !repair.isInPlace(paths), !File.exists(paths.wal) else {
            return (paths.journal, paths.wal)
        }
        return (paths.journal, repair.kept(paths) + "-wal")
    }
}
