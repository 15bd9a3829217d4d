import Assessment
import QuestionBank
import Screens

extension MissedReport {
    package func json() throws -> String { try MissedDocument(self).encoded() }

    /// A line for each item, by RFC 4180.
    package var csv: String {
        let header = [
            "item", "topic", "stem", "recall", "answers", "right", "marked", "in_course", "chosen_wrongly",
        ]
        return CSV.line(header) + lines.map { CSV.line(cells($0)) }.joined()
    }

    private func cells(_ line: Line) -> [String] {
        let entry = line.entry
        let wrong = line.wrong.map { "\($0.times) × \($0.text.plainText)" }
        return [
            CSV.text(entry.item.text), CSV.text(entry.topic?.text ?? ""),
            CSV.text(line.item?.stem.plainText ?? ""),
            entry.recall.map { "\(($0 * 10_000).rounded() / 10_000)" } ?? "",
            "\(entry.answers)", "\(entry.right)", entry.isMarked ? "yes" : "no", entry.isInCourse ? "yes" : "no",
            CSV.text(wrong.joined(separator: "\n")),
        ]
    }
}

/// What was missed as JSON has it.
private struct MissedDocument: Encodable {
    struct Choice: Encodable {
        let id: String
        let text: String
        let times: Int
    }

    struct Item: Encodable {
        let item: String
        @Nullable var topic: String?
        let topicTitle: String
        @Nullable var stem: String?
        /// The probability that it is recalled now, from 0 to 1.
        @Nullable var recall: Double?
        let answers: Int
        let right: Int
        let marked: Bool
        let inCourse: Bool
        let wrong: [Choice]

        init(_ line: MissedReport.Line) {
            let entry = line.entry
            item = entry.item.text
            topic = entry.topic?.text
            topicTitle = entry.topicTitle
            stem = line.item.map { Writer.markdown($0.stem) }
            recall = entry.recall
            answers = entry.answers
            right = entry.right
            marked = entry.isMarked
            inCourse = entry.isInCourse
            wrong = line.wrong.map {
                Choice(id: $0.id.description, text: Writer.markdown($0.text), times: $0.times)
            }
        }
    }

    var schema = 1
    let course: String
    let title: String
    let items: [Item]

    init(_ report: MissedReport) {
        course = report.course.id.text
        title = report.course.title
        items = report.lines.map(Item.init)
    }
}
