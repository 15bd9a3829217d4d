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
    /// What may hold decks and is not looked at, with the reason.
    var passedOver: [PassedOver] = []

    struct PassedOver: Equatable, Sendable {
        /// Relative to the course's folder.
        var name: String
        var fault: Fault
    }

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
        let found = Files.walk(path, depth: Limits.nesting)
        let passedOver = found.compactMap(PassedOver.init)
        let decks = found.filter { found in !passedOver.contains { $0.name == found.name } }
        self.init(
            path: path, courseFile: Stamp(Self.courseFileName, course), decks: decks.compactMap(Stamp.init(deck:)),
            passedOver: passedOver)
    }

    /// A number that differs where any file does.
    var digest: Int64 {
        var state = UInt64(decks.count)
        for other in passedOver {
            var name = other.name
            state = name.withUTF8 { XXH3_64bits_withSeed($0.baseAddress, $0.count, state) }
        }
        for stamp in all {
            var name = stamp.name
            let named = name.withUTF8 { XXH3_64bits_withSeed($0.baseAddress, $0.count, state) }
            let facts = (stamp.size, stamp.modified, stamp.inode)
            state = withUnsafeBytes(of: facts) { XXH3_64bits_withSeed($0.baseAddress, $0.count, named) }
        }
        return Int64(bitPattern: state)
    }
}

extension CourseFiles {
    /// Whether a file of that name is a deck, or a course of its own.
    package static func isDeck(_ name: String) -> Bool { withoutEnding(name) != nil }

    /// The name of a deck without `.md` or `.markdown`, in small letters or in capitals; nil for what is no deck.
    static func withoutEnding(_ name: String) -> String? {
        endings.first { name.count > $0.count && name.lowercased().hasSuffix($0) }.map {
            String(name.dropLast($0.count))
        }
    }

    private static let endings = [".md", ".markdown"]
}

extension CourseFiles.PassedOver {
    /// Nil for what is looked at, and for what holds no decks.
    fileprivate init?(_ found: Files.Found) {
        switch found {
        case .linkedFolder(let name): self.init(name: name, fault: .linkedFolder)
        // What stands for bytes that are no character leads nowhere.
        case .nothing(let name) where name.contains("\u{FFFD}") && (CourseFiles.isDeck(name) || !name.contains(".")):
            self.init(name: name, fault: .unreadable("its name is not UTF-8"))
        case .file, .nothing, .closedFolder: return nil
        }
    }
}

extension CourseFiles.Stamp {
    /// Nil for what is no deck. What cannot be opened counts as a deck, so that it is named when it is read: a link
    /// that leads nowhere, and a folder that cannot be looked into, for the decks that may be in it.
    fileprivate init?(deck found: Files.Found) {
        switch found {
        case .file(let name, let status) where status.isRegular && CourseFiles.isDeck(name): self.init(name, status)
        case .nothing(let name) where CourseFiles.isDeck(name): self.init(name: name, size: 0, modified: 0, inode: 0)
        case .closedFolder(let name, let status): self.init(name, status)
        case .file, .nothing, .linkedFolder: return nil
        }
    }

    fileprivate init(_ name: String, _ status: FileStatus) {
        self.init(name: name, size: status.size, modified: status.modified, inode: status.inode)
    }
}
