import Assessment
import QuestionBank

/// Which options a key means that is given in words.
///
/// Labels win over texts where the options have labels; otherwise texts win, and a letter is a position. Of texts that
/// are joined with commas the longest option that fits is taken first. Nothing is guessed: what could mean two things is
/// a failure.
package struct KeyReading: Equatable, Sendable {
    /// The places of the options, from 0.
    package var indices: [Int]
    package var remark: Remark.Kind?

    package enum Failure: Error, Equatable, Sendable {
        case none
        case unclear(String)
        /// A label stands before the text of another option.
        case differ(String)
    }

    /// - Parameters:
    ///   - written: the key as the source gives it.
    ///   - labels: those of the options; empty where they have none.
    ///   - texts: the options as plain text, without labels.
    package static func read(_ written: String, labels: [String], texts: [String]) throws(Failure) -> KeyReading {
        let reader = KeyReader(labels: labels, texts: texts)
        let key = written.foldingWhiteSpace.withoutQuotes
        guard !key.isEmpty else { throw .none }
        return try reader.read(key)
    }
}

private struct KeyReader {
    let labels: [String]
    let texts: [String]
    let folded: [String]

    init(labels: [String], texts: [String]) {
        self.labels = labels
        self.texts = texts
        folded = texts.map(\.foldedAsKey)
    }

    func read(_ key: String) throws(KeyReading.Failure) -> KeyReading {
        let byLabel = labelled(key)
        let byText = exact(key).map { KeyReading(indices: $0) }
        if !labels.isEmpty, let byLabel { return byLabel }
        if let byText { return byText }
        if let both = try labelAndText(key) { return both }
        if let positions = positions(key) { return positions }
        if let list = joined(key) { return list }
        if let near = near(key) { return near }
        throw .unclear(key)
    }

    // Labels.

    /// Labels alone: `A, D`, `A and D`, `AD`, `(A)`, `1 & 3`.
    private func labelled(_ key: String) -> KeyReading? {
        let names = KeyWords.names(in: key, labels: labels)
        if let names, let places = places(of: names) { return KeyReading(indices: places) }
        // `AD`, `Ac`: letters in a row.
        let letters = key.withoutFinalStop.map(String.init)
        guard letters.count > 1, letters.count <= labels.count, let places = places(of: letters),
            Set(places).count == places.count, Labels.Scheme(labels) == .letters
        else { return nil }
        return KeyReading(indices: places.sorted())
    }

    private func places(of names: [String]) -> [Int]? {
        guard !names.isEmpty else { return nil }
        let places = names.compactMap { name in labels.firstIndex { $0.lowercased() == name.lowercased() } }
        return places.count == names.count ? Array(Set(places)).sorted() : nil
    }

    /// `A. text`: a label and what the option says, for one key or several.
    private func labelAndText(_ key: String) throws(KeyReading.Failure) -> KeyReading? {
        let known = labels.isEmpty ? Labels.letters(texts.count) : labels
        guard let (place, rest) = leading(key, known) else { return nil }
        let said = rest.foldedAsKey
        if said == folded[place] { return KeyReading(indices: [place]) }
        if let others = exact(rest), others != [place] { throw .differ(key) }
        // Several, each with its text: `A. text, C. text`.
        if let several = several(key, known) { return several }
        if said.hasPrefix(folded[place]), !folded[place].isEmpty {
            let more = said.dropFirst(folded[place].count)
            if let sign = more.first, !sign.isLetter, !sign.isNumber {
                return KeyReading(indices: [place])
            }
        }
        if folded[place].distance(to: said, atMost: 2) != nil { return KeyReading(indices: [place], remark: .keyNear) }
        // `B — because …`
        guard !labels.isEmpty, let sign = rest.first,
            "—–-,;:(".contains(sign) || rest.lowercased().hasPrefix("because")
        else { return nil }
        return KeyReading(indices: [place])
    }

