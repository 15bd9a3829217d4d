import Glibc

/// What the system or Swot's own limits refuse about a file. Every case names the path that was meant.
package enum FileError: Error, Hashable, Sendable {
    /// `number` is the system's `errno`.
    case unreadable(path: String, number: Int32)
    case unwritable(path: String, number: Int32)
    /// A folder, a pipe or a device: reading one could wait for ever.
    case notAFile(path: String)
    /// `bytes` is the size of the file.
    case tooLarge(path: String, bytes: Int)

    package var path: String {
        switch self {
        case .unreadable(let path, _), .unwritable(let path, _), .notAFile(let path), .tooLarge(let path, _): path
        }
    }

    /// Why, in the words of the system: `No such file or directory`.
    package var reason: String {
        switch self {
        case .unreadable(_, let number), .unwritable(_, let number): systemMessage(number)
        case .notAFile: "it is no file"
        case .tooLarge(_, let bytes): "it has \(bytes) bytes, which is too large"
        }
    }

    /// Whether there is no file at the path.
    package var isMissing: Bool {
        if case .unreadable(_, ENOENT) = self { true } else { false }
    }
}

/// What the system calls an error number: `No space left on device`.
package func systemMessage(_ number: Int32) -> String { String(cString: strerror(number)) }
