import Foundation

extension String {
    /// The text as an identity: small letters, digits and hyphens; empty where nothing is left of it.
    ///
    /// - Parameters:
    ///   - words: at most how many words are taken.
    package func slug(words: Int = .max) -> String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return asciiSlug(words: words) }
        let folded = folding(options: .diacriticInsensitive, locale: nil).lowercased()
        let parts = folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return parts.prefix(words).map { $0.prefix(40) }.joined(separator: "-")
    }

    private func asciiSlug(words: Int) -> String {
        var slug: [UInt8] = []
        for part in utf8.split(whereSeparator: { !$0.isPartOfSlug }).prefix(words) {
            if !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
            for byte in part.prefix(40) { slug.append(byte < 0x41 ? byte : byte | 0x20) }
        }
        return String(decoding: slug, as: UTF8.self)
    }
}

extension UInt8 {
    /// Whether it is an ASCII letter or digit.
    fileprivate var isPartOfSlug: Bool {
        self < 0x80 && ((0x30...0x39).contains(self) || (0x61...0x7A).contains(self | 0x20))
    }
}

/// Gives names that nobody has yet.
struct UniqueNames {
    private var taken: Set<String> = []
    /// The number that was given last to a name, so that a thousand of the same are named in no time.
    private var last: [String: Int] = [:]

    init(_ taken: some Sequence<String> = EmptyCollection()) { self.taken = Set(taken) }

    func isFree(_ name: String) -> Bool { !taken.contains(name) }

    /// The name, or the name with a number.
    mutating func name(_ base: String) -> String {
        if taken.insert(base).inserted { return base }
        var number = last[base] ?? 1
        var name = base
        repeat {
            number += 1
            name = "\(base)-\(number)"
        } while !taken.insert(name).inserted
        last[base] = number
        return name
    }
}
