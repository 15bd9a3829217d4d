import Assessment
import Journal

/// The folder in which the journal lies, and who writes there.
package struct JournalFolder {
    package let path: String

    package init(_ places: Places) { path = places.data }

    private var newDevice: DeviceID { DeviceID(.random(in: .min ... .max), .random(in: .min ... .max)) }

    package func open() throws(Failure) -> Journal {
        do {
            return try Journal.open(in: path, machine: Machine.identity, newDevice: newDevice)
        } catch {
            throw Failure(error)
        }
    }

    package var isThere: Bool { realPath("\(path)/journal.sqlite") != nil }

    /// The journal, or a copy of it in memory where it cannot be written or there is none: for commands that only read.
    package func readable() throws(Failure) -> Journal {
        guard isThere else { return try copy() }
        do throws(JournalError) {
            return try Journal.open(in: path, machine: Machine.identity, newDevice: newDevice)
        } catch {
            guard case .readOnly = error else { throw Failure(error) }
        }
        return try copy()
    }

    /// A copy in memory of what can be read of the journal; nothing is touched.
    package func copy() throws(Failure) -> Journal {
        do { return try Journal.unsaved(copyOf: path, device: newDevice) } catch { throw Failure(error) }
    }

    /// The journal, if there is one that can be read.
    package func existing() -> Journal? { realPath("\(path)/journal.sqlite") == nil ? nil : try? readable() }

    package func verify() throws(Failure) -> Report {
        guard isThere else { throw Failure("There is no journal yet.", .noInput) }
        do { return try Journal.verify(in: path) } catch { throw Failure(error) }
    }

    /// - Parameter now: names the damaged file that is kept.
    package func repair(at now: Instant) throws(Failure) -> Salvage {
        let stamp = "\(now.wall)"
        do {
            return try Journal.salvage(in: path, machine: Machine.identity, newDevice: newDevice, stamp: stamp)
        } catch {
            throw Failure(error)
        }
    }
}

extension Report {
    /// What was found, a line for each thing.
    package var lines: [String] {
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
        case .wal: "The end of SQLite's write-ahead log cannot be used."
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
