import Assessment
import GRDB
import JSON

/// A row of the catalogue holds something else than was written.
struct CatalogueDamage: Error {}

/// The values of a row, taken one after the other in the order of the query's columns.
///
/// In a damaged file any value can stand anywhere. GRDB's rows trap on some of that and convert the rest, so each value is
/// looked at here before it is used: what is not as it was written is `CatalogueDamage`, and the catalogue is made anew.
struct CheckedRow {
    private let row: Row
    private var index = 0

    init(_ row: Row) { self.row = row }

    private mutating func next() throws -> DatabaseValue {
        guard index < row.count else { throw CatalogueDamage() }
        defer { index += 1 }
        return row[index]
    }

    mutating func text() throws -> String {
        guard let text = try optionalText() else { throw CatalogueDamage() }
        return text
    }

    /// Nil where the value is NULL.
    mutating func optionalText() throws -> String? {
        switch try next().storage {
        case .string(let text): text
        case .null: nil
        case .int64, .double, .blob: throw CatalogueDamage()
        }
    }

    mutating func number() throws -> Int64 {
        guard let number = try optionalNumber() else { throw CatalogueDamage() }
        return number
    }

    /// Nil where the value is NULL.
    mutating func optionalNumber() throws -> Int64? {
        switch try next().storage {
        case .int64(let number): number
        case .null: nil
        case .string, .double, .blob: throw CatalogueDamage()
        }
    }

    /// How many of something there are.
    mutating func count() throws -> Int {
        let number = try number()
        guard let count = Int(exactly: number), (0...(1 << 40)).contains(count) else { throw CatalogueDamage() }
        return count
    }

    mutating func flag() throws -> Bool {
        switch try number() {
        case 0: false
        case 1: true
        default: throw CatalogueDamage()
        }
    }

    mutating func fingerprint() throws -> Fingerprint { Fingerprint(value: UInt64(bitPattern: try number())) }

    /// One of a set of cases by its text.
    mutating func choice<Choice: RawRepresentable<String>>() throws -> Choice {
        guard let choice = Choice(rawValue: try text()) else { throw CatalogueDamage() }
        return choice
    }

    mutating func json() throws -> JSON {
        guard let json = JSON(try text()) else { throw CatalogueDamage() }
        return json
    }
}
