import Assessment

/// What a check of the journal found.
package struct Report: Equatable, Sendable {
    /// How many events were read and are what was written.
    package var sound: Int
    package var damages: [Damage]

    package init(sound: Int = 0, damages: [Damage] = []) {
        self.sound = sound
        self.damages = damages
    }

    package var isSound: Bool { damages.isEmpty }
}

/// Something in the journal that is not as it was written.
package enum Damage: Equatable, Sendable {
    /// The event is not what its checksum says.
    case altered(Record)
    /// The event's checksum is sound but its body is not what its kind promises.
    case unreadable(Record, member: String)
    /// Events of a session that the journal counts but does not find.
    case outOfReach(SessionID, events: Int)
    /// SQLite's message about a page or a table.
    case database(String)
}
