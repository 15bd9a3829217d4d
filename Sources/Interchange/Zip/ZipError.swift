/// What is wrong with a zip archive.
package enum ZipError: Error, Equatable, Sendable {
    /// The bytes are no archive, or its list of entries is damaged.
    case notAnArchive
    case tooManyEntries(Int)
    /// The archive has no such entry.
    case missing(String)
    case entry(String, Fault)
    /// All entries together are larger than the limit.
    case tooLarge

    /// What is wrong with one entry; the others can be read.
    package enum Fault: Equatable, Sendable {
        /// Its bytes are cut, or differ from the checksum.
        case damaged
        /// It does not hold as many bytes as the archive says.
        case wrongSize(declared: Int)
        case encrypted
        /// It is packed in a way that nearly no archive uses; the number is that of the specification.
        case method(Int)
        /// It is larger than the limit.
        case tooLarge(Int)
        /// So few bytes cannot become so many unless they are made to fill memory.
        case bomb(packed: Int, size: Int)
        /// Its path is absolute, or leads out of the folder.
        case climbing
        case link
        /// An earlier entry has the same name.
        case twice
    }
}

extension ZipError.Fault: CustomStringConvertible {
    /// The end of a sentence that begins with the name of the entry.
    package var description: String {
        switch self {
        case .damaged: "is damaged"
        case .wrongSize(let declared): "does not hold the \(declared) bytes that the archive says"
        case .encrypted: "is encrypted"
        case .method(let number): "is packed by the method \(number), which Swot does not know"
        case .tooLarge(let size): "has \(size) bytes, more than Swot reads"
        case .bomb(let packed, let size): "would become \(size) bytes out of \(packed), as nothing honest does"
        case .climbing: "has a path that leads out of the folder"
        case .link: "is a link"
        case .twice: "has the name of an earlier one"
        }
    }
}

extension ZipError: CustomStringConvertible {
    /// A clause without a full stop.
    package var description: String {
        switch self {
        case .notAnArchive: "it is no zip archive, or its list of entries is damaged"
        case .tooManyEntries(let count): "it has \(count) entries, more than Swot reads"
        case .missing(let name): "it has no entry \(name)"
        case .entry(let name, let fault): "its entry \(name) \(fault)"
        case .tooLarge: "its entries are too large together"
        }
    }

    /// Whether one of the limits was passed that guard against hostile archives.
    private var isLimit: Bool {
        switch self {
        case .tooManyEntries, .tooLarge, .entry(_, .tooLarge), .entry(_, .bomb): true
        case .notAnArchive, .missing, .entry: false
        }
    }

    /// The same of a whole file of a format that is an archive.
    package func importError(path: String, format: String) -> ImportError {
        isLimit
            ? .limit(path: path, reason: "\(self)")
            : .malformed(path: path, format: format, line: nil, reason: "\(self)")
    }
}
