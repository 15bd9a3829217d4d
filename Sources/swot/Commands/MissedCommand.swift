import Application
import ArgumentParser
import Assessment

/// `swot missed`: what was missed, to be read, calculated with or learnt from on paper.
struct MissedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "missed", abstract: "Print what was missed, what was answered instead, and how often.",
        discussion: """
            A question is missed from a wrong answer on until it was answered right twice, on different days.
            In CSV, text that a spreadsheet would take for a formula begins with an apostrophe.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case md, json, csv }

    @Argument(help: "A course: a folder with course.yml and decks, or a single deck.")
    var path: String?

    @Option(help: ArgumentHelp("Only what is on this topic; can be given several times.", valueName: "id"))
    var topic: [String] = []

    @Option(help: "How to print: md, json or csv.")
    var format = Format.md

    func run() throws {
        let archive = try Desktop(paths: path.map { [$0] } ?? []).archive
        let entry = try archive.course(at: path)
        try entry.course.check(topic)
        let topics = Set(topic.map { TopicID($0) })
        let report = try Failure.explaining {
            try MissedReport(entry, topics: topics, in: archive, at: Clock.now)
        }
        switch format {
        case .md: try Output.print(report.markdown)
        case .json: try Output.print(report.json.document)
        // Every line of CSV has its end already.
        case .csv: try Output.print(report.csv, end: "")
        }
    }
}
