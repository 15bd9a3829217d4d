import Canvas
import Glibc

/// Reads the terminal and makes inputs of what it sends.
///
/// It reads bytes and leaves nothing to the keyboard functions of ncurses, which block while they wait for the rest of a
/// sequence, and which hand out the letters of sequences that they do not know.
struct Keyboard {
    /// How many bytes are read at a time. The screen gets a turn between two reads, should a file be poured into the terminal.
    private static let batch = 4096

    private var decoder: InputDecoder

    init(decoder: InputDecoder) { self.decoder = decoder }

    /// When `expire` has to be called; nil where nothing is waited for.
    var deadline: ContinuousClock.Instant? { decoder.deadline }

    /// Reads once what can be had without waiting; returns the inputs that are complete.
    mutating func read() -> [Input] {
        let bytes = [UInt8](unsafeUninitializedCapacity: Self.batch) { buffer, count in
            count = max(0, Glibc.read(STDIN_FILENO, buffer.baseAddress, Self.batch))
        }
        return decoder.take(bytes, at: .now)
    }

    /// Goes on without what has not come in time; returns the inputs that are complete by that.
    mutating func expire() -> [Input] { decoder.expire(at: .now) }
}
