import GRDB
import Testing

@testable import Journal

/// The one way in which the journal speaks SQL.
@Suite struct StoredRowTests {
    private enum Colour: String { case red, green }

    private func row<Value>(_ select: String, _ read: (StoredRow) throws -> Value) throws -> Value? {
        try DatabaseQueue().inDatabase { try $0.first("SELECT \(select)", [:], read) }
    }

    @Test func valuesAreFoundByTheNamesOfTheirColumns() throws {
        let read = try row("7 AS number, 'seven' AS name, 0.5 AS half, 1 AS yes, 'green' AS colour") {
            (
                $0.int("number"), $0.text("name"), $0.decimal("half"), $0.flag("yes"),
                $0.choice("colour") as Colour?
            )
        }
        let (number, name, half, yes, colour) = try #require(read)
        #expect(number == 7 && name == "seven" && half == 0.5 && yes && colour == .green)
    }

    /// A damaged file may hold any value anywhere, and none of them ends the program.
    @Test(arguments: ["NULL", "'text'", "x'FF00'", "1.5", "9223372036854775807", "-9223372036854775808", "''"])
    func anyValueCanBeReadAsAnything(value: String) throws {
        _ = try row("\(value) AS value") { row in
            _ = (row.text("value"), row.number("value"), row.int("value"), row.decimal("value"), row.flag("value"))
            _ = (row.optionalText("value"), row.optionalNumber("value"), row.optionalFlag("value"))
            _ = row.bytes("value").count
            #expect(row.choice("value") as Colour? == nil)
        }
    }

    @Test func nothingIsNothing() throws {
        let read = try row("NULL AS value") {
            ($0.text("value"), $0.optionalText("value"), $0.number("value"), $0.optionalNumber("value"))
        }
        let (text, optionalText, number, optionalNumber) = try #require(read)
        #expect(text.isEmpty && optionalText == nil && number == 0 && optionalNumber == nil)
    }

    @Test func theBytesOfATextAreThoseThatAreStored() throws {
        let bytes = try row("CAST(x'41FF42' AS TEXT) AS value") { Array($0.bytes("value")) }
        #expect(bytes == [0x41, 0xFF, 0x42], "a text that is no UTF-8 must not pass for one that is")
    }

    @Test func aConflictIsSettledAsItIsAsked() throws {
        try DatabaseQueue().inDatabase { db in
            try db.execute(sql: "CREATE TABLE bird (name TEXT PRIMARY KEY, legs INTEGER) STRICT")
            func legs() throws -> Int? {
                try db.first("SELECT legs FROM bird WHERE name = :name", ["name": "wren"]) { $0.int("legs") }
            }
            try db.insert(into: "bird", ["name": "wren", "legs": 2])
            try db.insert(into: "bird", ["name": "wren", "legs": 3], onConflict: .ignore)
            #expect(try legs() == 2)
            try db.insert(into: "bird", ["name": "wren", "legs": 4], onConflict: .replace)
            #expect(try legs() == 4)
            #expect(throws: DatabaseError.self) { try db.insert(into: "bird", ["name": "wren", "legs": 5]) }
            try db.insert(
                into: "bird", ["name": "wren", "legs": 6], "ON CONFLICT DO UPDATE SET legs = legs + excluded.legs")
            #expect(try legs() == 10)
        }
    }

    @Test func aTransactionThatFailsLeavesNothing() throws {
        struct Refused: Error {}
        try DatabaseQueue().inDatabase { db in
            try db.execute(sql: "CREATE TABLE bird (name TEXT) STRICT")
            #expect(throws: Refused.self) {
                try db.transaction {
                    try db.insert(into: "bird", ["name": "wren"])
                    throw Refused()
                }
            }
            #expect(try db.all("SELECT name FROM bird") { $0.text("name") }.isEmpty)
            try db.transaction { try db.insert(into: "bird", ["name": "owl"]) }
            #expect(try db.all("SELECT name FROM bird") { $0.text("name") } == ["owl"])
        }
    }
}
