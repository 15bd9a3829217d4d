import Application
import ArgumentParser

/// `swot set`: settings of reviews, for all courses or for one.
struct SetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Set how reviews work, or print what is set.",
        discussion: """
            retention  how likely you should still know an item when it comes back: 0.7 to 0.97 (0.9)
            limit      how many items a review asks on a day at most: 1 to 9999 (100)
            day-start  the hour at which a new day begins: 0 to 12 (4); the same for all courses
            """)

    @Argument(help: "retention, limit or day-start.")
    var name: SettingName?

    @Argument(help: "The value; without it what is set is printed.")
    var value: String?

    @Option(help: ArgumentHelp("Only for this course.", valueName: "path"))
    var course: String?

    func validate() throws {
        if name == .dayStart, course != nil { throw ValidationError("day-start is the same for all courses.") }
    }

    func run() throws {
        let archive = try Desktop(paths: course.map { [$0] } ?? []).archive
        let id = try course.map { try archive.course(at: $0).course.id }
        let settings = try Failure.explaining {
            if let name, let value { try archive.journal.set(try name.setting(value), for: id) }
            return try archive.journal.settings(of: id)
        }
        let shown = name.map { [$0] } ?? SettingName.allCases
        try Output.print(shown.map { $0.text(settings) }.joined(separator: "\n"))
    }
}

extension SettingName: ExpressibleByArgument {}
