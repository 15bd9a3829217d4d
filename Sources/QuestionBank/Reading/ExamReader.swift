import Assessment
import Yams

/// Reads an exam of `course.yml`.
struct ExamReader {
    private(set) var findings: [Finding] = []

    private let document: YAMLDocument
    /// The topics that an exam can name.
    private let topics: [Course.Topic]

    private enum Key: String, CaseIterable {
        case id, title, items, minutes, pass, topics, difficulty, options, navigation, scoring, penalty, sections
        case warnings, pauses, confidence, notes
        case minimum = "per-topic-minimum"
    }

    init(_ document: YAMLDocument, topics: [Course.Topic]) {
        self.document = document
        self.topics = topics
    }

    /// The exam; nil where what every exam has is missing.
    mutating func exam(_ node: Node) -> Course.Exam? {
        var mapping = mapping(node, "The exam", keys: Key.allCases.map(\.rawValue))
        if node.mapping != nil {
            mapping.require(Key.id.rawValue, Key.items.rawValue, Key.minutes.rawValue, Key.pass.rawValue)
        }
        let id = mapping.identifier(Key.id.rawValue)
        let title = mapping.text(Key.title.rawValue)?.text
        let items = mapping.integer(Key.items.rawValue, in: 1...1000)
        let minutes = mapping.integer(Key.minutes.rawValue, in: 1...1440)
        let pass = mapping.integer(Key.pass.rawValue, in: 0...100)
        guard let id, let items, let minutes, let pass else {
            findings += mapping.findings
            return nil
        }
        var exam = Course.Exam(id: id, title: title ?? id, items: items, minutes: minutes, pass: pass)
        readBlueprint(&mapping, into: &exam)
        readRules(&mapping, into: &exam)
        exam.sections = mapping.list(Key.sections.rawValue).compactMap { section($0) }
        findings += mapping.findings
        check(exam, at: document.place(node.mark))
        return exam
    }

    private func mapping(_ node: Node?, _ name: String, keys: [String]) -> YAMLMapping {
        var mapping = YAMLMapping(node, of: document, named: name)
        mapping.noteUnknownKeys(besides: keys)
        return mapping
    }

    private mutating func readRules(_ mapping: inout YAMLMapping, into exam: inout Course.Exam) {
        exam.shufflesOptions = mapping.choice(Key.options.rawValue, of: ["shuffled", "fixed"]) != "fixed"
        exam.navigation =
            mapping.choice(Key.navigation.rawValue, of: ["free", "forward"]).flatMap(Rules.Navigation.init) ?? .free
        exam.scoring =
            mapping.choice(Key.scoring.rawValue, of: Scoring.allCases.map(\.rawValue)).flatMap(Scoring.init)
            ?? .allOrNothing
        exam.penalty = mapping.fraction(Key.penalty.rawValue, upTo: .one) ?? .zero
        exam.warnings = mapping.integers(Key.warnings.rawValue, in: 1...1440) ?? exam.warnings
        exam.pauses = pauses(mapping.node(Key.pauses.rawValue))
        exam.asksConfidence = mapping.choice(Key.confidence.rawValue, of: ["yes", "no"]) == "yes"
        exam.allowsNotes = mapping.choice(Key.notes.rawValue, of: ["yes", "no"]) == "yes"
    }

    private mutating func pauses(_ node: Node?) -> Course.Exam.Pauses? {
        guard let node else { return nil }
        var mapping = mapping(node, "The pauses", keys: ["count", "minutes"])
        if node.mapping != nil { mapping.require("count", "minutes") }
        let count = mapping.integer("count", in: 1...20)
        let minutes = mapping.integer("minutes", in: 1...120)
        findings += mapping.findings
        guard let count, let minutes else { return nil }
        return Course.Exam.Pauses(count: count, minutes: minutes)
    }

