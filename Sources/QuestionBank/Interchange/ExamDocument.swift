import Assessment
import JSON

extension Course.Exam {
    /// The exam as JSON has it, under the names of `course.yml` in one word each.
    var json: JSON {
        [
            "id": .value(id), "title": .value(title), "items": .value(items), "minutes": .value(minutes),
            "pass": .value(pass), "topics": .array(blueprint.topics.map(\.json)),
            "perTopicMinimum": .value(blueprint.minimum), "difficulty": difficulties,
            "options": .value(shufflesOptions ? "shuffled" : "fixed"), "navigation": .value(navigation.rawValue),
            "scoring": .value(scoring.rawValue),
            // Exact, such as `1/4`.
            "penalty": .value(penalty.description), "sections": .array(sections.map(\.json)),
            "warnings": .array(warnings.map { .value($0) }),
            "pauses": pauses.map { ["count": .value($0.count), "minutes": .value($0.minutes)] } ?? .null,
            "confidence": .value(asksConfidence), "notes": .value(allowsNotes),
        ]
    }

    private var difficulties: JSON {
        let members = Item.Difficulty.allCases.compactMap { difficulty in
            blueprint.difficulty[difficulty].map { JSON.Member(difficulty.rawValue, .value($0)) }
        }
        return .object(members)
    }
}

extension Course.Exam.Share {
    fileprivate var json: JSON { ["topic": .value(topic.text), "weight": .value(weight)] }
}

extension Course.Exam.Section {
    fileprivate var json: JSON {
        [
            "title": .value(title), "items": .value(items), "minutes": .value(minutes),
            "topics": .array(topics.map(\.json)),
        ]
    }
}
