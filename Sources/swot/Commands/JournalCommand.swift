import Application
import ArgumentParser
import Journal

struct JournalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Check the journal, or go on with what is sound of a damaged one.",
        subcommands: [Verify.self, Repair.self])

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Check every event and name what is damaged.")

        func run() throws {
            let report = try JournalFolder(Places()).verify()
            for line in report.lines { print(line) }
            guard report.isSound else { throw Failure("The journal is damaged; it is left as it is.", .dataError) }
        }
    }

    struct Repair: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep a damaged journal under another name and go on with every event of it that is sound.")

        func run() throws {
            let folder = JournalFolder(Places())
            guard try !folder.verify().isSound else { return print("The journal is sound; nothing is changed.") }
            let salvage = try folder.repair(at: Clock.now)
            print("\(salvage.events) events are in the journal again. The damaged one is kept: \(salvage.kept)")
            for loss in salvage.lost {
                print("Lost: events \(loss.numbers.lowerBound) to \(loss.numbers.upperBound) of device \(loss.device)")
            }
        }
    }
}
