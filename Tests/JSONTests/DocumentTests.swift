import Foundation
import JSON
import Testing

/// JSON on lines of its own, for people and programs.
@Suite struct DocumentTests {
    @Test func everyLevelIsIndented() {
        let json: JSON = [
            "schema": 1, "topics": .strings(["tools", "memory"]), "items": [["id": "a"], ["id": "b", "tags": []]],
            "none": [:], "text": "a\n\"b\"",
        ]
        #expect(
            json.document == #"""
                {
                  "schema": 1,
                  "topics": ["tools", "memory"],
                  "items": [
                    {
                      "id": "a"
                    },
                    {
                      "id": "b",
                      "tags": []
                    }
                  ],
                  "none": {},
                  "text": "a\n\"b\""
                }
                """#)
    }

    @Test func anotherReaderFindsTheSame() throws {
        let json: JSON = ["a": [1, [2, [3]], .null], "b": .decimal(0.1), "c": .value(true), "ü": "漢"]
        let pretty = try JSONSerialization.jsonObject(with: Data(json.document.utf8)) as? NSDictionary
        let plain = try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? NSDictionary
        #expect(pretty != nil && pretty == plain)
    }

    @Test func whatThereIsNotIsNull() {
        #expect(JSON.value(String?.none) == .null && JSON.value(Int?.none) == .null)
        #expect(JSON.value(Double?.none) == .null && JSON.value(Int64?.none) == .null)
        #expect(JSON.value("x") == "x" && JSON.value(3) == 3 && JSON.value(0.5) == .decimal(0.5))
    }

    @Test func aNumberThatNoSignedOneHoldsStaysExact() {
        #expect(JSON.value(UInt64(7)) == 7)
        #expect(JSON.value(UInt64.max) == "18446744073709551615")
    }
}
