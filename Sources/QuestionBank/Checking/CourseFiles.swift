import CHash
import Glibc

/// The files of a course as they lie on the disk.
package struct CourseFiles: Equatable, Sendable {
    /// The folder or the single file.
    package var path: String
    /// Nil where the course is a single deck.
    package var courseFile: Stamp?
    /// In bytewise order of their paths.
    package var decks: [Stamp]

    /// What tells a changed file from an unchanged one.
    package struct Stamp: Equatable, Sendable {
        /// Relative to the course's folder.
        package var name: String
        package var size: Int64
        /// In nanoseconds.
        package var modified: Int64
        package var inode: UInt64
    }

    /// `course.yml`, where there is one, and the decks.
    var all: [Stamp] { (courseFile.map { [$0] } ?? []) + decks }

    package var isFolder: Bool { courseFile != nil }

    /// Where a file of the course lies.
    package func path(of name: String) -> String { isFolder ? "\(path)/\(name)" : path }
}

extension CourseFiles {
    static let courseFileName = "course.yml"

    /// Looks at the files of a course without opening them.
    package init(at path: String) throws(CourseError) {
        let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        guard let status = FileStatus(path) else { throw .unreadable(path: path, reason: systemError()) }
        guard status.isFolder else {
            let name = path.split(separator: "/").last.map(String.init) ?? path
            self.init(path: path, courseFile: nil, decks: [Stamp(name, status)])
            return
        }
        guard let course = FileStatus("\(path)/\(Self.courseFileName)") else { throw .noCourseFile(folder: path) }
        var decks: [Stamp] = []
        Self.collect(in: path, prefix: "", depth: 0, into: &decks)
        decks.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        self.init(path: path, courseFile: Stamp(Self.courseFileName, course), decks: decks)
    }

    /// Hidden folders and links to folders are passed over, so that no file is met twice. A folder that cannot be
    /// looked into stands for its decks, and is named when they are read.
    private static func collect(in folder: String, prefix: String, depth: Int, into decks: inout [Stamp]) {
        guard depth < Limits.nesting, let directory = opendir(folder) else {
            if let status = FileStatus(folder) { decks.append(Stamp(prefix.isEmpty ? "." : prefix, status)) }
            return
        }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            let path = "\(folder)/\(name)"
            guard !name.hasPrefix(".") else { continue }
            guard let status = FileStatus(path) else {
                // A link that leads nowhere is named when it is read.
                if name.hasSuffix(".md") { decks.append(Stamp(name: prefix + name, size: 0, modified: 0, inode: 0)) }
                continue
            }
            if status.isFolder, !FileStatus.isLink(path) {
                collect(in: path, prefix: "\(prefix)\(name)/", depth: depth + 1, into: &decks)
            } else if status.isRegular, name.hasSuffix(".md") {
                decks.append(Stamp(prefix + name, status))
            }
        }
    }

    /// A number that differs where any file does.
    var digest: Int64 {
        var state = UInt64(decks.count)
        for stamp in all {
            var name = stamp.name
            let named = name.withUTF8 { XXH3_64bits_withSeed($0.baseAddress, $0.count, state) }
            let facts = (stamp.size, stamp.modified, stamp.inode)
            state = withUnsafeBytes(of: facts) { XXH3_64bits_withSeed($0.baseAddress, $0.count, named) }
        }
        return Int64(bitPattern: state)
    }
}

extension CourseFiles.Stamp {
    fileprivate init(_ name: String, _ status: FileStatus) {
        self.init(name: name, size: status.size, modified: status.modified, inode: status.inode)
    }
}
