import Assessment
import Interchange
import JSON

/// Compares what was read of a file with what an ideal reader finds in it, as the README of the collection says.
struct BankComparison {
    /// What differs, a line each; `key: …` where a key is wrong.
    private(set) var differences: [String] = []
    /// How many items of the file could be imported, and how many of them were.
    private(set) var expected = 0
    private(set) var found = 0

    private let reading: Reading
    private let ofCourse: Set<String>
    /// Whether topics stand in the file; where a file holds one question the folder is its topic.
    private let hasTopics: Bool
    private var rest: [(item: Item, entry: Imported.Entry)]

    init(_ reading: Reading, _ row: JSON) {
        self.reading = reading
        ofCourse = reading.ofCourse
        hasTopics = !["B3", "B8"].contains(row["shape"]?.string ?? "")
        rest = reading.items
        for item in row["items"]?.array ?? [] { compare(item) }
        for left in rest { differences.append("extra: \(left.item.stem.words.prefix(60))") }
        let codes = reading.codes
        for remark in row["remarks"]?.array ?? [] {
            let code = remark["code"]?.string ?? ""
            if Self.must.contains(code), !codes.contains(code) { differences.append("remark of the file: \(code)") }
        }
    }

    /// Remarks without which a reader is not honest.
    static let must: Set<String> = [
        "count-contradicts", "no-key", "key-unclear", "key-near", "keys-differ", "key-in-option", "key-in-prose",
        "flag-differs", "key-unused", "options-glued", "option-in-stem", "items-fused", "no-options", "one-option",
        "duplicate-item", "picture-missing", "picture-only-options", "letters-in-explanation", "kind", "same-option",
        "citation-debris", "language", "disabled", "broken-line", "rationale-unused", "option-missing", "option-empty",
    ]

    private mutating func compare(_ wanted: JSON) {
        let importable = wanted["importable"]?.string ?? "yes"
        let stem = (wanted["stem"]?.string ?? "").foldingWhiteSpace
        let number = wanted["n"]?.integer.map { "\($0)" } ?? "?"
        if importable != "no" { expected += 1 }
        let place =
            rest.firstIndex { $0.item.stem.prose == stem }
            ?? rest.firstIndex { $0.item.stem.prose.hasPrefix(stem.prefix(25)) && !stem.isEmpty }
            ?? (stem.isEmpty ? rest.indices.first : nil)
        guard let place else {
            if importable == "yes" { differences.append("missing \(number): \(stem.prefix(60))") }
            if importable == "doubtful" || importable == "no" { checkReason(wanted, number) }
            return
        }
        let (item, entry) = rest.remove(at: place)
        if importable != "no" { found += 1 }
        let kind = wanted["kind"]?.string ?? ""
        guard kind == "single-choice" || kind == "multiple-response" else { return }
        if importable == "no" { differences.append("should be left out \(number): \(stem.prefix(60))") }
        compare(item, entry, wanted, number)
    }

    /// What was left out needs its reason.
    private mutating func checkReason(_ wanted: JSON, _ number: String) {
        let codes = Set((wanted["remarks"]?.array ?? []).compactMap { $0["code"]?.string }).intersection(Self.must)
        if !codes.isEmpty, codes.isDisjoint(with: reading.codes) {
            differences.append("reason \(number): \(codes.sorted().joined(separator: ", "))")
        }
    }

    private mutating func compare(_ item: Item, _ entry: Imported.Entry, _ wanted: JSON, _ number: String) {
        let isAny = wanted["order"]?.string == "any"
        let options = (wanted["options"]?.array ?? []).compactMap { $0.string?.foldingWhiteSpace }
        let keys = (wanted["keys"]?.array ?? []).compactMap { $0.integer.map(Int.init) }
        let ownKeys = item.keyPlaces
        let keyTexts = keys.map { options.indices.contains($0) ? options[$0] : "" }
        let own = item.optionTexts
        if isAny ? Set(ownKeys.map { own[$0] }) != Set(keyTexts) : ownKeys != keys {
            note("key", number, "\(keys)", "\(ownKeys)")
        }
        if isAny ? Set(own) != Set(options) : own != options { note("options", number, "\(options)", "\(own)") }
        compareText("stem", number, wanted["stem"]?.string, item.stem.prose)
        let code = (wanted["code"]?.array ?? []).compactMap { $0["text"]?.string }
        if item.stem.code != code { note("code", number, "\(code)", "\(item.stem.code)") }
        for member in wanted["option_code"]?.members ?? [] {
            guard let index = Int(member.name), let choice = item.choice, choice.options.indices.contains(index),
                let text = member.value["text"]?.string
            else { continue }
            if choice.options[index].text.optionCode != text {
                note("option code", number, text, choice.options[index].text.optionCode)
            }
        }
        compareExplanation(item, wanted, number)
        compareFacts(item, entry, wanted, number)
    }

    private mutating func compareExplanation(_ item: Item, _ wanted: JSON, _ number: String) {
        let explanation = item.explanation?.words ?? ""
        let all = explanation + " " + (item.references?.addresses ?? "")
        if let text = wanted["explanation"]?.string?.foldingWhiteSpace, !explanation.contains(text) {
            note("explanation", number, text, explanation)
        }
        let rationales = wanted["rationales"]?.array ?? []
        for (index, rationale) in rationales.enumerated() {
            guard let text = rationale.string?.foldingWhiteSpace else { continue }
            let own = item.choice.flatMap {
                $0.options.indices.contains(index) ? $0.options[index].rationale?.words : nil
            }
            if own?.hasSuffix(text) != true, !explanation.contains(text) {
                note("rationale", number, text, own ?? "nothing")
            }
        }
        let written =
            all + (item.explanation?.addresses ?? "") + item.stem.addresses
            + (item.choice?.options.compactMap { $0.rationale?.addresses }.joined() ?? "")
        for reference in wanted["references"]?.array ?? [] {
            guard let text = reference.string, text.hasPrefix("http") else { continue }
            if !written.contains(text), !written.contains(text.replacing("_", with: "\\_")) {
                note("reference", number, text, "")
            }
        }
    }

    private mutating func compareFacts(_ item: Item, _ entry: Imported.Entry, _ wanted: JSON, _ number: String) {
        if let id = wanted["id"]?.string?.slug(), entry.sourceID?.slug() != id {
            note("id", number, id, entry.sourceID ?? "none")
        }
        if hasTopics, let topic = wanted["topic"]?.string, entry.topic != topic {
            note("topic", number, topic, entry.topic ?? "none")
        }
        switch wanted["order"]?.string {
        case "fixed", "fixed-unless-rewritten": if item.metadata.shuffle { note("order", number, "fixed", "free") }
        case "free": if !item.metadata.shuffle { note("order", number, "free", "fixed") }
        default: break
        }
        let codes = Set(entry.remarks.map(\.kind.code)).union(reading.imported.remarks.map(\.kind.code))
            .union(ofCourse)
        for remark in wanted["remarks"]?.array ?? [] {
            let code = remark["code"]?.string ?? ""
            if Self.must.contains(code), !codes.contains(code) { note("remark", number, code, "\(codes.sorted())") }
        }
    }

    private mutating func compareText(_ what: String, _ number: String, _ wanted: String?, _ own: String) {
        let wanted = (wanted ?? "").foldingWhiteSpace
        if own != wanted { note(what, number, wanted, own) }
    }

    private mutating func note(_ what: String, _ number: String, _ wanted: String, _ own: String) {
        differences.append("\(what) \(number): wanted \(wanted.prefix(160)) | found \(own.prefix(160))")
    }
}
