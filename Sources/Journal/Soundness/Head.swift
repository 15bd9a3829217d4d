import Assessment
import Glibc
import Synchronization

/// The last event whose being on disk was acknowledged, in a file beside the journal.
///
/// SQLite drops, without a word, whatever of its log has a broken checksum. Without the head the end of a damaged log
/// could not be told from a turn that was never acknowledged because its program was killed while writing it.
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
    /// Four words and the fingerprint of what stands before it.
    private var line: String {
        let words = "\(sequence) \(device) \(number) \(Fingerprint(value: checksum))"
        return "\(words) \(Fingerprint(of: words))\n"
    }

    /// The head that a file holds; nil where there is none, or half of one.
    static func read(_ path: String) -> Head? { File.text(path).flatMap(Head.init) }

    private init?(_ text: String) {
        let words = text.words
        guard words.count == 5, let sequence = Int64(words[0]), let number = Int64(words[2]),
            let checksum = Fingerprint(hex: words[3])
        else { return nil }
        self.sequence = sequence
        device = DeviceID(words[1])
        self.number = number
        self.checksum = checksum.value
        if line != text { return nil }
    }

    /// Writes the head to a file.
    func write(_ path: String) { HeadFile(path).write(self) }

    fileprivate var bytes: [UInt8] { Array(line.utf8) }
}

/// The file of the head, open from the first time that it is written to.
final class HeadFile: Sendable {
    private let path: String
    private let file = Mutex<Int32?>(nil)

    init(_ path: String) { self.path = path }

    deinit {
        if let file = file.withLock({ $0 }) { close(file) }
    }

    /// Writes without waiting for the disk: after a power failure an older head, or none, is as good.
    func write(_ head: Head) {
        file.withLock { file in
            let opened = file ?? open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
            guard opened >= 0 else { return }
            file = opened
            let bytes = head.bytes
            pwrite(opened, bytes, bytes.count, 0)
        }
    }
}
