/// A step from one schema to the next. Once released it is never edited.
struct Migration: Sendable {
    var name: String
    var sql: String
}

/// The tables of a journal.
enum Schema {
    /// `Swot` in ASCII: tells the file from any other SQLite file.
    static let applicationID = 0x5377_6F74
    /// All journals have it, so that a reader of raw pages need not trust a damaged header.
    static let pageSize = 4096

    static let migrations = [
        Migration(name: "first", sql: events + settings + projections)
    ]

    private static let events = """
        CREATE TABLE event (
            sequence INTEGER PRIMARY KEY,
            device TEXT NOT NULL,
            number INTEGER NOT NULL,
            session TEXT NOT NULL,
            at INTEGER NOT NULL,
            kind TEXT NOT NULL,
            body TEXT NOT NULL,
            checksum INTEGER NOT NULL,
            chain INTEGER NOT NULL,
            UNIQUE (device, number)
        ) STRICT;
        CREATE TABLE item_version (
            version TEXT PRIMARY KEY NOT NULL,
            fingerprint TEXT NOT NULL,
            source TEXT NOT NULL,
            checksum INTEGER NOT NULL
        ) STRICT;
        CREATE TRIGGER event_stays BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
        CREATE TRIGGER event_remains BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
        CREATE TRIGGER item_version_stays BEFORE UPDATE ON item_version
        BEGIN SELECT RAISE(ABORT, 'item versions are never changed'); END;
        CREATE TRIGGER item_version_remains BEFORE DELETE ON item_version
        BEGIN SELECT RAISE(ABORT, 'item versions are never deleted'); END;

        """

    /// What is neither an event nor follows from one. `loss` names the events that a salvage could not bring over.
    private static let settings = """
        CREATE TABLE setting (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
        CREATE TABLE course (
            path TEXT PRIMARY KEY NOT NULL, id TEXT NOT NULL, title TEXT NOT NULL, opened INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE loss (
            device TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (device, first)
        ) STRICT, WITHOUT ROWID;

        """

    /// The tables that follow from the events.
    static let projectionTables = ["session", "answer", "item", "alias", "tally"]

    static let projections = """
        CREATE TABLE session (
            session TEXT PRIMARY KEY NOT NULL, course TEXT NOT NULL, label TEXT NOT NULL, mode TEXT NOT NULL,
            started INTEGER NOT NULL, last INTEGER NOT NULL, steady INTEGER NOT NULL, elapsed INTEGER NOT NULL,
            time_limit INTEGER, questions INTEGER NOT NULL, answered INTEGER NOT NULL, current INTEGER NOT NULL,
            state TEXT NOT NULL, first_event INTEGER NOT NULL, last_event INTEGER NOT NULL, events INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX session_running ON session (session) WHERE state = 'running';
        CREATE TABLE answer (
            event INTEGER PRIMARY KEY, session TEXT NOT NULL, question INTEGER NOT NULL, course TEXT NOT NULL,
            item TEXT NOT NULL, fingerprint TEXT NOT NULL, at INTEGER NOT NULL, mode TEXT NOT NULL,
            points INTEGER NOT NULL, point_parts INTEGER NOT NULL, taken INTEGER NOT NULL, hints INTEGER NOT NULL,
            changes INTEGER NOT NULL, confidence INTEGER, response TEXT NOT NULL,
            UNIQUE (session, question)
        ) STRICT;
        CREATE INDEX answer_item ON answer (course, item, at);
        CREATE TABLE item (
            course TEXT NOT NULL, item TEXT NOT NULL, answers INTEGER NOT NULL DEFAULT 0,
            correct INTEGER NOT NULL DEFAULT 0, outcome TEXT, answered INTEGER, missed INTEGER NOT NULL DEFAULT 0,
            marked INTEGER NOT NULL DEFAULT 0, note TEXT, seen INTEGER, PRIMARY KEY (course, item)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE alias (
            course TEXT NOT NULL, fingerprint TEXT NOT NULL, item TEXT NOT NULL, PRIMARY KEY (course, fingerprint)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE tally (
            course TEXT PRIMARY KEY NOT NULL, answered INTEGER NOT NULL DEFAULT 0, missed INTEGER NOT NULL DEFAULT 0,
            marked INTEGER NOT NULL DEFAULT 0, last INTEGER NOT NULL DEFAULT 0
        ) STRICT, WITHOUT ROWID;
        CREATE TRIGGER item_counts AFTER UPDATE ON item BEGIN
            UPDATE tally SET
                answered = answered + (new.answers > 0) - (old.answers > 0),
                missed = missed + new.missed - old.missed,
                marked = marked + new.marked - old.marked
            WHERE course = new.course;
        END;
        CREATE TRIGGER item_leaves AFTER DELETE ON item BEGIN
            UPDATE tally SET
                answered = answered - (old.answers > 0), missed = missed - old.missed, marked = marked - old.marked
            WHERE course = old.course;
        END;

        """
}
