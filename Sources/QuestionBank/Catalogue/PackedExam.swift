import Assessment

/// An exam as fields of text, and its sections as fields of their own. Identifiers hold neither colon nor comma.
enum PackedExam {
    static func pack(_ exam: Course.Exam) -> [String] {
        [
            exam.id, exam.title, "\(exam.items)", "\(exam.minutes)", "\(exam.pass)", pack(exam.blueprint.topics),
            "\(exam.blueprint.minimum)",
            join(exam.blueprint.difficulty.map { ($0.key.rawValue, $0.value) }.sorted { $0.0 < $1.0 }),
            exam.navigation.rawValue, exam.scoring.rawValue, "\(exam.penalty)",
            exam.warnings.map(String.init).joined(separator: ","),
            exam.pauses.map { "\($0.count):\($0.minutes)" } ?? "",
            flags(exam),
        ]
    }

    static func pack(_ section: Course.Exam.Section, of exam: Course.Exam) -> [String] {
        [exam.id, section.title, "\(section.items)", "\(section.minutes)", pack(section.topics)]
    }

    /// Nil for what `pack` did not write.
    static func unpack(_ fields: [String], sections: [[String]]) -> Course.Exam? {
        guard fields.count == 14, let items = Int(fields[2]), let minutes = Int(fields[3]), let pass = Int(fields[4]),
            let minimum = Int(fields[6])
        else { return nil }
        var exam = Course.Exam(id: fields[0], title: fields[1], items: items, minutes: minutes, pass: pass)
        exam.blueprint = Course.Exam.Blueprint(
            topics: shares(fields[5]), minimum: minimum, difficulty: difficulty(fields[7]))
        exam.navigation = Rules.Navigation(rawValue: fields[8]) ?? .free
        exam.scoring = Scoring(rawValue: fields[9]) ?? .allOrNothing
        exam.penalty = Fraction(decimal: fields[10]) ?? .zero
        exam.warnings = fields[11].split(separator: ",").compactMap { Int($0) }
        exam.pauses = pairs(fields[12]).first.flatMap { count, minutes in
            Int(count).map { Course.Exam.Pauses(count: $0, minutes: minutes ?? 1) }
        }
        exam.shufflesOptions = fields[13].contains("s")
        exam.asksConfidence = fields[13].contains("c")
        exam.allowsNotes = fields[13].contains("n")
        exam.sections = sections.filter { $0.first == exam.id }.compactMap(section)
        return exam
    }

    private static func section(_ fields: [String]) -> Course.Exam.Section? {
        guard fields.count == 5, let items = Int(fields[2]), let minutes = Int(fields[3]) else { return nil }
        return Course.Exam.Section(title: fields[1], items: items, minutes: minutes, topics: shares(fields[4]))
    }

    private static func flags(_ exam: Course.Exam) -> String {
        (exam.shufflesOptions ? "s" : "") + (exam.asksConfidence ? "c" : "") + (exam.allowsNotes ? "n" : "")
    }

    private static func pack(_ shares: [Course.Exam.Share]) -> String {
        join(shares.map { ($0.topic.text, $0.weight) })
    }

    private static func shares(_ text: String) -> [Course.Exam.Share] {
        pairs(text).map { Course.Exam.Share(TopicID($0), weight: $1) }
    }

    private static func difficulty(_ text: String) -> [Item.Difficulty: Int] {
        var shares: [Item.Difficulty: Int] = [:]
        for (name, share) in pairs(text) { Item.Difficulty(rawValue: name).map { shares[$0] = share } }
        return shares
    }

    /// `name:number,name`.
    private static func join(_ pairs: [(String, Int?)]) -> String {
        pairs.map { name, number in number.map { "\(name):\($0)" } ?? name }.joined(separator: ",")
    }

    private static func pairs(_ text: String) -> [(name: String, number: Int?)] {
        text.split(separator: ",").map { pair in
            let parts = pair.split(separator: ":")
            return (String(parts[0]), parts.count > 1 ? Int(parts[1]) : nil)
        }
    }
}
