/// Rationales that a record has in a field of their own: by label, by the option's text, or one for each option.
struct RecordRationales {
    private var byPlace: [Int: String] = [:]

    subscript(place: Int) -> String? { byPlace[place] }

    init(_ value: RecordValue?, options: [RecordOption], names: FieldNames) {
        guard let value else { return }
        if let list = value.list {
            if list.count == options.count {
                for (place, value) in list.enumerated() { byPlace[place] = value.words }
            }
            return
        }
        for member in value.members ?? [] {
            let label = names[member.name].column?.label ?? member.name.lowercased()
            let place =
                options.firstIndex { $0.text == member.name }
                ?? options.firstIndex { ($0.id ?? OptionLabel($0.text[...])?.name)?.lowercased() == label }
            guard let place, let text = member.value.words else { continue }
            byPlace[place] = text
        }
    }
}

/// Rationales that stand in an explanation under lines such as `**Why option 2 is incorrect:**`.
struct LabelledRationales {
    private(set) var rationales: [Int: String] = [:]
    private(set) var rest = ""

    /// - Parameter ids: what the options are called; where they are called nothing, letters count from A.
    init(_ text: String, ids: [String?], count: Int) {
        var lines: [Int?: [Substring]] = [:]
        var current: Int?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if let (name, after) = Self.heading(line) {
                guard let place = Self.place(name, ids, count) else { return }
                current = place
                if !after.isEmpty { lines[current, default: []].append(after) }
                continue
            }
            lines[current, default: []].append(line)
        }
        for (place, part) in lines {
            let text = String(part.joined(separator: "\n")[...].trimmed)
            if let place { rationales[place] = text.isEmpty ? nil : text } else { rest = text }
        }
    }

    private static func place(_ name: String, _ ids: [String?], _ count: Int) -> Int? {
        if let place = ids.firstIndex(where: { $0?.lowercased() == name.lowercased() }) { return place }
        guard let byte = name.lowercased().utf8.first, name.utf8.count == 1, byte >= UInt8(ascii: "a") else {
            return nil
        }
        let place = Int(byte - UInt8(ascii: "a"))
        return place < count ? place : nil
    }

    /// The name of the option, and what follows on the same line.
    private static func heading(_ line: Substring) -> (name: String, rest: Substring)? {
        let bare = line.trimmed.drop { "*_#".contains($0) }.drop(while: \.isWhitespace)
        let words = bare.prefix(60).split(separator: " ", maxSplits: 5)
        guard words.count > 3, words[0] == "Why", ["option", "answer", "choice"].contains(words[1].lowercased()),
            words[3] == "is", let colon = bare.firstIndex(of: ":")
        else { return nil }
        let verdict = bare[words[3].endIndex..<colon].trimmed
        guard ["correct", "incorrect", "wrong", "right", "not correct"].contains(verdict.lowercased()) else {
            return nil
        }
        return (String(words[2]), bare[bare.index(after: colon)...].drop { "*_".contains($0) }.trimmed)
    }
}
