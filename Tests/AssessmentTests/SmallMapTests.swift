import Assessment
import TestSupport
import Testing

@Suite struct SmallMapTests {
    @Test func itHoldsWhatADictionaryHolds() {
        expectForSeeds(0..<200) { generator in
            var map: SmallMap<Int, Int> = [:]
            var dictionary: [Int: Int] = [:]
            for _ in 0..<40 {
                let key = Int.random(in: 0..<8, using: &generator)
                let value = Bool.random(using: &generator) ? Int.random(in: 0..<100, using: &generator) : nil
                map[key] = value
                dictionary[key] = value
            }
            return (0..<8).allSatisfy { map[$0] == dictionary[$0] } && map.all.count == dictionary.count
        }
    }

    @Test func theOrderMakesNoDifference() {
        let one: SmallMap = ["a": 1, "b": 2]
        #expect(one == ["b": 2, "a": 1])
        for other: SmallMap in [["a": 1], ["a": 1, "b": 3], ["a": 1, "c": 2], ["a": 1, "b": 2, "c": 3]] {
            #expect(one != other)
        }
    }

    @Test func theKeysStayInTheOrderInWhichTheyCame() {
        var map: SmallMap = ["b": 1, "a": 2]
        map["c"] = 3
        map["b"] = 4
        #expect(map.all.map(\.key) == ["b", "a", "c"])
    }
}
