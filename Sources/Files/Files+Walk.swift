import Glibc

// Looking through folders.
extension Files {
    /// The names in a folder that are not hidden, in bytewise order; nil, with the reason in `errno`, where the folder
    /// cannot be looked into.
    package static func names(in folder: String) -> [String]? {
        guard let directory = opendir(folder) else { return nil }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// What a walk finds. Names are relative to the folder in which it began.
    package enum Found: Equatable, Sendable {
        case file(name: String, FileStatus)
        /// A link that leads nowhere, or a file that vanished meanwhile.
        case nothing(name: String)
        /// A folder that cannot be looked into, or that lies deeper than the walk goes.
        case closedFolder(name: String, FileStatus)
        /// A link to a folder, which is not followed, so that no file is met twice.
        case linkedFolder(name: String)
    }

    /// Everything below a folder, in bytewise order of the names.
    ///
    /// Hidden files and folders are passed over.
    ///
    /// - Parameter depth: how many levels of folders are looked into.
    package static func walk(_ folder: String, depth: Int) -> [Found] {
        var found: [Found] = []
        walk(folder, prefix: "", depth: depth, into: &found)
        return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    private static func walk(_ folder: String, prefix: String, depth: Int, into found: inout [Found]) {
        guard depth > 0, let names = names(in: folder) else {
            let name = prefix.isEmpty ? "." : String(prefix.dropLast())
            if let status = FileStatus(folder) { found.append(.closedFolder(name: name, status)) }
            return
        }
        for name in names {
            let path = "\(folder)/\(name)"
            guard let status = FileStatus(path) else {
                found.append(.nothing(name: prefix + name))
                continue
            }
            if !status.isFolder {
                found.append(.file(name: prefix + name, status))
            } else if FileStatus.isLink(path) {
                found.append(.linkedFolder(name: prefix + name))
            } else {
                walk(path, prefix: "\(prefix)\(name)/", depth: depth - 1, into: &found)
            }
        }
    }
}

extension Files.Found {
    package var name: String {
        switch self {
        case .file(let name, _), .nothing(let name), .closedFolder(let name, _), .linkedFolder(let name): name
        }
    }
}
