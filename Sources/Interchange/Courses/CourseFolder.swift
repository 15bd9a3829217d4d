import Files
import Glibc

/// Puts a course on the disk.
package enum CourseFolder {
    /// Writes a course into a folder that is not there yet. It is made under another name first, so that nothing half
    /// written is ever seen.
    package static func create(_ course: NewCourse, of sources: [String], at path: String) throws(FileError) {
        let draft = "\(Files.folder(of: path))/.\(Files.name(of: path)).\(getpid())"
        do throws(FileError) {
            try Files.makeFolder(draft)
            try course.eachFile { name, text throws(FileError) in
                try Files.replace("\(draft)/\(name)", with: Array(text.utf8))
            }
            for medium in course.media { try write(medium, into: draft) }
            try Manifest(course, sources: sources).write(to: draft)
        } catch {
            remove(draft)
            throw error
        }
        guard rename(draft, path) == 0 else {
            let number = errno
            remove(draft)
            throw .unwritable(path: path, number: number)
        }
        Files.syncFolder(Files.folder(of: path))
    }

    static func write(_ medium: Medium, into folder: String) throws(FileError) {
        let path = "\(folder)/\(medium.name)"
        try Files.makeFolder(Files.folder(of: path))
        try Files.replace(path, with: try medium.content.bytes)
    }

    /// Takes a draft away that was not finished.
    private static func remove(_ draft: String) {
        for found in Files.walk(draft, depth: 8) { unlink("\(draft)/\(found.name)") }
        unlink("\(draft)/\(Manifest.name)")
        rmdir("\(draft)/pictures")
        rmdir(draft)
    }
}

extension Medium.Content {
    /// In bytes: 64 MiB.
    private static let largest = 64 << 20

    package var bytes: [UInt8] {
        get throws(FileError) {
            switch self {
            case .bytes(let bytes): return bytes
            case .file(let file): return try Files.read(file, limit: Self.largest)
            case .entry(let entry, let archive):
                guard let bytes = try? archive.bytes(of: entry, limit: Self.largest) else { break }
                guard Zstandard.isPacked(bytes) else { return bytes }
                guard let unpacked = try? Zstandard.unpacked(bytes, limit: Self.largest) else { break }
                return unpacked
            }
            throw .unreadable(path: "A picture", number: EIO)
        }
    }

    /// Whether it is sound as far as can be told before it is needed. What lies in an archive may be damaged there.
    var isReadable: Bool {
        guard case .entry = self else { return true }
        return (try? bytes) != nil
    }
}
