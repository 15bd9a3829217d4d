import Assessment
import JSON

/// How a value stands in JSON: one description, by which it is both written and read.
///
/// ```swift
/// extension Shape<Rules.Pauses> {
///     static var pauses: Shape {
///         Shape(Rules.Pauses(count: 0, length: 0), [.init("count", \.count, .count), .init("length", \.length, .integer)])
///     }
/// }
/// ```
struct Shape<Value: Sendable>: Sendable {
    /// The value that is filled in as its members are read.
    let blank: Value
    let fields: [Field<Value>]

    init(_ blank: Value, _ fields: [Field<Value>]) {
        self.blank = blank
        self.fields = fields
    }

    func members(_ value: Value) -> [JSON.Member] { fields.compactMap { $0.member(of: value) } }

    /// - Throws: `Unreadable`, which names the first member that is missing or not of its kind.
    func value(_ json: JSON) throws(Unreadable) -> Value {
        var value = blank
        for field in fields { try field.read(json, into: &value) }
        return value
    }
}

/// A member of an object is not there or is not of its kind.
struct Unreadable: Error, Equatable {
    var member: String
}

/// One member of an object, and the property that it holds.
struct Field<Value: Sendable>: Sendable {
    let name: String
    private let write: @Sendable (Value) -> JSON?
    private let read: @Sendable (JSON?, inout Value) throws(Unreadable) -> Void

    /// A member that must be there.
    init<Property: Sendable>(
        _ name: String, _ property: WritableKeyPath<Value, Property> & Sendable, _ coding: Coding<Property>
    ) {
        self.name = name
        write = { coding.write($0[keyPath: property]) }
        read = { (json, value) throws(Unreadable) in
            guard let json, let found = try coding.read(json) else { throw Unreadable(member: name) }
            value[keyPath: property] = found
        }
    }

    /// A member that came later, or one that says nothing while the property has its usual value: it is not written then, and
    /// the property keeps the value of the blank where it is not found.
    init<Property: Equatable & Sendable>(
        _ name: String, _ property: WritableKeyPath<Value, Property> & Sendable, _ coding: Coding<Property>,
        unless usual: Property
    ) {
        self.name = name
        write = { $0[keyPath: property] == usual ? nil : coding.write($0[keyPath: property]) }
        read = { (json, value) throws(Unreadable) in
            guard let json, json != .null else { return }
            guard let found = try coding.read(json) else { throw Unreadable(member: name) }
            value[keyPath: property] = found
        }
    }

    func member(of value: Value) -> JSON.Member? { write(value).map { JSON.Member(name, $0) } }

    func read(_ json: JSON, into value: inout Value) throws(Unreadable) { try read(json[name], &value) }
}

/// How one property is written as a JSON value, and read from it.
struct Coding<Property: Sendable>: Sendable {
    let write: @Sendable (Property) -> JSON
    /// Nil where the JSON is not of this kind. An error names a member further inside.
    let read: @Sendable (JSON) throws(Unreadable) -> Property?

    /// An object, described by a shape of its own.
    static func object(_ shape: Shape<Property>) -> Coding {
        Coding(write: { .object(shape.members($0)) }, read: { (json) throws(Unreadable) in try shape.value(json) })
    }

    /// A list of values of one kind.
    static func list<Element>(_ element: Coding<Element>) -> Coding where Property == [Element] {
        Coding(
            write: { .array($0.map(element.write)) },
            read: { (json) throws(Unreadable) in
                guard let values = json.array else { return nil }
                var elements: [Element] = []
                elements.reserveCapacity(values.count)
                for value in values {
                    guard let found = try element.read(value) else { return nil }
                    elements.append(found)
                }
                return elements
            })
    }

    /// Null for nil.
    static func optional<Wrapped>(_ wrapped: Coding<Wrapped>) -> Coding where Property == Wrapped? {
        Coding(
            write: { $0.map(wrapped.write) ?? .null },
            read: { (json) throws(Unreadable) in
                if json == .null { return .some(nil) }
                guard let found = try wrapped.read(json) else { return nil }
                return .some(found)
            })
    }

    /// A value that some other one stands for.
    static func by<Other>(
        _ other: Coding<Other>, _ write: @escaping @Sendable (Property) -> Other,
        _ read: @escaping @Sendable (Other) -> Property?
    ) -> Coding {
        Coding(
            write: { other.write(write($0)) },
            read: { (json) throws(Unreadable) in
                guard let found = try other.read(json) else { return nil }
                return read(found)
            })
    }
}

extension Coding where Property == String {
    static var text: Coding { Coding(write: JSON.string, read: { $0.string }) }
}

extension Coding where Property == Bool {
    static var flag: Coding { Coding(write: JSON.bool, read: { $0.bool }) }
}

extension Coding where Property == Int64 {
    /// A moment or a duration in milliseconds. It is refused beyond 2⁵² either way, which is 142,000 years, so that nothing
    /// that is computed with some of them can overflow.
    static var integer: Coding {
        Coding(write: JSON.integer, read: { $0.integer.flatMap { isNear($0) ? $0 : nil } })
    }
}

extension Coding where Property == Int {
    /// A number of things, or which of them: within 31 bits either way, for the same reason.
    static var count: Coding {
        Coding(write: { .integer(Int64($0)) }, read: { $0.integer.flatMap(Int32.init(exactly:)).map { Int($0) } })
    }
}

extension Coding where Property == Fingerprint {
    /// Sixteen hexadecimal digits.
    static var fingerprint: Coding { .by(.text, \.description) { Fingerprint(hex: $0) } }
}

extension Coding where Property == Fraction {
    /// A fraction as it describes itself, `1` or `2/3`: not negative, and neither part beyond a million.
    static var fraction: Coding {
        .by(.text, \.description) { text in
            Fraction(text).flatMap { (0...1_000_000).contains($0.numerator) && $0.denominator <= 1_000_000 ? $0 : nil }
        }
    }
}

extension Coding where Property: RawRepresentable<String> {
    static var choice: Coding { .by(.text, \.rawValue) { Property(rawValue: $0) } }
}

extension Coding where Property: RawRepresentable<Int> {
    static var grade: Coding { .by(.count, \.rawValue) { Property(rawValue: $0) } }
}
