import Glibc

// Paths: what they lead to, and where they lie.
extension Files {
    /// The path without links and dots; nil where it leads nowhere.
    package static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// The path that a link holds; nil where there is no link.
    package static func destination(ofLink path: String) -> String? {
        let destination = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            count = max(0, readlink(path, start, buffer.count))
        }
        return destination.isEmpty ? nil : String(decoding: destination, as: UTF8.self)
    }

    /// The folder that a path lies in; `.` for a name alone.
    package static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last part of a path.
    package static func name(of path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    package static func exists(_ path: String) -> Bool { FileStatus(path) != nil }

    package static func isFolder(_ path: String) -> Bool { FileStatus(path)?.isFolder == true }
}