    /// The label at the beginning of a key, and what follows it.
    private func leading(_ key: String, _ known: [String]) -> (place: Int, rest: String)? {
        if let label = OptionLabel(key[...]), let place = known.index(of: label.name) {
            return (place, String(label.rest))
        }
        let name = key.prefix { $0.isLetter || $0.isNumber }
        let rest = key[name.endIndex...].drop(while: \.isWhitespace)
        guard let place = known.index(of: String(name)), let sign = rest.first, "—–-,;".contains(sign) else {
            return nil
        }
        return (place, String(rest))
    }

    /// `A. text, C. text`: each option's label and text, one after another.
    private func several(_ key: String, _ known: [String]) -> KeyReading? {
        var rest = key
        var found: [Int] = []
        while let (place, text) = leading(rest, known) {
            let said = text.lowercased()
            let wanted = texts[place].foldingWhiteSpace.lowercased()
            guard said.hasPrefix(wanted) || said.hasPrefix(folded[place]) else { return nil }
            let length = said.hasPrefix(wanted) ? wanted.count : folded[place].count
            found.append(place)
            rest = KeyWords.withoutJoint(String(text.dropFirst(length)))
            if rest.isEmpty { return Set(found).count == found.count ? KeyReading(indices: found.sorted()) : nil }
        }
        return nil
    }

    /// Letters or numbers where the options have no labels: positions.
    private func positions(_ key: String) -> KeyReading? {
        let known = Labels.letters(texts.count)
        guard labels.isEmpty, let names = KeyWords.names(in: key, labels: known), !names.isEmpty else { return nil }
        let places = names.compactMap { known.index(of: $0) }
        guard places.count == names.count else { return nil }
        return KeyReading(indices: Array(Set(places)).sorted(), remark: .keyByPosition)
    }

    // Texts.

    private func exact(_ key: String) -> [Int]? {
        let said = key.foldedAsKey
        guard !said.isEmpty else { return nil }
        let fits = folded.indices.filter { folded[$0] == said }
        if fits.count == 1 { return fits }
        // Options that differ in capital letters alone.
        let same = texts.indices.filter { texts[$0].foldingWhiteSpace == key.foldingWhiteSpace }
        return fits.count > 1 && same.count == 1 ? same : nil
    }

    /// Texts that are joined with commas and the like: all of the key must be used up, in one way.
    private func joined(_ key: String) -> KeyReading? {
        let said = key.foldedAsKey
        let order = folded.indices.filter { !folded[$0].isEmpty }.sorted { folded[$0].count > folded[$1].count }
        var found: [Int] = []
        var rest = said
        var isNear = false
        while !rest.isEmpty {
            let next = order.first { index in
                guard rest.hasPrefix(folded[index]), !found.contains(index) else { return false }
                let after = rest.dropFirst(folded[index].count)
                return after.isEmpty || KeyWords.withoutJoint(String(after)) != String(after)
            }
            if let next {
                found.append(next)
                rest = KeyWords.withoutJoint(String(rest.dropFirst(folded[next].count)))
                continue
            }
            // One that is misspelt, up to the next joint.
            let part = String(rest.prefix { !",;".contains($0) })
            guard part.count > 3, !isNear, let place = nearest(part), !found.contains(place) else { return nil }
            isNear = true
            found.append(place)
            rest = KeyWords.withoutJoint(String(rest.dropFirst(part.count)))
        }
        guard !found.isEmpty else { return nil }
        return KeyReading(indices: found.sorted(), remark: isNear ? .keyNear : nil)
    }

    private func near(_ key: String) -> KeyReading? {
        nearest(key.foldedAsKey).map { KeyReading(indices: [$0], remark: .keyNear) }
    }

    /// The only option from which a text differs in so few letters that it must have been meant.
    private func nearest(_ said: String) -> Int? {
        guard said.count > 4 else { return nil }
        let limit = min(3, max(1, said.count / 8))
        let close = folded.indices.filter { folded[$0].distance(to: said, atMost: 2 * limit) != nil }
        guard close.count == 1, folded[close[0]].distance(to: said, atMost: limit) != nil else { return nil }
        // A number or a "not" too many is no slip.
        let digits = { (text: String) in text.filter(\.isNumber) }
        return digits(folded[close[0]]) == digits(said) ? close[0] : nil
    }
}

