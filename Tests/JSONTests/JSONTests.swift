import Foundation
import TestSupport
import Testing

@testable import JSON

@Suite struct JSONTests {
    @Test func whatIsWrittenIsRead() {
        expectForSeeds(0..<300) { chance in
            let value = Self.value(depth: 4, &chance)
            return JSON(value.text) == value
        }
    }

    @Test func othersReadWhatIsWritten() throws {
        let text = "\u{0}\u{1F}\u{7F} \"\\/ \n\r\t é 🐦 \u{2028}"
        let json: JSON = ["text": .string(text), "list": .array([1, true, .null, .decimal(0.5)])]
        let object = try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [String: Any]
        #expect(object?["text"] as? String == text)
        #expect((object?["list"] as? [Any])?.count == 4)
        #expect(json.text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
    }

    @Test(arguments: [
        (" [ 1 , -0 , 2.50, 1e2 ] ", JSON.array([1, 0, .decimal(2.5), .decimal(100)])),
        (#""\u00e9\ud83d\udc26\/\b\f""#, .string("é🐦/\u{8}\u{C}")),
        ("9223372036854775807", .integer(.max)), ("9223372036854775808", .decimal(9_223_372_036_854_775_808)),
        (#"{"a":{},"a":[]}"#, .object([.init("a", [:]), .init("a", .array([]))])),
    ])
    func reads(text: String, value: JSON) {
        #expect(JSON(text) == value)
    }

    @Test(arguments: [
        "", " ", "{", "[1,]", "[1 2]", #"{"a"}"#, #"{"a":1,}"#, "{a:1}", "01", "1.", "-", "+1", ".5", "1e", "nul",
        "tru",
        #"""#, #""\x""#, #""\ud83d""#, #""\udc26""#, #""\u12g4""#, "\"\n\"", "1 1", String(repeating: "[", count: 65),
    ])
    func refuses(text: String) {
        #expect(JSON(text) == nil)
    }

    @Test func membersAndNumbersAreFoundByTheirKind() {
        let json: JSON = ["whole": 3, "part": .decimal(0.5), "word": "yes", "whole": 4]
        #expect(json["whole"]?.integer == 3, "the first of two")
        #expect(json["whole"]?.number == 3)
        #expect(json["part"]?.number == 0.5)
        #expect(json["part"]?.integer == nil)
        #expect(json["word"]?.number == nil)
        #expect(json["missing"] == nil)
        #expect(json.members?.map(\.name) == ["whole", "part", "word", "whole"])
    }

    @Test func whatJSONDoesNotHaveIsNull() {
        #expect(JSON.array([.decimal(.infinity), .decimal(.nan)]).text == "[null,null]")
    }

    private static func value(depth: Int, _ chance: inout SeededGenerator) -> JSON {
        let texts = ["", "a", "\u{0}\u{1}", "\"\\", "é\u{301}", "👩‍🚀", "\u{FFFD}", "line\nbreak", "\u{10FFFF}"]
        switch Int.random(in: 0..<(depth == 0 ? 5 : 7), using: &chance) {
        case 0: return .null
        case 1: return .bool(.random(using: &chance))
        case 2: return .integer([.min, -1, 0, 7, .max].randomElement(using: &chance) ?? 0)
        case 3: return .decimal([0.1, -2.5e-9, 1.5e300].randomElement(using: &chance) ?? 0)
        case 4: return .string(texts.randomElement(using: &chance) ?? "")
        case 5: return .array((0..<Int.random(in: 0..<4, using: &chance)).map { _ in value(depth: depth - 1, &chance) })
        default:
            return .object(
                (0..<Int.random(in: 0..<4, using: &chance)).map {
                    .init(
                        "\($0)" + (texts.randomElement(using: &chance) ?? ""), value(depth: depth - 1, &chance))
                })
        }
    }
}
