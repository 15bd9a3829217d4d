import Assessment
import QuestionBank

/// Swot's own Markdown as one deck. It holds all of an item; what it does not hold are the files of pictures.
package enum CourseMarkdown: ExportFormat {
    package static let name = "md"
    package static let title = "Swot's Markdown"

    package static func write(_ bank: Bank) -> Exported {
        let topic = bank.course.topics.first?.id ?? TopicID(bank.course.id.text)
        return Exported(Writer.deck(bank.items, scenarios: bank.scenarios, topic: topic) + "\n")
    }
}