    private mutating func section(_ node: Node) -> Course.Exam.Section? {
        var mapping = mapping(node, "The section", keys: ["title", "items", "minutes", "topics"])
        if node.mapping != nil { mapping.require("title", "items", "minutes") }
        let title = mapping.text("title")?.text
        let items = mapping.integer("items", in: 1...1000)
        let minutes = mapping.integer("minutes", in: 1...1440)
        let shares = shares(mapping.node("topics"))
        findings += mapping.findings
        guard let title, let items, let minutes else { return nil }
        return Course.Exam.Section(title: title, items: items, minutes: minutes, topics: shares)
    }
}

// The blueprint.
extension ExamReader {
    private mutating func readBlueprint(_ mapping: inout YAMLMapping, into exam: inout Course.Exam) {
        exam.blueprint.topics = shares(mapping.node(Key.topics.rawValue))
        exam.blueprint.minimum = mapping.integer(Key.minimum.rawValue, in: 0...100) ?? 0
        exam.blueprint.difficulty = difficulty(mapping.node(Key.difficulty.rawValue))
    }

    /// A list of topics, weighed as in the course, or topics with weights of their own.
    private mutating func shares(_ node: Node?) -> [Course.Exam.Share] {
        guard let node else { return [] }
        if let sequence = node.sequence {
            return sequence.compactMap { name in topic(name).map { Course.Exam.Share($0) } }
        }
        guard let pairs = node.mapping else {
            note(.malformedValue(node.text, of: "topics", expected: "a list of topics, or topics with weights"), node)
            return []
        }
        var reader = YAMLMapping(node, of: document, named: "The topics")
        let shares: [Course.Exam.Share] = pairs.compactMap { name, _ in
            let weight = reader.integer(name.text, in: 0...100)
            guard let topic = topic(name), let weight else { return nil }
            return Course.Exam.Share(topic, weight: weight)
        }
        findings += reader.findings
        checkSum(of: shares.compactMap(\.weight), given: pairs.count, node)
        return shares
    }

    private mutating func topic(_ node: Node) -> TopicID? {
        if let topic = topics.first(where: { $0.id.text == node.text }) { return topic.id }
        note(.unknownTopic(node.text, nearest: topics.map(\.id.text).nearest(to: node.text)), node)
        return nil
    }

    private mutating func difficulty(_ node: Node?) -> [Item.Difficulty: Int] {
        guard let node else { return [:] }
        var mapping = mapping(node, "The difficulty", keys: Item.Difficulty.allCases.map(\.rawValue))
        var shares: [Item.Difficulty: Int] = [:]
        for level in Item.Difficulty.allCases { shares[level] = mapping.integer(level.rawValue, in: 0...100) }
        findings += mapping.findings
        if mapping.findings.isEmpty { checkSum(of: Array(shares.values), given: shares.count, node) }
        return shares
    }

    private mutating func checkSum(of shares: [Int], given: Int, _ node: Node) {
        guard shares.count == given, shares.reduce(0, +) != 100 else { return }
        note(.shares(sum: shares.reduce(0, +)), node)
    }

    private mutating func note(_ fault: Fault, _ node: Node) {
        findings.append(Finding(fault, document.place(node.mark)))
    }
}

// What has to agree.
extension ExamReader {
    private mutating func check(_ exam: Course.Exam, at place: Place) {
        if !exam.sections.isEmpty {
            checkSections(exam.sections.map(\.items), Key.items.rawValue, is: exam.items, place)
            checkSections(exam.sections.map(\.minutes), Key.minutes.rawValue, is: exam.minutes, place)
        }
        let asked = exam.blueprint.topics.isEmpty ? topics.count : exam.blueprint.topics.count
        let smallest = exam.sections.map(\.items).min() ?? exam.items
        if exam.blueprint.minimum * asked > smallest {
            findings.append(Finding(.minimum(exam.blueprint.minimum, topics: asked, items: smallest), place))
        }
    }

    private mutating func checkSections(_ values: [Int], _ key: String, is whole: Int, _ place: Place) {
        let sum = values.reduce(0, +)
        if sum != whole { findings.append(Finding(.sections(key, sum: sum, whole: whole), place)) }
    }
}