/// The words between keys.
private enum KeyWords {
    private static let joints: Set<String> = [
        "and", "or", "und", "y", "e", "et", "i", "en", "og", "och", "&", "+", "/",
    ]

    /// The names in a text that is nothing but labels and what joins them; nil for any other text.
    ///
    /// - Parameter labels: those that there are. A letter such as `e` may be one of them or a word for "and".
    static func names(in key: String, labels: [String]) -> [String]? {
        var names: [String] = []
        let parts = key.split { $0.isWhitespace || ",;/&+".contains($0) }
        for (index, part) in parts.enumerated() {
            let name = part.drop { "([".contains($0) }.prefix { $0.isLetter || $0.isNumber }
            let rest = part.drop { "([".contains($0) }.dropFirst(name.count)
            guard rest.allSatisfy({ ")].:".contains($0) }) else { return nil }
            let isBetween = index > 0 && index + 1 < parts.count
            if isBetween, name.count == 1, joints.contains(name.lowercased()), name.count == part.count {
                switch isJoint(part, in: key, of: parts, at: index, labels) {
                case true?: continue
                case false?: names.append(String(name))
                case nil: return nil
                }
            } else if Labels.isName(name) {
                names.append(String(name))
            } else if !joints.contains(name.lowercased()) {
                return nil
            }
        }
        return names.isEmpty ? nil : names
    }

    /// Whether a letter between others joins them; nil where that is not certain.
    private static func isJoint(
        _ letter: Substring, in key: String, of parts: [Substring], at index: Int, _ labels: [String]
    ) -> Bool? {
        guard labels.isEmpty || labels.contains(where: { $0.lowercased() == letter.lowercased() }) else { return true }
        // A comma behind it, and a capital letter, belong to a label.
        let behind = key[letter.endIndex...].first { !$0.isWhitespace }
        if behind.map({ ",;/&+".contains($0) }) == true || letter.first?.isUppercase == true { return false }
        let areCapital = parts.enumerated().allSatisfy { $0 == index || $1.first { $0.isLetter }?.isUppercase != false }
        if areCapital { return true }
        // A word for "and" stands before the last.
        return index + 2 < parts.count ? false : nil
    }

    /// A text without the comma, the "and" and the like at its beginning.
    static func withoutJoint(_ text: String) -> String {
        var rest = text.drop { $0.isWhitespace || ",;.&+/".contains($0) }
        let word = rest.prefix(while: \.isLetter)
        if joints.contains(word.lowercased()), word.count > 1 || text.first?.isWhitespace == true,
            rest.dropFirst(word.count).first == " "
        {
            rest = rest.dropFirst(word.count).drop(while: \.isWhitespace)
        }
        return String(rest)
    }
}

extension Labels {
    /// `A`, `B` and so on.
    static func letters(_ count: Int) -> [String] {
        (0..<min(count, 26)).map { String(Character(Unicode.Scalar(UInt8(ascii: "A") + UInt8($0)))) }
    }
}

extension [String] {
    fileprivate func index(of label: String) -> Int? { firstIndex { $0.lowercased() == label.lowercased() } }
}

extension String {
    /// The text as keys are compared: in small letters, without marks of quotation and emphasis and a stop at the end.
    var foldedAsKey: String { foldingWhiteSpace.withoutQuotes.withoutFinalStop.lowercased() }

    fileprivate var withoutFinalStop: String {
        hasSuffix(".") && !hasSuffix("..") && count > 1 ? String(dropLast()) : self
    }

    /// Without quotation marks, backticks or stars around the whole.
    fileprivate var withoutQuotes: String {
        var text = self[...]
        let pairs: [Character: Character] = ["\"": "\"", "'": "'", "`": "`", "*": "*", "“": "”", "«": "»", "„": "“"]
        while text.count > 2, let first = text.first, let last = text.last, pairs[first] == last,
            !text.dropFirst().dropLast().contains(where: { $0 == first || $0 == last }) || first == "*"
        {
            text = text.dropFirst().dropLast()
        }
        return String(text)
    }
}
