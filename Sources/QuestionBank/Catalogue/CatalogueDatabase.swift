import GRDB

/// The database of the catalogue, in a file or, where none can be written, in memory.
struct CatalogueDatabase {
    let queue: DatabaseQueue
    /// Whether nothing is kept.
    let isInMemory: Bool
    private let path: String

    /// Opens the file, and makes it and its folder where they do not exist.
    init(at path: String) throws(CatalogueError) {
        if let queue = Self.open(path) {
            self.init(queue: queue, isInMemory: false, path: path)
        } else {
            Catalogue.makeFolder(of: path)
            Catalogue.remove(path)
            try self.init(anewAt: path)
        }
    }

    private init(anewAt path: String) throws(CatalogueError) {
        if let queue = Self.open(path) {
            self.init(queue: queue, isInMemory: false, path: path)
        } else {
            self.init(queue: try Self.openInMemory(), isInMemory: true, path: path)
        }
    }

    private init(queue: DatabaseQueue, isInMemory: Bool, path: String) {
        (self.queue, self.isInMemory, self.path) = (queue, isInMemory, path)
    }

    /// An empty one in its place.
    func replaced(byMemory: Bool) throws(CatalogueError) -> CatalogueDatabase {
        try? queue.close()
        Catalogue.remove(path)
        if byMemory { return CatalogueDatabase(queue: try Self.openInMemory(), isInMemory: true, path: path) }
        return try CatalogueDatabase(anewAt: path)
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        configuration.busyMode = .timeout(5)
        return configuration
    }

    /// Nil where there is no such file, or not one of this version.
    private static func open(_ path: String) -> DatabaseQueue? {
        guard let queue = try? DatabaseQueue(path: path, configuration: configuration),
            (try? queue.inDatabase(Schema.prepare)) == true
        else { return nil }
        return queue
    }

    private static func openInMemory() throws(CatalogueError) -> DatabaseQueue {
        do {
            let queue = try DatabaseQueue(configuration: configuration)
            _ = try queue.inDatabase(Schema.prepare)
            return queue
        } catch {
            throw .database(reason: "\(error)")
        }
    }
}
