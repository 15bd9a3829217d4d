import Files
import GRDB
import Glibc

/// The database of the catalogue, in a file or, where none can be written, in memory.
struct CatalogueDatabase {
    let queue: DatabaseQueue
    /// Whether nothing is kept.
    let isInMemory: Bool
    private let path: String

    /// Opens the file, and makes it and its folders where they do not exist.
    init(at path: String) throws(CatalogueError) {
        switch Self.open(path) {
        case .opened(let queue): self.init(queue: queue, isInMemory: false, path: path)
        case .isBusy: try self.init(inMemoryFor: path)
        case .isUnusable:
            try? Files.makeFolder(Files.folder(of: path))
            Self.remove(path)
            try self.init(anewAt: path)
        }
    }

    private init(anewAt path: String) throws(CatalogueError) {
        if case .opened(let queue) = Self.open(path) {
            self.init(queue: queue, isInMemory: false, path: path)
        } else {
            try self.init(inMemoryFor: path)
        }
    }

    private init(inMemoryFor path: String) throws(CatalogueError) {
        do {
            let queue = try DatabaseQueue(configuration: Self.configuration)
            _ = try queue.inDatabase(Schema.prepare)
            self.init(queue: queue, isInMemory: true, path: path)
        } catch {
            throw .database(reason: "\(error)")
        }
    }

    private init(queue: DatabaseQueue, isInMemory: Bool, path: String) {
        (self.queue, self.isInMemory, self.path) = (queue, isInMemory, path)
    }

    /// An empty database in the place of this one, which has failed.
    ///
    /// - Parameters:
    ///   - error: how it failed. A file that another program has locked is whole, and is left to it.
    ///   - isLastAttempt: whether a new file has failed too.
    func replaced(because error: any Error, isLastAttempt: Bool) throws(CatalogueError) -> CatalogueDatabase {
        try? queue.close()
        if Self.isBusy(error) { return try CatalogueDatabase(inMemoryFor: path) }
        Self.remove(path)
        return isLastAttempt ? try CatalogueDatabase(inMemoryFor: path) : try CatalogueDatabase(anewAt: path)
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(5)
        return configuration
    }

    private enum Opening {
        case opened(DatabaseQueue)
        /// Another program is writing it, for longer than one can wait.
        case isBusy
        /// There is no such file, or it is no catalogue of this version.
        case isUnusable
    }

    private static func open(_ path: String) -> Opening {
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            return try queue.inDatabase(Schema.prepare) ? .opened(queue) : .isUnusable
        } catch {
            return isBusy(error) ? .isBusy : .isUnusable
        }
    }

    private static func isBusy(_ error: any Error) -> Bool {
        [.SQLITE_BUSY, .SQLITE_LOCKED].contains((error as? DatabaseError)?.resultCode)
    }

    /// Removes the file and what SQLite keeps beside it; also the files of single courses that older versions made there.
    private static func remove(_ path: String) {
        for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
        let folder = Files.folder(of: path)
        for name in Files.names(in: folder) ?? [] where name.hasSuffix(".course") { unlink("\(folder)/\(name)") }
    }
}
