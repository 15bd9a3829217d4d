import CSQLite
import GRDB
import Glibc

/// The bytes of a journal and its WAL at one moment. Looking at them touches neither.
///
/// A process that has the journal open must not take one: closing the file would let go of SQLite's own locks on it
/// (POSIX gives them up with the first `close` of any descriptor of the file).
struct Snapshot {
    let journal: [UInt8]
    let walBytes: [UInt8]
    let wal: WriteAheadLog

    init(journal: [UInt8], wal: [UInt8]) {
        self.journal = journal
        walBytes = wal
        self.wal = WriteAheadLog(wal)
    }

    /// Reads both files at a moment when nobody writes them.
    ///
    /// - Throws: `JournalError.locked` where there is no such moment within about two seconds.
    static func take(_ paths: Paths) throws(JournalError) -> Snapshot {
        let files = Repair.files(of: paths)
        for _ in 0..<40 {
            let before = [File.stamp(files.journal), File.stamp(files.wal)]
            if before.allSatisfy({ $0.isSettled }) {
                let journal = try File.content(files.journal)
                let wal = try File.content(files.wal)
                if before == [File.stamp(files.journal), File.stamp(files.wal)] {
                    return Snapshot(journal: journal, wal: wal)
                }
            }
            usleep(50_000)
        }
        throw .locked(path: paths.journal)
    }
}

extension Snapshot {
    /// Which version of a page to take.
    enum View: CaseIterable {
        /// What SQLite sees: the committed frames over the journal.
        case committed
        /// All frames over the journal.
        case written
        case journalOnly
    }

    /// The pages of the journal in a view: where each lies.
    func pages(_ view: View) -> Pages {
        var pages = Pages(snapshot: self)
        switch view {
        case .committed: for frame in wal.frames.prefix(wal.committed) { pages.frames[frame.page] = frame.content }
        case .written: for frame in wal.frames { pages.frames[frame.page] = frame.content }
        case .journalOnly: break
        }
        return pages
    }

    struct Pages {
        let snapshot: Snapshot
        fileprivate(set) var frames: [Int: Range<Int>] = [:]

        /// No row can be longer than this, in bytes.
        var size: Int { snapshot.journal.count + snapshot.walBytes.count }

        /// - Parameter number: from 1.
        subscript(number: Int) -> ArraySlice<UInt8>? {
            if let content = frames[number] { return snapshot.walBytes[content] }
            let start = (number - 1) * Schema.pageSize
            guard number > 0, start + Schema.pageSize <= snapshot.journal.count else { return nil }
            return snapshot.journal[start..<start + Schema.pageSize]
        }
    }

    /// Every page of the journal, half a one at its end included, and every committed one of the WAL.
    var images: [ArraySlice<UInt8>] {
        let pages = stride(from: 0, to: journal.count, by: Schema.pageSize).map {
            journal[$0..<min($0 + Schema.pageSize, journal.count)]
        }
        return pages + wal.frames.prefix(wal.committed).map { walBytes[$0.content] }
    }

    /// The pages of the WAL that were never committed, half a one at its end included.
    var uncommittedImages: [ArraySlice<UInt8>] {
        wal.frames.dropFirst(wal.committed).map { walBytes[$0.content] }
            + [walBytes.suffix(from: min(wal.end, walBytes.count))]
    }
}

extension Snapshot {
    /// The journal as one file with what the WAL has committed.
    private var merged: [UInt8] {
        var merged = journal
        let size = Schema.pageSize
        if let pages = wal.pages, merged.count != pages * size {
            merged = Array(merged.prefix(pages * size))
            merged += [UInt8](repeating: 0, count: pages * size - merged.count)
        }
        for frame in wal.frames.prefix(wal.committed) {
            let start = (frame.page - 1) * size
            guard frame.page > 0, start + size <= merged.count else { continue }
            merged.replaceSubrange(start..<start + size, with: walBytes[frame.content])
        }
        // A database in memory has no WAL; the two bytes say that this one needs none any more.
        if merged.count > 19, merged[18...19] == [2, 2] { merged[18...19] = [1, 1] }
        return merged
    }

    /// The snapshot as a database in memory.
    func database() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(configuration: configuration)
        let merged = merged
        try queue.inDatabase { db in
            guard let copy = sqlite3_malloc64(UInt64(max(1, merged.count))) else {
                throw DatabaseError(resultCode: .SQLITE_NOMEM)
            }
            merged.withUnsafeBytes {
                copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
            }
            let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
            let size = Int64(merged.count)
            let code = sqlite3_deserialize(
                db.sqliteConnection, "main", copy.assumingMemoryBound(to: UInt8.self), size, size, flags)
            guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
        }
        return queue
    }
}

extension File {
    /// What tells a file from the same file later.
    struct Stamp: Equatable {
        var size = 0
        var inode: UInt = 0
        var seconds = 0
        var nanoseconds = 0
        /// Whether its last change is so long ago that another one would show in the times (the kernel's go by ticks).
        var isSettled = true
    }

    static func stamp(_ path: String) -> Stamp {
        var status = stat()
        guard stat(path, &status) == 0 else { return Stamp() }
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let change = status.st_mtim
        let age = (now.tv_sec - change.tv_sec) * 1000 + (now.tv_nsec - change.tv_nsec) / 1_000_000
        return Stamp(
            size: Int(status.st_size), inode: status.st_ino, seconds: change.tv_sec, nanoseconds: change.tv_nsec,
            isSettled: !(0..<20).contains(age))
    }
}
