import Assessment
import Interchange
import QuestionBank
import TestSupport
import Testing

/// Items that are written in another format and read again are the same, but for the losses that the writer names.
@Suite struct RoundTripTests {
    private static func course(_ items: [Item]) -> Bank {
        Bank(course: Course(id: CourseID("c"), title: "C", topics: [.init(id: TopicID("t"), title: "T")]), items: items)
    }

    private static func items(_ generator: inout SeededGenerator) -> [Item] {
        var random = RandomQuestions(generator)
        return random.items()
    }

    @Test func giftGivesTheSameItemsAgain() {
        expectForSeeds(0..<60) { generator in
            let items = Self.items(&generator)
            let exported = GIFT.write(Self.course(items))
            guard let reading = try? Reading(exported.bytes, name: "x", path: nil, as: "gift") else {
                return false
            }
            let lost = Set(exported.losses.filter { $0.what.hasPrefix("questions") }.map(\.item))
            let wanted = items.filter { !lost.contains($0.id) }
            // All kinds that are made up here are kinds of GIFT.
            let isSame =
                lost.isEmpty && reading.items.count == wanted.count
                && zip(reading.items, wanted).allSatisfy {
                    $0.item.interaction == $1.interaction && $0.item.stem == $1.stem
                        && $0.item.explanation == $1.explanation
                }
            if !isSame {
                let left = reading.imported.leftOut.map { "\($0.reason)" }.joined(separator: "\n")
                let text = String(decoding: exported.bytes, as: UTF8.self)
                Issue.record("\(text)\n\(left)\n\(reading.items.map { Writer.item($0.item) }.joined(separator: "\n"))")
            }
            return isSame
        }
    }

    /// 500 items.
    @Test func ankiGivesTheSameItemsAgain() {
        expectForSeeds(0..<100) { generator in
            var random = RandomQuestions(generator)
            let items = random.cards()
            guard let exported = try? Anki.write(Self.course(items)),
                let reading = try? Reading(exported.bytes, name: "x", path: nil, as: nil)
            else { return false }
            for (read, item) in zip(reading.items, items)
            where read.item.interaction != item.interaction || read.item.stem != item.stem
                || read.item.explanation != item.explanation || read.item.hints != item.hints
            { Issue.record("\(Writer.item(read.item))\n\(Writer.item(item))") }
            return exported.losses.isEmpty && reading.items.count == items.count
                && zip(reading.items, items).allSatisfy {
                    $0.item.interaction == $1.interaction && $0.item.stem == $1.stem
                        && $0.item.explanation == $1.explanation && $0.item.hints == $1.hints
                        && $0.item.metadata.tags == $1.metadata.tags && $0.entry.sourceID == $1.id.text
                }
        }
    }

    @Test func aikenGivesTheSameWordsAgain() {
        expectForSeeds(0..<60) { generator in
            let items = Self.items(&generator)
            let exported = Aiken.write(Self.course(items))
            guard let reading = try? Reading(exported.bytes, name: "x", path: nil, as: "aiken")
            else { return false }
            let lost = Set(exported.losses.filter { $0.what.hasPrefix("questions") }.map(\.item))
            let wanted = items.filter { !lost.contains($0.id) }
            return reading.items.count == wanted.count
                && zip(reading.items, wanted).allSatisfy {
                    $0.item.optionTexts == $1.optionTexts && $0.item.keyPlaces == $1.keyPlaces
                        && $0.item.stem.plainText.foldingWhiteSpace == $1.stem.plainText.foldingWhiteSpace
                }
        }
    }

    @Test func moodleXMLGivesTheSameItemsAgain() {
        expectForSeeds(0..<60) { generator in
            Self.isSameAgain(MoodleXML.self, as: "moodle-xml", &generator, hints: true, tags: true)
        }
    }

    @Test func qti21GivesTheSameItemsAgain() {
        expectForSeeds(0..<60) { generator in
            Self.isSameAgain(QTI21.self, as: "qti", &generator, hints: true, units: false)
        }
    }

    @Test func qti12GivesTheSameItemsAgain() {
        expectForSeeds(0..<60) { generator in Self.isSameAgain(QTI12.self, as: "qti", &generator, units: false) }
    }

    /// Whether items of all kinds that are written and read again are the same, but for what is named as lost.
    private static func isSameAgain(
        _ format: any ExportFormat.Type, as reader: String, _ generator: inout SeededGenerator, hints: Bool = false,
        tags: Bool = false, units: Bool = true
    ) -> Bool {
        var random = RandomKinds(generator)
        let items = random.items()
        guard let exported = try? format.write(course(items)),
            let reading = try? Reading(exported.bytes, name: "x", path: nil, as: reader)
        else { return false }
        let lost = Set(exported.losses.filter { $0.what.hasPrefix("questions") }.map(\.item))
        let comparable = { (item: Item) -> String in
            var item = item
            item.id = ItemID(derivedFrom: item.fingerprint)
            item.topic = TopicID("t")
            if !hints { item.hints = [] }
            if !tags { item.metadata.tags = [] }
            if !units, case .number(let number) = item.interaction {
                item.interaction = .number(NumberEntry(number.accepted.map { .init($0.low, $0.high) }))
            }
            return Writer.item(item, deckTopic: item.topic)
        }
        let read = reading.items.map { comparable($0.item) }
        let own = items.filter { !lost.contains($0.id) }.map(comparable)
        if read == own { return true }
        let left = reading.imported.leftOut.map { "\($0.reason)" }.joined(separator: "\n")
        for (one, other) in zip(own, read) where one != other { Issue.record("wanted \(one)\nfound \(other)") }
        Issue.record("\(lost) \(own.count) \(read.count) \(left)")
        return false
    }
}
