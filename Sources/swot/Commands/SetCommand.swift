import Application
import ArgumentParser
import Assessment
import Journal

struct SetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: "Set how reviews work, or print what is set.",
        discussion: """
            retention  how likely you should still know an item when it comes back: 0.7 to 0.97 (0.9)
            limit      how many items a review asks on a day at most: 1 to 9999 (100)
            day-start  the hour at which a new day begins: 0 to 12 (4); the same for all courses
            """)

    enum Name: String, CaseIterable, ExpressibleByArgument {
        case retention, limit
        case dayStart = "day-start"
    }

    @Argument(help: "retention, limit or day-start.")
    var name: Name?

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
        do {
            if let name, let value { try archive.journal.set(try setting(name, value), for: id) }
            let settings = try archive.journal.settings(of: id)
            for shown in name.map({ [$0] }) ?? Name.allCases { print("\(shown.rawValue) \(settings.text(shown))") }
        } catch {
            throw Failure(error)
        }
    }

    private func setting(_ name: Name, _ text: String) throws(Failure) -> Setting {
        switch name {
        case .retention: .retention(try number(text, in: CourseSettings.retentions))
        case .limit: .limit(try number(text, in: CourseSettings.limits))
        case .dayStart: .dayStart(try number(text, in: CourseSettings.dayStarts))
        }
    }

    private func number<Number: LosslessStringConvertible & Comparable>(
        _ text: String, in range: ClosedRange<Number>
    ) throws(Failure) -> Number {
        guard let number = Number(text), range.contains(number) else {
            throw Failure(
                "“\(text)” does not fit: a number from \(range.lowerBound) to \(range.upperBound) is wanted.", .usage)
        }
        return number
    }
}

extension CourseSettings {
    fileprivate func text(_ name: SetCommand.Name) -> String {
        switch name {
        case .retention: "\(retention)"
        case .limit: "\(limit)"
        case .dayStart: "\(dayStart)"
        }
    }
}
