/// Why a course cannot be read at all.
package enum CourseError: Error, Equatable, Sendable {
    case unreadable(path: String, reason: String)
    case tooLarge(path: String, bytes: Int)
    /// The folder has no `course.yml`.
    case noCourseFile(folder: String)
    /// `course.yml` does not say which course it is.
    case unidentified([Diagnostic])
}

extension CourseError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .unreadable(let path, let reason): "\(path) cannot be read: \(reason)."
        case .tooLarge(let path, let bytes): "\(path) has \(bytes) bytes; at most 64 MiB are read."
        case .noCourseFile(let folder):
            "\(folder) has no course.yml. A course is a folder with course.yml and decks, or a single deck."
        case .unidentified(let diagnostics): diagnostics.map(\.description).joined(separator: "\n")
        }
    }
}

extension CourseError {
    /// Whether there is no such file or folder, rather than something wrong in it.
    package var isMissing: Bool { if case .unreadable = self { true } else { false } }
}
