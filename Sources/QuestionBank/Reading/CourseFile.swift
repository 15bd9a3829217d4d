import Assessment
import Yams

/// Reads `course.yml`.
package struct CourseFile {
    /// Nil where the file says no identity, on which all progress hangs.
    package private(set) var course: Course?
    private(set) var findings: [Finding] = []
    /// Whether advice on writing counts.
    private(set) var isStrict = false
    private(set) var examPlaces: [String: Place] = [:]

    private let document: YAMLDocument

    private enum Key: String, CaseIterable {
        case id, title, description, language, license, authors, topics, exams, lint
    }

    /// Reads the bytes of the file.
    init(_ bytes: [UInt8]) {
        let text = bytes.withoutByteOrderMark
        self.init(String(decoding: text, as: UTF8.self).withoutForbiddenCharacters)
        findings = (CharacterScan.findings(in: text) + findings).sorted { $0.place < $1.place }
    }

    private init(_ yaml: String) {
        document = YAMLDocument(yaml)
        var top = YAMLMapping(document.root, of: document, named: "The course")
        top.noteUnknownKeys(besides: Key.allCases.map(\.rawValue))
        if document.findings.isEmpty { top.require(Key.id.rawValue, Key.title.rawValue) }
        course = read(&top)
        findings += document.findings + top.findings
        findings.sort { $0.place < $1.place }
    }

    private mutating func read(_ top: inout YAMLMapping) -> Course? {
        let topics = top.list(Key.topics.rawValue).compactMap { topic($0) }
        let exams = exams(top.list(Key.exams.rawValue), topics: topics.map(\.topic))
        let title = top.text(Key.title.rawValue)?.text
        let description = top.text(Key.description.rawValue)?.text
        let language = top.text(Key.language.rawValue)?.text
        let license = top.text(Key.license.rawValue)?.text
        let authors = top.texts(Key.authors.rawValue)
        isStrict = top.choice(Key.lint.rawValue, of: ["strict"]) != nil
        guard let id = top.identifier(Key.id.rawValue) else { return nil }
        checkWeights(of: topics)
        noteRepetitions(in: topics)
        return Course(
            id: CourseID(id), title: title ?? id, description: description, language: language, license: license,
            authors: authors, topics: topics.map(\.topic), exams: exams)
    }
}

// The blueprint.
extension CourseFile {
    private enum TopicKey: String, CaseIterable { case id, title, weight }

    private mutating func topic(_ node: Node) -> (topic: Course.Topic, place: Place)? {
        var mapping = YAMLMapping(node, of: document, named: "The topic")
        mapping.noteUnknownKeys(besides: TopicKey.allCases.map(\.rawValue))
        mapping.require(TopicKey.id.rawValue)
        let id = mapping.identifier(TopicKey.id.rawValue)
        let title = mapping.text(TopicKey.title.rawValue)?.text
        let weight = mapping.integer(TopicKey.weight.rawValue, in: 0...100)
        findings += mapping.findings
        guard let id else { return nil }
        return (Course.Topic(id: TopicID(id), title: title ?? id, weight: weight), document.place(node.mark))
    }

    private mutating func checkWeights(of topics: [(topic: Course.Topic, place: Place)]) {
        let weights = topics.compactMap(\.topic.weight)
        guard let first = topics.first, !weights.isEmpty else { return }
        if let (_, place) = topics.first(where: { $0.topic.weight == nil }) {
            findings.append(Finding(.weightOfSome, place))
        } else if weights.reduce(0, +) != 100 {
            findings.append(Finding(.weights(sum: weights.reduce(0, +)), first.place))
        }
    }

    private mutating func noteRepetitions(in topics: [(topic: Course.Topic, place: Place)]) {
        var seen: Set<TopicID> = []
        for (topic, place) in topics where !seen.insert(topic.id).inserted {
            findings.append(Finding(.duplicateTopic(topic.id.text), place))
        }
    }
}

// Exams.
extension CourseFile {
    private mutating func exams(_ nodes: [Node], topics: [Course.Topic]) -> [Course.Exam] {
        var reader = ExamReader(document, topics: topics)
        var exams: [Course.Exam] = []
        for node in nodes {
            guard let exam = reader.exam(node) else { continue }
            if exams.contains(where: { $0.id == exam.id }) {
                findings.append(Finding(.duplicateExam(exam.id), document.place(node.mark)))
            } else {
                exams.append(exam)
                examPlaces[exam.id] = document.place(node.mark)
            }
        }
        findings += reader.findings
        return exams
    }
}
