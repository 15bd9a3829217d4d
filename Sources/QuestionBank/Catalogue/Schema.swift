import GRDB

/// The tables of the catalogue. Everything in them can be read from the courses again.
enum Schema {
    /// A file of any other version is thrown away. Raise it with every change to a table, to the bytes or texts in a column, or
    /// to what is read from a deck.
    static let version = 7

    /// Makes the tables if the file is new.
    ///
    /// - Returns: false where the file holds something else.
    static func prepare(_ db: Database) throws -> Bool {
        let found = try userVersion(db)
        guard found == 0 else { return found == version }
        try db.inTransaction(.immediate) {
            let isBlank = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") == 0
            if isBlank { try db.execute(sql: tables) }
            return .commit
        }
        return try userVersion(db) == version
    }

    private static func userVersion(_ db: Database) throws -> Int? {
        try Int.fetchOne(db, sql: "PRAGMA user_version")
    }

    /// `course` holds all that Home shows: `document` is the course as JSON, `items_by_topic` an object of counts, and `digest`
    /// tells whether any file has changed.
    /// An item's `declaration` is JSON. Of a scenario and of an item `repeated` says that it is not to be used: its
    /// identity belongs to another before it, or the item's scenario is missing.
    /// `checked` says of which files and rules its findings are, and whether the course wants advice to count.
    /// Sources have a table of their own, so that a walk over the items does not read them.
    private static let tables = """
        CREATE TABLE course(
            number INTEGER PRIMARY KEY, path TEXT NOT NULL, digest INTEGER NOT NULL, document TEXT NOT NULL,
            items INTEGER NOT NULL, left_out INTEGER NOT NULL, errors INTEGER NOT NULL, warnings INTEGER NOT NULL,
            items_by_topic TEXT NOT NULL
        ) STRICT;
        CREATE TABLE file(
            number INTEGER PRIMARY KEY, course INTEGER NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL,
            modified INTEGER NOT NULL, inode INTEGER NOT NULL, UNIQUE(course, name)
        ) STRICT;
        CREATE TABLE item(
            number INTEGER PRIMARY KEY, course INTEGER NOT NULL, id TEXT NOT NULL, fingerprint INTEGER NOT NULL,
            version INTEGER NOT NULL, topic TEXT NOT NULL, difficulty TEXT, kind TEXT NOT NULL,
            declaration TEXT NOT NULL, scenario TEXT, hints INTEGER NOT NULL, shuffle INTEGER NOT NULL, not_with TEXT NOT NULL,
            line INTEGER NOT NULL, repeated INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX item_id ON item(course, id);
        CREATE TABLE scenario(
            number INTEGER PRIMARY KEY, course INTEGER NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,
            markdown TEXT NOT NULL, not_with TEXT NOT NULL, line INTEGER NOT NULL, repeated INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        CREATE INDEX scenario_id ON scenario(course, id);
        CREATE TABLE source(number INTEGER PRIMARY KEY, title TEXT NOT NULL, markdown TEXT NOT NULL) STRICT;
        CREATE VIRTUAL TABLE search USING fts5(stem, rest, tokenize = 'unicode61 remove_diacritics 2');
        CREATE TABLE left_out(
            file INTEGER NOT NULL, id TEXT, line INTEGER NOT NULL, is_scenario INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX left_out_file ON left_out(file);
        CREATE TABLE diagnostic(
            course INTEGER NOT NULL, origin INTEGER NOT NULL, file TEXT NOT NULL, line INTEGER NOT NULL,
            column INTEGER NOT NULL, rule TEXT NOT NULL, level TEXT NOT NULL, message TEXT NOT NULL,
            mend TEXT NOT NULL, item TEXT
        ) STRICT;
        CREATE INDEX diagnostic_course ON diagnostic(course, origin);
        CREATE TABLE checked(
            course INTEGER PRIMARY KEY, digest INTEGER NOT NULL, version INTEGER NOT NULL, items INTEGER NOT NULL,
            strict INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE check_finding(
            course INTEGER NOT NULL, file TEXT NOT NULL, line INTEGER NOT NULL, column INTEGER NOT NULL,
            rule TEXT NOT NULL, level TEXT NOT NULL, message TEXT NOT NULL, mend TEXT NOT NULL, item TEXT
        ) STRICT;
        CREATE INDEX check_finding_course ON check_finding(course);
        PRAGMA user_version = \(version);
        """
}
