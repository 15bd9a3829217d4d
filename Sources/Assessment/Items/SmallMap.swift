/// A few values by their keys, in the order in which they came, found by looking at one after the other.
///
/// The first use of a dictionary of keys of a new type takes the Swift runtime longer than thousands of such looks: on the
/// way to the first frame there are none.
package struct SmallMap<Key, Value> {
    @usableFromInline var pairs: [(key: Key, value: Value)]

    /// - Parameter pairs: each key once.
    @inlinable package init(_ pairs: [(key: Key, value: Value)] = []) { self.pairs = pairs }

    /// All keys with their values.
    @inlinable package var all: [(key: Key, value: Value)] { pairs }
}

extension SmallMap where Key: Equatable {
    /// The value of a key; setting nil takes it away.
    @inlinable package subscript(key: Key) -> Value? {
        get { place(of: key).map { pairs[$0].value } }
        set {
            switch (place(of: key), newValue) {
            case (let place?, let value?): pairs[place].value = value
            case (nil, let value?): pairs.append((key, value))
            case (let place?, nil): pairs.remove(at: place)
            case (nil, nil): break
            }
        }
    }
}

extension SmallMap where Key: Equatable {
    @inlinable package func place(of key: Key) -> Int? {
        for place in 0..<pairs.count where pairs[place].key == key { return place }
        return nil
    }
}

extension SmallMap: Sendable where Key: Sendable, Value: Sendable {}

extension SmallMap: ExpressibleByDictionaryLiteral {
    @inlinable package init(dictionaryLiteral elements: (Key, Value)...) {
        self.init(elements.map { (key: $0, value: $1) })
    }
}

extension SmallMap: Equatable where Key: Equatable, Value: Equatable {
    /// Whether both hold the same, in whatever order.
    @inlinable package static func == (one: SmallMap, other: SmallMap) -> Bool {
        one.pairs.count == other.pairs.count && one.pairs.allSatisfy { other[$0.key] == $0.value }
    }
}
