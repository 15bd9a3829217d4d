/// What the keys of all records together say about how keys are given.
struct KeySurvey: Sendable {
    /// What the keys in one field say.
    struct Field: Sendable {
        /// Records in which something stands in the field, and those in which that is one of the options.
        var given = 0
        var resolved = 0
        /// Numbers that are 0, that are the number of options, and that lie between.
        var zeros = 0
        var counts = 0
        var between = 0
        var beyond = 0
        /// Texts that are options and no numbers; single letters that are no option.
        var texts = 0
        var letters = 0
        /// Numbers that are none of the options' texts.
        var numbersAlone = 0
        /// How often another key of the same record says that numbers count from 0, or from 1.
        var agreesWithZero = 0
        var agreesWithOne = 0

        /// Where numbers begin; nil where nothing in the file decides.
        var base: Int? {
            let all = zeros + counts + between
            if agreesWithZero > 0 || agreesWithOne > 0 {
                if agreesWithOne == 0, counts <= zeros || counts == 0 { return 0 }
                if agreesWithZero == 0, zeros == 0 { return 1 }
                return nil
            }
            // A slip or two must not decide about hundreds of records.
            if zeros > 0 { return zeros >= counts && (all < 40 || 50 * zeros > all) ? 0 : nil }
            return counts > 0 && beyond <= counts && (all < 40 || 50 * counts > all) ? 1 : nil
        }

        mutating func add(_ other: Field) {
            given += other.given
            resolved += other.resolved
            zeros += other.zeros
            counts += other.counts
            between += other.between
            beyond += other.beyond
            texts += other.texts
            letters += other.letters
            numbersAlone += other.numbersAlone
            agreesWithZero += other.agreesWithZero
            agreesWithOne += other.agreesWithOne
        }
    }

    private(set) var fields: [String: Field] = [:]
    /// How many records have options.
    private(set) var withOptions = 0
    private(set) var records = 0
    /// How many records have a single option.
    private var lone = 0
    /// Whether most records have one answer and nothing to choose from.
    var areLone: Bool { 2 * lone > withOptions }
    /// Whether all ids name a group and a number in it, as official pools do: `T1A01`.
    private(set) var areGroupedIDs = true
    private(set) var ids = 0

    subscript(path: String) -> Field { fields[path] ?? Field() }

    mutating func add(_ other: KeySurvey) {
        for (path, field) in other.fields { fields[path, default: Field()].add(field) }
        withOptions += other.withOptions
        lone += other.lone
        records += other.records
        areGroupedIDs = areGroupedIDs && other.areGroupedIDs
        ids += other.ids
    }

    mutating func add(_ parts: RecordParts) {
        records += 1
        if let id = parts.id {
            ids += 1
            areGroupedIDs = areGroupedIDs && id.groupOfPool != nil
        }
        guard !parts.options.isEmpty else { return }
        withOptions += 1
        if parts.options.count == 1 { lone += 1 }
        let texts = Set(parts.options.flatMap { [$0.text.foldedAsKey, $0.bare?.foldedAsKey ?? ""] })
        let sure = surePlace(parts, texts)
        for field in parts.keys where !field.value.isNothing {
            var fact = fields[field.path] ?? Field()
            fact.given += 1
            let tokens = RecordKey.tokens(field.value, of: parts.options)
            var isResolved = !tokens.isEmpty
            for token in tokens { isResolved = note(token, parts, texts, &fact) && isResolved }
            if isResolved { fact.resolved += 1 }
            if tokens.count == 1, let number = tokens[0].number, let sure, sure.path != field.path {
                if number == sure.place { fact.agreesWithZero += 1 }
                if number == sure.place + 1 { fact.agreesWithOne += 1 }
            }
            fields[field.path] = fact
        }
    }

    /// - Returns: whether the token could name an option.
    private func note(
        _ token: RecordKey.Token, _ parts: RecordParts, _ texts: Set<String>, _ fact: inout Field
    ) -> Bool {
        let isText = texts.contains(token.text.foldedAsKey)
        if parts.options.contains(where: { $0.id?.lowercased() == token.text.lowercased() }) { return true }
        if let number = token.number {
            if !isText { fact.numbersAlone += 1 }
            let count = (parts.options.map(\.place).max() ?? -1) + 1
            if number == 0 { fact.zeros += 1 }
            if number == count { fact.counts += 1 }
            if number > 0, number < count { fact.between += 1 }
            if number > count { fact.beyond += 1 }
            return isText || (0...count).contains(number)
        }
        if isText {
            fact.texts += 1
            return true
        }
        if let place = token.letterPlace {
            fact.letters += 1
            return place < parts.options.count
        }
        return token.text.utf8.count > 1
    }

    /// The place of the key, where something other than a number says it.
    private func surePlace(_ parts: RecordParts, _ texts: Set<String>) -> (place: Int, path: String)? {
        let marked = parts.options.filter { $0.isKey == true }
        if marked.count == 1 { return (marked[0].place, " marks") }
        for field in parts.keys {
            let tokens = RecordKey.tokens(field.value, of: parts.options)
            guard tokens.count == 1, tokens[0].number == nil else { continue }
            let token = tokens[0].text
            let fits = parts.options.filter {
                $0.id?.lowercased() == token.lowercased() || $0.text.foldedAsKey == token.foldedAsKey
            }
            if fits.count == 1 { return (fits[0].place, field.path) }
            if fits.isEmpty, let place = tokens[0].letterPlace, place < parts.options.count {
                return (place, field.path)
            }
        }
        return nil
    }
}

extension String {
    /// `T1A` of `T1A01`; nil for any other id.
    var groupOfPool: String? {
        let bytes = Array(utf8)
        guard bytes.count == 5 else { return nil }
        let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
        let isCapital = { (byte: UInt8) in (0x41...0x5A).contains(byte) }
        guard isCapital(bytes[0]), isDigit(bytes[1]), isCapital(bytes[2]), isDigit(bytes[3]), isDigit(bytes[4]) else {
            return nil
        }
        return String(prefix(3))
    }
}
