import ArgumentParser
import Journal

struct JournalCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "journal", abstract: "Check the journal, or go on with what is sound of a damaged one.",
        subcommands: [Verify.self, Repair.self])

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Check every event and name what is damaged.")

        func run() throws {
            let report = try JournalFolder().verify()
            for line in report.lines { print(line) }
            guard report.isSound else { throw Failure("The journal is damaged; it is left as it is.", .dataError) }
        }
    }

    struct Repair: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep a damaged journal under another name and go on with every event of it that is sound.")

        func run() throws {
            let folder = JournalFolder()
            guard try !folder.verify().isSound else { return print("The journal is sound; nothing is changed.") }
            let salvage = try folder.repair()
            print("\(salvage.events) events are in the journal again. The damaged one is kept: \(salvage.kept)")
            for loss in salvage.lost {
                print("Lost: events \(loss.numbers.lowerBound) to \(loss.numbers.upperBound) of device \(loss.device)")
            }
        }
    }
}

/// The folder in which the journal lies, and who writes there.
struct JournalFolder {
    let path = Places(environment: Environment()).data

    private var newDevice: DeviceID { DeviceID(.random(in: .min ... .max), .random(in: .min ... .max)) }

    func open() throws(Failure) -> Journal {
        do {
            return try Journal.open(in: path, machine: Machine.identity, newDevice: newDevice)
        } catch {
            throw Failure(error)
        }
    }

    var isThere: Bool { realPath("\(path)/journal.sqlite") != nil }

    /// The journal, or a copy of it in memory where it cannot be written or there is none: for commands that only read.
    func readable() throws(Failure) -> Journal {
        guard isThere else { return try copy() }
        do throws(JournalError) {
            return try Journal.open(in: path, machine: Machine.identity, newDevice: newDevice)
        } catch {
            guard case .readOnly = error else { throw Failure(error) }
        }
        return try copy()
    }

    /// A copy in memory of what can be read of the journal; nothing is touched.
    func copy() throws(Failure) -> Journal {
        do { return try Journal.unsaved(copyOf: path, device: newDevice) } catch { throw Failure(error) }
    }

    /// The journal, if there is one that can be read.
    func existing() -> Journal? { realPath("\(path)/journal.sqlite") == nil ? nil : try? readable() }

    func verify() throws(Failure) -> Report {
        guard isThere else { throw Failure("There is no journal yet.", .noInput) }
        do { return try Journal.verify(in: path) } catch { throw Failure(error) }
    }

    func repair() throws(Failure) -> Salvage {
        let stamp = "\(Clock.now.wall)"
        do {
            return try Journal.salvage(in: path, machine: Machine.identity, newDevice: newDevice, stamp: stamp)
        } catch {
            throw Failure(error)
        }
    }
}

extension Report {
    /// What was found, a line for each thing.
    var lines: [String] {
        damages.map(\.sentence) + ["\(sound) events are sound."]
            + (newer > 0 ? ["\(newer) of them were written by a later Swot."] : [])
            + (salvageable.map { ["\($0) events would be kept by “swot journal repair”."] } ?? [])
    }
}

extension Damage {
    fileprivate var sentence: String {
        switch self {
        case .altered(let event): "\(event.name): it is not what was written."
        case .unreadable(let event, let member): "\(event.name): its “\(member)” cannot be read."
        case .unchained(let event): "\(event.name): it does not follow the event before it."
        case .misplaced(let event): "\(event.name): it stands in another event's place."
        case .replaced(let event): "\(event.name): it is not the event that was written there."
        case .missing(let places): "Events \(places.text): nothing can be read there."
        case .lost(let device, let numbers): "Events \(numbers.text) of device \(device): they are lost."
        case .outOfReach(let device, let numbers):
            "Events \(numbers.text) of device \(device): SQLite does not come to them, but they are sound."
        case .uncounted(let session, let events): "Session \(session): \(events) of its events are not found."
        case .log: "The end of SQLite's log cannot be used."
        case .source(let version): "The text of an item as it was asked (\(version)) is not what was written."
        case .projections: "What follows from the events was worked out wrong; it is made anew by repairing."
        case .database(let message): "SQLite: \(message)."
        }
    }
}

extension EventRecord {
    fileprivate var name: String { "Event \(sequence) (number \(number) of device \(device), \(kind))" }
}

extension ClosedRange<Int64> {
    fileprivate var text: String { count == 1 ? "\(lowerBound)" : "\(lowerBound) to \(upperBound)" }
}
