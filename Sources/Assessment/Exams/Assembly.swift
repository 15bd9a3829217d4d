/// Why a form cannot be drawn: the bank does not hold what the blueprint wants.
package struct Shortage: Error, Equatable, Sendable {
    /// A topic of which there are too few items.
    package struct Lack: Equatable, Sendable {
        package var topic: TopicID
        /// How many more it would take.
        package var missing: Int

        package init(topic: TopicID, missing: Int) {
            self.topic = topic
            self.missing = missing
        }
    }

    /// In the order of the course's topics.
    package var lacks: [Lack]
    /// The same exam with as many items as can be had, and as much time for each; nil where none can be had.
    package var largest: Course.Exam?

    package init(lacks: [Lack], largest: Course.Exam?) {
        self.lacks = lacks
        self.largest = largest
    }
}

/// Draws forms of an exam from a bank: as many items of each topic as the blueprint says, none twice, no two that give
/// each other away, and of each difficulty as many as wanted as far as the bank allows.
package struct Assembly: Sendable {
    package let course: Course
    package let exam: Course.Exam
    private let outlines: [ItemOutline]

    /// - Parameter outlines: the course's items in the order of its files, which matters only within scenarios. Those that exams
    ///   cannot ask are left out.
    package init(_ exam: Course.Exam, of course: Course, from outlines: [ItemOutline]) {
        self.exam = exam
        self.course = course
        self.outlines = outlines.filter(\.declaration.isForExams)
    }

    /// The form of a seed, in which nothing is marked yet. The same seed, items and recency always give the same form.
    ///
    /// - Parameter recency: 0 for an item that was not seen for long; the higher, the later it is taken.
    /// - Throws: `Shortage` where the bank cannot fill the blueprint.
    package func form(seed: Seed, recency: (ItemOutline) -> Int = { _ in 0 }) throws(Shortage) -> Form {
        let ranked = outlines.map { (recency($0), seed.rank(of: $0.id), $0) }
            .sorted { ($0.0, $0.1, $0.2.id.text) < ($1.0, $1.1, $1.2.id.text) }
            .map(\.2)
        let (parts, lacks) = draw(exam, from: ranked)
        guard lacks.isEmpty else { throw Shortage(lacks: lacks, largest: largest(from: ranked)) }
        // Another order than that of the draw, in which topics with many items left over would come first.
        let order = seed.derived("order")
        return Form(
            parts.flatMap { order.shuffledByScenario(inOrderOfFiles($0)) }.map { outline in
                var outline = outline
                outline.shuffle = outline.shuffle && exam.shufflesOptions
                return Form.Entry(outline, seed: seed)
            })
    }

    private func inOrderOfFiles(_ drawn: [ItemOutline]) -> [ItemOutline] {
        let drawn = Set(drawn.map(\.id))
        return outlines.filter { drawn.contains($0.id) }
    }

    /// The items of each part of an exam, and what is lacking.
    ///
    /// - Parameter ranked: those to be taken first before the others.
    private func draw(_ exam: Course.Exam, from ranked: [ItemOutline]) -> ([[ItemOutline]], [Shortage.Lack]) {
        var draw = Draw(ranked)
        var missing: [TopicID: Int] = [:]
        var parts: [[ItemOutline]] = []
        for part in exam.parts {
            let counts = course.counts(of: part.items, part.blueprint)
            let drawn = draw.part(
                Dictionary(counts.map { ($0.topic, $0.count) }, uniquingKeysWith: +),
                difficulties: part.difficulties)
            parts.append(drawn.items)
            missing.merge(drawn.missing, uniquingKeysWith: +)
        }
        return (parts, lacks(missing))
    }

    /// What is missing, in the order of the course. Topics that only the blueprint names come last.
    private func lacks(_ missing: [TopicID: Int]) -> [Shortage.Lack] {
        let known = course.topics.map(\.id)
        let others = missing.keys.filter { !known.contains($0) }.sorted { $0.text < $1.text }
        return (known + others).compactMap { topic in missing[topic].map { Shortage.Lack(topic: topic, missing: $0) } }
    }

    /// The largest exam of the same kind that the bank can fill; nil where there is none.
    ///
    /// One item is taken away at a time, from each part that wants a topic which is lacking: taking it from another
    /// part would not help. All exams of one size are tried before any smaller one, so that the first that can be
    /// filled is the largest.
    private func largest(from ranked: [ItemOutline]) -> Course.Exam? {
        var smaller = [exam]
        while !smaller.isEmpty {
            var next: [[Int]: Course.Exam] = [:]
            for exam in smaller {
                let lacks = draw(exam, from: ranked).1
                if lacks.isEmpty { return exam.scaled(from: self.exam) }
                for exam in exam.withOneItemLess(in: parts(of: exam, wanting: lacks)) {
                    next[exam.parts.map(\.items)] = exam
                }
            }
            smaller = next.sorted { $0.key.lexicographicallyPrecedes($1.key) }.suffix(Self.tried).map(\.value)
        }
        return nil
    }

    /// How many exams of one size are tried at most. Exams with many sections would otherwise take too long.
    private static let tried = 100

    /// The parts of an exam that want a topic which is lacking.
    private func parts(of exam: Course.Exam, wanting lacks: [Shortage.Lack]) -> [Int] {
        exam.parts.indices.filter { index in
            course.counts(of: exam.parts[index].items, exam.parts[index].blueprint)
                .contains { count in count.count > 0 && lacks.contains { $0.topic == count.topic } }
        }
    }
}

extension Course.Exam.Part {
    /// How many items of each difficulty the part wants. Empty: it does not matter.
    fileprivate var difficulties: [Item.Difficulty: Int] {
        let levels = Item.Difficulty.allCases.filter { blueprint.difficulty[$0] != nil }
        let counts = Apportionment.counts(items, weights: levels.map { blueprint.difficulty[$0] ?? 0 })
        return Dictionary(uniqueKeysWithValues: zip(levels, counts))
    }
}

extension Course.Exam {
    /// The exams with one item less in one of the parts; a part always keeps one.
    fileprivate func withOneItemLess(in parts: [Int]) -> [Course.Exam] {
        parts.filter { self.parts[$0].items > 1 }.map { part in
            var exam = self
            exam.items -= 1
            if !sections.isEmpty { exam.sections[part].items -= 1 }
            return exam
        }
    }

    /// With as much time for each item as another size of the exam has, in whole minutes.
    fileprivate func scaled(from whole: Course.Exam) -> Course.Exam {
        func scaled(_ minutes: Int, _ items: Int, of all: Int) -> Int { max(1, (minutes * items + all - 1) / all) }
        var exam = self
        exam.minutes = scaled(whole.minutes, items, of: whole.items)
        for (index, section) in whole.sections.enumerated() {
            exam.sections[index].minutes = scaled(section.minutes, exam.sections[index].items, of: section.items)
        }
        if !sections.isEmpty { exam.minutes = exam.sections.reduce(0) { $0 + $1.minutes } }
        return exam
    }
}
