import Files

/// Why a course cannot be read at all.
package enum CourseError: Error, Equatable, Sendable {
    case file(FileError)
    /// The folder has no `course.yml`.
    case noCourseFile(folder: String)
    /// `course.yml` does not say which course it is.
    case unidentified([Diagnostic])
}

extension CourseError: CustomStringConvertible {
    /// One sentence, or a line for each diagnostic.
    package var description: String {
        switch self {
        case .file(.tooLarge(let path, let bytes)): "\(path) has \(bytes) bytes; at most 64 MiB are read."
        case .file(let error): "\(error.path) cannot be read: \(error.reason)."
        case .noCourseFile(let folder):
            "\(folder) has no course.yml. A course is a folder with course.yml and decks, or a single deck."
        case .unidentified(let diagnostics): diagnostics.map(\.description).joined(separator: "\n")
        }
    }
}

extension CourseError {
    /// Whether there is nothing to read, rather than something wrong in what is there.
    package var isMissing: Bool {
        switch self {
        case .file(.tooLarge), .noCourseFile, .unidentified: false
        case .file: true
        }
    }
}

/// The bytes of a file of a course; one of more than 64 MiB is not read.
func bytes(ofFile path: String) throws(CourseError) -> [UInt8] {
    do { return try Files.read(path, limit: Limits.file) } catch { throw .file(error) }
}
