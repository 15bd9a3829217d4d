import Assessment
import Journal

/// The folder in which the journal lies: opening it in the way that a command needs, checking and repairing it.
package struct JournalFolder {
    package let path: String

    package init(_ places: Places) { path = places.data }

    /// Whether a journal was begun, or something of one is left.
    package var isThere: Bool { Journal.isThere(in: path) }

    /// Opens the journal for reading and writing, and begins one where there is none.
    package func open() throws(Failure) -> Journal {
        do { return try openJournal() } catch { throw Failure(error) }
    }

    /// The journal for a command that only reads: a copy in memory where it cannot be written, for whatever reason, or where
    /// there is none.
    package func readable() throws(Failure) -> Journal {
        guard isThere else { return try copy() }
        do throws(JournalError) {
            return try openJournal()
        } catch {
            switch error {
            case .readOnly, .diskFull: break
            default: throw Failure(error)
            }
        }
        return try copy()
    }

    /// A copy in memory of what can be read of the journal; nothing is touched.
    package func copy() throws(Failure) -> Journal {
        do { return try Journal.unsaved(copyOf: path, device: newDevice) } catch { throw Failure(error) }
    }

    /// The journal, if there is one that can be read. What a course holds can be had without it, so a damaged journal
    /// counts as none here.
    package func existing() -> Journal? { isThere ? try? readable() : nil }

    /// Checks every event.
    package func verify() throws(Failure) -> Report {
        guard isThere else { throw Failure("There is no journal yet. It is begun with the first session.", .noInput) }
        do { return try Journal.verify(in: path) } catch { throw Failure(error) }
    }

    /// Keeps the damaged journal under another name and goes on with its sound events.
    ///
    /// - Parameter now: names the damaged file.
    package func repair(at now: Instant) throws(Failure) -> Salvage {
        do {
            return try Journal.salvage(
                in: path, machine: Machine.identity, newDevice: newDevice, stamp: "\(now.wall)")
        } catch {
            throw Failure(error)
        }
    }

    private func openJournal() throws(JournalError) -> Journal {
        try Journal.open(in: path, machine: Machine.identity, newDevice: newDevice)
    }

    /// The name of a device, should one have to be given: 128 random bits, so that no two devices share one.
    private var newDevice: DeviceID { DeviceID(.random(in: .min ... .max), .random(in: .min ... .max)) }
}

extension Report {
    /// What was found, a line for each thing.
    package var lines: [String] {
        damages.map(\.sentence) + ["\(sound) events are sound."]
            + (newer > 0 ? ["\(newer) of them were written by a later Swot."] : [])
            + (salvageable.map { ["\($0) events would be kept by “swot journal repair”."] } ?? [])
    }
}

extension Salvage {
    /// What a repair came to, a line for each thing.
    package var lines: [String] {
        ["\(events) events are in the journal again. The damaged one is kept: \(kept)"]
            + lost.map { "Lost: events \($0.numbers.text) of device \($0.device)" }
            + (isMissingSettings ? ["Some settings could not be read any more. “swot set” shows what is set now."] : [])
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
        case .missing(let numbers): "Events \(numbers.text): nothing can be read there."
        case .lost(let device, let numbers): "Events \(numbers.text) of device \(device): they are lost."
        case .outOfReach(let device, let numbers):
            "Events \(numbers.text) of device \(device): SQLite does not find them, but they are sound."
        case .uncounted(let session, let events): "Session \(session): \(events) of its events are not found."
        case .wal: "The end of SQLite's write-ahead log cannot be used."
        case .source(let version): "The text of an item as it was asked (\(version)) is not what was written."
        case .projections: "The tables made from the events are wrong; a repair makes them anew."
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
