import Canvas
import TestSupport
import Testing

@testable import Terminal

/// Replies of terminals in any order, cut into reads anywhere, with keys between them that are no part of a reply.
@Suite struct InputFuzz {
    /// The letters that replies are made of. None of them is a key that is typed here, so that one of them among the keys
    /// has leaked out of a reply.
    private static let alphabet = Array("abcdefghijklmnopqrstuvwxyz0123456789;:/=?\\ +>|".utf8)
    private static let typed = Array("ABQ".utf8)

    private static func reply(_ generator: inout some RandomNumberGenerator) -> [UInt8] {
        let text = (0..<Int.random(in: 0...40, using: &generator)).map { _ -> UInt8 in
            alphabet.randomElement(using: &generator) ?? 0x61
        }
        let ends: [[UInt8]] = [[0x07], [0x1B, 0x5C], [0xC2, 0x9C]]
        let end = ends.randomElement(using: &generator) ?? ends[0]
        let numbers = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
            UInt8.random(in: 0x30...0x3F, using: &generator)
        }
        // Finals that no key and no mark of a paste has.
        let final = "cgilnpqrstuvxy".utf8.randomElement(using: &generator) ?? 0x63
        let begin = ["]", "P", "_", "^", "X"].randomElement(using: &generator) ?? "]"
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: return [0x1B, 0x5B] + numbers + [final]
        case 1: return [0x1B, 0x5B, 0x3C] + numbers + [0x6D]
        default: return [0x1B] + Array(begin.utf8) + text + end
        }
    }

    @Test func noCharacterOfAReplyIsEverAKey() {
        var total = 0
        expectForSeeds(0..<100) { generator in
            var (bytes, typed): ([UInt8], [Input]) = ([], [])
            while bytes.count < 10_000 {
                bytes += Self.reply(&generator)
                guard Bool.random(using: &generator), let letter = Self.typed.randomElement(using: &generator) else {
                    continue
                }
                bytes.append(letter)
                typed.append(.key(.character(Character(Unicode.Scalar(letter)))))
            }
            total += bytes.count
            return Self.inputs(bytes, &generator) == typed
        }
        #expect(total >= 1_000_000)
    }

    /// Whatever comes, the decoder neither stops nor waits for ever.
    @Test func garbageLeavesNoTrace() {
        expectForSeeds(0..<100) { generator in
            var decoder = InputDecoder(
                patience: .init(overNetwork: false), hasPasteMarks: Bool.random(using: &generator))
            var now = ContinuousClock.now
            for _ in 0..<100 {
                let bytes = (0..<Int.random(in: 1...200, using: &generator)).map { _ in
                    Bool.random(using: &generator) ? UInt8.random(in: 0...255, using: &generator) : 0x1B
                }
                _ = decoder.take(bytes, at: now)
                now += .milliseconds(Int.random(in: 0...200, using: &generator))
            }
            now += .seconds(2)
            _ = decoder.expire(at: now)
            return decoder.deadline == nil && decoder.take([0x61], at: now) == [.key(.character("a"))]
        }
    }

    /// Reads of one to thirty bytes, a few milliseconds apart.
    private static func inputs(_ bytes: [UInt8], _ generator: inout some RandomNumberGenerator) -> [Input] {
        var decoder = InputDecoder(patience: .init(overNetwork: false))
        var now = ContinuousClock.now
        var inputs: [Input] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let piece = rest.prefix(Int.random(in: 1...30, using: &generator))
            rest = rest.dropFirst(piece.count)
            inputs += decoder.take(Array(piece), at: now)
            now += .milliseconds(Int.random(in: 0...20, using: &generator))
        }
        return inputs
    }
}
