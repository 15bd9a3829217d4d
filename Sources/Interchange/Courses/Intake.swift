import Assessment
import QuestionBank

/// Takes in what a reader finds in one source, and makes items of it as it comes.
package struct Intake {
    /// What the source says about itself.
    package var facts: CourseFacts {
        get { imported.facts }
        set { imported.facts = newValue }
    }
    package let source: Source
    /// Whether the user asked for what was learnt in the other program.
    package let wantsProgress: Bool

    private var imported = Imported()
    private var pending: [Draft] = []
    private var pictures: Pictures
    /// Asked now and then; true: the user has stopped the import.
    private let isInterrupted: @Sendable () -> Bool
    /// Told now and then how many questions were read, and the line of the last one.
    private let progress: (_ read: Int, _ line: Int?) -> Void

    private static let batch = 1024

    package init(
        _ source: Source, wantsProgress: Bool = false, isInterrupted: @escaping @Sendable () -> Bool = { false },
        progress: @escaping (_ read: Int, _ line: Int?) -> Void = { _, _ in }
    ) {
        self.source = source
        self.wantsProgress = wantsProgress
        self.isInterrupted = isInterrupted
        self.progress = progress
        pictures = Pictures(of: source)
    }

    /// An origin in the source.
    package func origin(line: Int? = nil, question: String? = nil) -> Origin {
        Origin(source.name, line: line, question: question)
    }

    /// Takes in a question.
    ///
    /// - Throws: `ImportError.interrupted` where the user has stopped the import.
    package mutating func add(_ draft: Draft) throws(ImportError) {
        imported.read += 1
        pending.append(draft)
        guard pending.count >= Self.batch else { return }
        if isInterrupted() { throw .interrupted }
        progress(imported.read, draft.origin.line)
        flush()
    }

    /// Takes in a question that is an item already, as one of Swot's own is.
    ///
    /// - Throws: `ImportError.interrupted` where the user has stopped the import.
    package mutating func add(_ item: Item, at origin: Origin) throws(ImportError) {
        if !pending.isEmpty { flush() }
        imported.read += 1
        if imported.read.isMultiple(of: Self.batch), isInterrupted() { throw .interrupted }
        var draft = Draft(at: origin, stem: .rich(item.stem), answer: .choice([], .marked))
        draft.id = item.id.isDerived ? nil : item.id.text
        draft.topic = item.topic.text
        draft.scenario = item.metadata.scenario
        var (placed, remarks) = pictures.placing(item, at: origin)
        placed.id = ItemID(derivedFrom: item.fingerprint)
        switch Self.entry(draft, placed, remarks) {
        case .success(let entry): imported.entries.append(entry)
        case .failure(let refusal): imported.leftOut.append(refusal.leftOut)
        }
    }

    /// Takes in what several questions share. Its id is the one that drafts name.
    package mutating func add(_ scenario: Scenario) { imported.scenarios.append(scenario) }

    /// Takes in a file that came with the source, such as a picture out of an archive, under the name that texts use.
    package mutating func add(medium name: String, _ bytes: [UInt8]) { pictures.add(name, .bytes(bytes)) }

    /// The same of a file that need not be read yet.
    package mutating func add(medium name: String, _ content: Medium.Content) { pictures.add(name, content) }

    /// Takes in what was learnt in the other program; only where `wantsProgress`.
    package mutating func add(_ progress: Imported.Progress) { imported.progress = progress }

    /// Says something about the source as a whole.
    package mutating func remark(_ kind: Remark.Kind, _ detail: String = "", line: Int? = nil) {
        imported.remarks.append(Remark(kind, at: origin(line: line), detail))
    }

    /// Counts a question that cannot even become a draft.
    package mutating func leaveOut(_ kind: Remark.Kind, _ detail: String = "", at origin: Origin, stem: String = "") {
        imported.read += 1
        imported.leftOut.append(LeftOut(Remark(kind, at: origin, detail), stem: stem))
    }

    /// All that was taken in.
    package mutating func finish() -> Imported {
        flush()
        imported.media = pictures.used
        return imported
    }

    private mutating func flush() {
        let judged = pending.concurrentMap { ($0, $0.judged()) }
        pending.removeAll(keepingCapacity: true)
        var sound: [(Draft, Item, [Remark])] = []
        for (draft, judgement) in judged {
            switch judgement {
            case .leftOut(let leftOut): imported.leftOut.append(leftOut)
            case .item(let item, let remarks):
                let placed = pictures.placing(item, at: draft.origin)
                sound.append((draft, placed.item, remarks + placed.remarks))
            }
        }
        for result in sound.concurrentMap({ Self.entry($0.0, $0.1, $0.2) }) {
            switch result {
            case .success(let entry): imported.entries.append(entry)
            case .failure(let refusal): imported.leftOut.append(refusal.leftOut)
            }
        }
    }

    private struct Refusal: Error { let leftOut: LeftOut }

    /// The item as Markdown, if reading that gives the same question.
    private static func entry(_ draft: Draft, _ item: Item, _ remarks: [Remark]) -> Result<Imported.Entry, Refusal> {
        let markdown = Writer.item(item, deckTopic: item.topic)
        let stem = item.stem.plainText
        let refuse = { (kind: Remark.Kind) in
            Result<Imported.Entry, Refusal>.failure(
                Refusal(leftOut: LeftOut(Remark(kind, at: draft.origin), stem: String(stem.prefix(80)))))
        }
        guard markdown.utf8.count <= Limits.item else { return refuse(.itemSize) }
        guard let read = Reader.item(fromMarkdown: markdown, topic: item.topic) else { return refuse(.notWritable) }
        let fingerprint = read.fingerprint
        guard fingerprint == item.fingerprint, read.explains(likewise: item) else { return refuse(.notWritable) }
        return .success(
            Imported.Entry(
                markdown: markdown, fingerprint: fingerprint, sourceID: draft.id, part: draft.part,
                topic: draft.topic, scenario: draft.scenario, origin: draft.origin, remarks: remarks,
                words: String(stem.prefix(120)), key: read.interaction.keyFingerprint))
    }
}

extension Item {
    /// Whether another item with the same fingerprint has the same key, and says the same about it.
    fileprivate func explains(likewise other: Item) -> Bool {
        let elements = interaction.elements
        let others = other.interaction.elements
        return interaction.hasKey(of: other.interaction) && explanation.hasWords(of: other.explanation)
            && elements.count == others.count
            && zip(elements, others).allSatisfy { $0.rationale.hasWords(of: $1.rationale) }
            && hints.count == other.hints.count
    }
}

extension RichText? {
    /// Whether another text has the same words, however they are set.
    fileprivate func hasWords(of other: RichText?) -> Bool {
        self == other || self?.plainText.foldingWhiteSpace == other?.plainText.foldingWhiteSpace
    }
}

extension Interaction {
    fileprivate func hasKey(of other: Interaction) -> Bool { self == other || keyFingerprint == other.keyFingerprint }

    /// Names what is right, and the texts that are right where they are typed.
    fileprivate var keyFingerprint: Fingerprint {
        if case .recall(let recall) = self { return Fingerprint(of: recall.answer.plainText) }
        return Fingerprint(of: declaration.json.text)
    }
}
