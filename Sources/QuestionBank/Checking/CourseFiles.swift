import CHash
import Files
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
        guard let status = FileStatus(path) else { throw .file(.unreadable(path: path, number: errno)) }
        guard status.isFolder else {
            self.init(path: path, courseFile: nil, decks: [Stamp(Files.name(of: path), status)])
            return
        }
        guard let course = FileStatus("\(path)/\(Self.courseFileName)") else { throw .noCourseFile(folder: path) }
        let decks = Files.walk(path, depth: Limits.nesting).compactMap(Stamp.init(deck:))
        self.init(path: path, courseFile: Stamp(Self.courseFileName, course), decks: decks)
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
    /// Nil for what is no deck. What cannot be opened counts as a deck, so that it is named when it is read: a link
    /// that leads nowhere, and a folder that cannot be looked into, for the decks that may be in it.
    fileprivate init?(deck found: Files.Found) {
        switch found {
        case .file(let name, let status) where status.isRegular && name.hasSuffix(".md"): self.init(name, status)
        case .nothing(let name) where name.hasSuffix(".md"): self.init(name: name, size: 0, modified: 0, inode: 0)
        case .closedFolder(let name, let status): self.init(name, status)
        case .file, .nothing: return nil
        }
    }

    fileprivate init(_ name: String, _ status: FileStatus) {
        self.init(name: name, size: status.size, modified: status.modified, inode: status.inode)
    }
}
