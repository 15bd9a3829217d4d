/// A step from one schema to the next. What a released one does to a file is never changed.
///
/// The file says how many of them it has gone through (`user_version` in its header, which can be read even where the rest is
/// damaged). The name is for people: the copy that is made before a migration is called by it.
struct Migration: Sendable {
    var name: String
    var sql = ""
    /// Whether the projections are made anew from the events afterwards.
    var rebuilds = false
}

/// The tables of a journal.
enum Schema {
    /// `Swot` in ASCII: tells the file from any other SQLite file.
    static let applicationID = 0x5377_6F74
    /// All journals have it, so that a reader of raw pages need not trust a damaged header.
    static let pageSize = 4096

    static let migrations = [
        Migration(name: "first", sql: events + settings),
        Migration(name: "review", sql: firstProjectionsEnd, rebuilds: true),
        Migration(name: "watermark", sql: watermark),
        Migration(name: "facts", rebuilds: true),
        Migration(name: "responses", rebuilds: true),
        Migration(name: "certainty", rebuilds: true),
    ]

    /// Before reviews there were other projections, under some of the same names.
    private static let firstProjectionsEnd = """
        DROP TABLE IF EXISTS session;
        DROP TABLE IF EXISTS answer;
        DROP TABLE IF EXISTS item;
        DROP TABLE IF EXISTS alias;
        DROP TABLE IF EXISTS tally;

        """

    /// The session of an event is empty where it happened outside any. Triggers see to it that what happened stays as it was.
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

    /// The event up to which the projections have followed.
    private static let watermark = """
        CREATE TABLE projected (sequence INTEGER NOT NULL) STRICT;
        INSERT INTO projected SELECT coalesce(max(sequence), 0) FROM event;

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

    /// The tables that follow from the events and the settings.
    static let projectionTables = ["session", "answer", "item", "schedule", "alias", "tally", "day", "evidence"]

    /// Sums are kept in whole numbers, so that they are the same in whatever order they are added up: probabilities in
    /// millionths, logarithms of times in thousandths. A day is the learner's, counted from 1970-01-01. Moments are
    /// milliseconds since then, UTC.
    ///
    /// - `session.studied`: whether anything was answered in it, or chosen where answers count at the end. A session without
    ///   that is not shown anywhere, so the index of the sessions that go on leaves it out, however many there are.
    /// - `answer.taken`: the milliseconds that count as time on the item, see `AnswerTime`.
    /// - `answer.response`: the JSON of what was given, `answer.guess`: the chance to give the right one without knowing.
    /// - `answer.claimed`: whether it was typed, counted as wrong and claimed to be meant right.
    /// - `item.misconception`, `item.lucky`, `item.claimed`: see `AnswerRecord`.
    /// - `session.guesses`: that chance for each question, see `Guesses`.
    /// - `answer.undone`: whether the session goes on as if it had not been given, see `Projector.undo`.
    static let projections = """
        CREATE TABLE session (
            session TEXT PRIMARY KEY NOT NULL, course TEXT NOT NULL, label TEXT NOT NULL, mode TEXT NOT NULL,
            started INTEGER NOT NULL, last INTEGER NOT NULL, steady INTEGER NOT NULL,
            cut INTEGER, penalty TEXT NOT NULL, forecast TEXT, points TEXT,
            cramming INTEGER NOT NULL, offset INTEGER NOT NULL, questions INTEGER NOT NULL, guesses TEXT NOT NULL,
            answered INTEGER NOT NULL, current INTEGER NOT NULL, state TEXT NOT NULL, studied INTEGER NOT NULL, first_event INTEGER NOT NULL,
            last_event INTEGER NOT NULL, events INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX session_open ON session (last) WHERE state = 'running' AND studied = 1;
        CREATE TABLE answer (
            event INTEGER PRIMARY KEY, session TEXT NOT NULL, question INTEGER NOT NULL, course TEXT NOT NULL,
            item TEXT NOT NULL, fingerprint TEXT NOT NULL, at INTEGER NOT NULL, day INTEGER NOT NULL,
            points INTEGER NOT NULL, point_parts INTEGER NOT NULL, taken INTEGER NOT NULL,
            undone INTEGER NOT NULL, hints INTEGER NOT NULL, changes INTEGER NOT NULL, confidence INTEGER,
            response TEXT NOT NULL, guess REAL NOT NULL, claimed INTEGER NOT NULL, crammed INTEGER NOT NULL,
            rating INTEGER NOT NULL, recall INTEGER,
            UNIQUE (session, question)
        ) STRICT;
        CREATE INDEX answer_item ON answer (course, item, at);
        CREATE INDEX answer_day ON answer (course, day);
        CREATE INDEX answer_checked ON answer (course, day, event) WHERE recall IS NOT NULL;
        CREATE TABLE item (
            course TEXT NOT NULL, item TEXT NOT NULL, answers INTEGER NOT NULL, correct INTEGER NOT NULL,
            outcome TEXT, first INTEGER, answered INTEGER, taken INTEGER NOT NULL, missed INTEGER NOT NULL,
            misconception INTEGER NOT NULL, lucky INTEGER NOT NULL, claimed INTEGER NOT NULL,
            marked INTEGER NOT NULL, note TEXT, seen INTEGER, PRIMARY KEY (course, item)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE schedule (
            course TEXT NOT NULL, item TEXT NOT NULL, stability REAL NOT NULL, difficulty REAL NOT NULL,
            phase INTEGER NOT NULL, step INTEGER NOT NULL, reviewed INTEGER NOT NULL, due INTEGER NOT NULL,
            lapses INTEGER NOT NULL, guess REAL NOT NULL, PRIMARY KEY (course, item)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX schedule_due ON schedule (course, due, phase, lapses);
        CREATE TABLE alias (
            course TEXT NOT NULL, fingerprint TEXT NOT NULL, item TEXT NOT NULL, PRIMARY KEY (course, fingerprint)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE tally (
            course TEXT PRIMARY KEY NOT NULL, answered INTEGER NOT NULL, missed INTEGER NOT NULL,
            misconceptions INTEGER NOT NULL, guesses INTEGER NOT NULL,
            marked INTEGER NOT NULL, last INTEGER, pace_count INTEGER NOT NULL, pace_sum INTEGER NOT NULL,
            pace_squares INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE day (
            course TEXT NOT NULL, day INTEGER NOT NULL, answers INTEGER NOT NULL, correct INTEGER NOT NULL,
            taken INTEGER NOT NULL, PRIMARY KEY (course, day)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE evidence (
            course TEXT NOT NULL, kind TEXT NOT NULL, bin INTEGER NOT NULL, answers INTEGER NOT NULL,
            correct INTEGER NOT NULL, expected INTEGER NOT NULL, guess INTEGER NOT NULL,
            PRIMARY KEY (course, kind, bin)
        ) STRICT, WITHOUT ROWID;

        """
}
