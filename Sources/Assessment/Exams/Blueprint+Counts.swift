extension Course {
    /// The topics of a blueprint with their weights, in its order.
    ///
    /// Where neither the exam nor the course weighs a topic, all weigh the same.
    package func weights(of shares: [Exam.Share]) -> [(topic: TopicID, weight: Int)] {
        let shares = shares.isEmpty ? topics.map { Exam.Share($0.id) } : shares
        return shares.map { share in
            (share.topic, share.weight ?? topics.first { $0.id == share.topic }?.weight ?? 1)
        }
    }

    /// How many items of each topic a form has, in the order of the blueprint.
    ///
    /// - Parameter items: how many the form has in all.
    package func counts(of items: Int, _ blueprint: Exam.Blueprint) -> [(topic: TopicID, count: Int)] {
        let weights = weights(of: blueprint.topics)
        let counts = Apportionment.counts(items, weights: weights.map(\.weight), minimum: blueprint.minimum)
        return zip(weights, counts).map { ($0.topic, $1) }
    }

    /// How many questions each topic has in a form of an exam, all its sections together; topics without any are left out.
    package func questions(of exam: Exam) -> [TopicID: Int] {
        let counts = exam.parts.flatMap { self.counts(of: $0.items, $0.blueprint) }
        return Dictionary(counts, uniquingKeysWith: +).filter { $0.value > 0 }
    }
}

extension Course.Exam {
    /// A part of a form: how many items, and of what.
    struct Part {
        var items: Int
        /// What its items are drawn from.
        var blueprint: Blueprint
    }

    /// The sections, or the exam as one.
    var parts: [Part] {
        guard !sections.isEmpty else { return [Part(items: items, blueprint: blueprint)] }
        return sections.map { section in
            var part = Part(items: section.items, blueprint: blueprint)
            if !section.topics.isEmpty { part.blueprint.topics = section.topics }
            return part
        }
    }
}
