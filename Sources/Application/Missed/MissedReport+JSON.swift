import Assessment
import JSON
import QuestionBank
import Screens

extension MissedReport {
    /// What was missed as JSON; `docs/json.md` describes it.
    package var json: JSON {
        [
            "schema": 1, "course": .value(course.id.text), "title": .value(course.title),
            "items": .array(lines.map(\.json)),
        ]
    }
}

extension MissedReport.Line {
    /// `topic` and `stem` are null where the course or the journal have nothing of them any more.
    fileprivate var json: JSON {
        let wrong = wrong.map { mistake -> JSON in
            [
                "id": .value(mistake.id?.description), "text": .value(Writer.markdown(mistake.text)),
                "times": .value(mistake.times),
            ]
        }
        return [
            "item": .value(entry.item.text), "topic": .value(entry.topic?.text),
            "topicTitle": .value(entry.topicTitle), "stem": .value(item.map { Writer.markdown($0.stem.showingGaps) }),
            // The probability that it is recalled now, from 0 to 1.
            "recall": .value(entry.recall), "answers": .value(entry.answers), "right": .value(entry.right),
            "marked": .value(entry.isMarked), "inCourse": .value(entry.isInCourse), "wrong": .array(wrong),
            "kind": .value(item?.kind.rawValue), "misconception": .value(entry.isMisconception),
        ]
    }
}
