import Assessment
import GRDB

/// What a check of the journal found.
package struct Report: Equatable, Sendable {
    /// How many events were read and are what was written.
    package var sound: Int
    /// How many of them are of a kind or a version that only a later Swot knows.
    package var newer: Int
    package var damages: [Damage]
    /// How many sound events a salvage would bring over, those out of SQLite's reach included; nil where nobody looked.
    package var salvageable: Int?

    package init(sound: Int = 0, newer: Int = 0, damages: [Damage] = [], salvageable: Int? = nil) {
        self.sound = sound
        self.newer = newer
        self.damages = damages
        self.salvageable = salvageable
    }

    package var isSound: Bool { damages.isEmpty }
}

/// Something in the journal that is not as it was written.
package enum Damage: Equatable, Sendable {
    /// The event is not what its checksum says.
    case altered(EventRecord)
    /// The event's checksum is sound but its body is not what its kind promises.
    case unreadable(EventRecord, member: String)
    /// The event is not chained to the one before it on its device.
    case unchained(EventRecord)
    /// The event is not where its number says.
    case misplaced(EventRecord)
    /// The event is sound but another than the one acknowledged in its place.
    case replaced(EventRecord)
    /// No event can be read in these places of the journal.
    case missing(sequences: ClosedRange<Int64>)
    /// These events of a device cannot be read any more; not even a salvage brings them over.
    case lost(DeviceID, numbers: ClosedRange<Int64>)
    /// These events of a device are sound, but SQLite does not come to them.
    case outOfReach(DeviceID, numbers: ClosedRange<Int64>)
    /// Events of a session that the journal counts but does not find.
    case uncounted(SessionID, events: Int)
    /// SQLite passes over the end of its WAL, or over all of it.
    case wal(WriteAheadLog.Fault)
    /// The Markdown of an item as it was asked is not what was written.
    case source(version: String)
    /// The tables that follow from the events say something else than they do; making them anew mends it.
    case projections
    /// SQLite's message about a page or a table.
    case database(String)
}

extension Damage {
    /// What SQLite says of it.
    static func database(_ error: any Error) -> Damage {
        .database((error as? DatabaseError)?.message ?? "\(error)")
    }
}
