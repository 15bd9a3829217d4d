import Assessment
import Glibc
import Synchronization

/// The last event whose being on disk was acknowledged, in a file beside the journal.
///
/// SQLite drops, without a word, whatever of its WAL has a broken checksum. Without the head the end of a damaged WAL
/// could not be told from an event that was never acknowledged because its program was killed while writing it.
struct Head: Equatable {
    var sequence: Int64
    var device: DeviceID
    var number: Int64
    var checksum: UInt64

    init(_ record: EventRecord) {
        sequence = record.sequence
        device = record.device
        number = record.number
        checksum = record.checksum
    }

    /// Nothing has been acknowledged yet.
    init(before device: DeviceID) {
        (sequence, number, checksum) = (0, 0, 0)
        self.device = device
    }
}

extension Head {
    /// One line of four words and the fingerprint of what stands before it, always of the same length.
    ///
    /// It is written over the line before it. Was it shorter than that, the end of the old line would stand behind it. It
    /// fits into a sector of any disk, so no half of it is ever written.
    var line: String {
        let words = "\(sequence) \(device) \(number) \(Fingerprint(value: checksum))"
        let line = "\(words) \(Fingerprint(of: words))"
        return line + String(repeating: " ", count: max(0, Self.length - 1 - line.utf8.count)) + "\n"
    }

    /// In bytes. The longest numbers leave room for two more words.
    private static let length = 160

    /// The head that a file holds; nil where there is none, or half of one.
    static func read(_ path: String) -> Head? { File.text(path).flatMap(Head.init) }

    /// Reads the first line. In files of before, which were overwritten without being cut, the end of an older line may follow.
    init?(_ text: String) {
        guard let end = text.firstIndex(of: "\n") else { return nil }
        let words = text[..<end].split(separator: " ").map(String.init)
        guard words.count == 5, let sequence = Int64(words[0]), let number = Int64(words[2]),
            let checksum = Fingerprint(hex: words[3]),
            words[4] == Fingerprint(of: words[..<4].joined(separator: " ")).description
        else { return nil }
        self.sequence = sequence
        device = DeviceID(words[1])
        self.number = number
        self.checksum = checksum.value
    }

    /// Puts the head in place of whatever the file holds, and waits until the disk has it.
    func replace(_ path: String) throws(JournalError) { try File.replace(path, with: line) }
}

/// The file of the head, open from the first time that it is written to.
final class HeadFile: Sendable {
    private let path: String
    private let file = Mutex<Int32?>(nil)

    init(_ path: String) { self.path = path }

    deinit {
        if let file = file.withLock({ $0 }) { close(file) }
    }

    /// Writes without waiting for the disk: after a power failure an older head is as good. Where it cannot be written, the
    /// older one stays. A link is not followed, for it may lead to a file that is none of ours.
    func write(_ head: Head) {
        file.withLock { file in
            let opened = file ?? open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard opened >= 0 else { return }
            file = opened
            let bytes = Array(head.line.utf8)
            pwrite(opened, bytes, bytes.count, 0)
        }
    }
}
