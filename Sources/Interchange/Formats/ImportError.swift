import Files

/// Why a file cannot be imported at all.
package enum ImportError: Error, Equatable, Sendable {
    case file(FileError)
    /// No reader recognises the content.
    case unknownFormat(path: String)
    /// What the format's own parser says; `line` is from 1, nil where it has none.
    case malformed(path: String, format: String, line: Int?, reason: String)
    /// A limit that guards against hostile files.
    case limit(path: String, reason: String)
    /// The user has stopped it.
    case interrupted
}

extension ImportError: CustomStringConvertible {
    /// A sentence.
    package var description: String {
        switch self {
        case .file(let error): "\(error.path) cannot be read: \(error.reason)."
        case .unknownFormat(let path):
            "\(path) is in no format that Swot recognises. Name it with --as, or see “swot help import”."
        case .malformed(let path, let format, let line, let reason):
            "\(path)\(line.map { ":\($0)" } ?? "") cannot be read as \(format): \(reason)."
        case .limit(let path, let reason): "\(path) is not read: \(reason)."
        case .interrupted: "The import was stopped; nothing was written."
        }
    }
}
