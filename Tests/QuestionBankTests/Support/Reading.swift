import Assessment

@testable import QuestionBank

/// Reads a deck that is a course of its own.
func read(_ deck: String, file: String = "deck.md") -> Deck {
    Reader(course: nil).read(Array(deck.utf8), file: file)
}

extension Course {
    static let twoTopics = Course(
        id: CourseID("course"), title: "Course",
        topics: [Topic(id: TopicID("main"), title: "Main"), Topic(id: TopicID("other"), title: "Other")])
}

extension RichText {
    static func paragraph(_ inlines: Inline...) -> RichText { RichText([.paragraph(inlines)]) }
}
