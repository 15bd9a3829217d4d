import Assessment
import Canvas
import Screens
import TestSupport
import Testing

/// Every kind of question as it looks: asked, half given, answered right, in part and wrong, and not known.
///
/// A golden has all states of a kind at one size. At 80×24 each state is told three times: the text; the role of each
/// cell, from which colours follow; the attributes of each cell where there are no colours. Roles do not depend on the
/// size, so the other sizes have the text alone. Rows that are like the one before are left out.
@Suite struct KindGoldenTests {
    /// A state and the keys that lead to it.
    typealias State = (name: String, keys: String)

    static let looks: [(item: Item, states: [State])] = [
        (
            KindSamples.several,
            [
                ("asked", ""), ("half", "aj"), ("right", "ac<enter>"), ("partly", "a<enter>"), ("wrong", "b<enter>"),
                ("unknown", "0"),
            ]
        ),
        (
            KindSamples.best,
            [("asked", ""), ("half", "b"), ("right", "a<enter>"), ("partly", "b<enter>"), ("wrong", "c<enter>")]
        ),
        (
            KindSamples.statements,
            [
                ("asked", ""), ("half", "tj"), ("missing", "jt<enter>"), ("right", "tjfjt<enter>"),
                ("partly", "tjtjt<enter>"), ("wrong", "fjtjf<enter>"), ("unknown", "0"),
            ]
        ),
        (
            KindSamples.ordering,
            [
                ("asked", ""), ("half", "J"), ("right", "jjj1jjj2<enter>"), ("partly", "<enter>"),
                ("wrong", "J4<enter>"), ("unknown", "0"),
            ]
        ),
        (
            KindSamples.matching,
            [
                ("asked", ""), ("half", "aj"), ("right", "djajc<enter>"), ("partly", "bjajd<enter>"),
                ("wrong", "ajbjd<enter>"), ("unknown", "0"),
            ]
        ),
        (
            KindSamples.longMatching,
            [("asked", ""), ("half", "aj"), ("missing", "ja<enter>"), ("right", "ajb<enter>"), ("wrong", "bja<enter>")]
        ),
        (
            KindSamples.shortText,
            [
                ("asked", ""), ("half", "rea"), ("left", "rea<esc>"), ("right", "react loop<enter>"),
                ("nearly", "react lop<enter>"), ("claimed", "react lop<enter>c"), ("wrong", "a chain<enter>"),
                ("unknown", "<esc>0"),
            ]
        ),
        (KindSamples.number, [("asked", ""), ("half", "5,"), ("right", "6 GB<enter>"), ("wrong", "12<enter>")]),
        (
            KindSamples.gaps,
            [
                ("asked", ""), ("half", "a<tab>obs"), ("right", "a<tab>result<enter>"),
                ("partly", "a<tab>observaton<enter>"), ("claimed", "a<tab>observaton<enter>c"),
                ("wrong", "b<tab>x<enter>"), ("unknown", "0"),
            ]
        ),
        (
            KindSamples.lines,
            [
                ("asked", ""), ("half", "jj "), ("right", "jj jj <enter>"), ("partly", "jj <enter>"),
                ("wrong", " <enter>"),
            ]
        ),
        (
            KindSamples.recall,
            [
                ("asked", ""), ("shown", " "), ("missing", " <enter>"), ("right", " 3"), ("wrong", " 1"),
                ("unknown", "0"),
            ]
        ),
    ]

    @Test(arguments: looks.indices, ScreenGoldenTests.sizes)
    func aKindLooksAsInItsGolden(index: Int, size: Size) {
        let (item, states) = Self.looks[index]
        let frames = states.map { state in
            var stage = Stage.studying([item], size: size)
            stage.type(state.keys)
            return stage.frame
        }
        let pages = zip(states, frames).map { Self.page($0, $1) }
        expectGolden(pages.joined(separator: "\n"), "kind-\(item.id.text)-\(size.columns)x\(size.rows)")
        // What is told by colour is told by letters and signs as well, and on the card: not only in the header.
        let texts = frames.map { $0.text.split(separator: "\n").dropFirst(2) }
        #expect(Set(texts).count == states.count, "two states look alike without colour")
    }

    /// A question of a scenario, and the scenario.
    @Test(arguments: ScreenGoldenTests.sizes)
    func aScenarioLooksAsInItsGolden(size: Size) throws {
        let pages = try [("asked", ""), ("half", "b"), ("shown", "bs"), ("wrong", "b<enter>")].map { state in
            var stage = Stage.studying([KindSamples.best], size: size)
            var exhibit = try #require(stage.app.desk.sitting?.exhibit)
            exhibit.scenario = KindSamples.scenario
            stage.send(.loaded(question: 0, exhibit))
            stage.type(state.1)
            return Self.page(state, stage.frame)
        }
        expectGolden(pages.joined(separator: "\n"), "kind-scenario-\(size.columns)x\(size.rows)")
    }

    /// Every right, wrong or missing part of an answer has its sign in the row where its colour begins.
    @Test(arguments: looks.indices)
    func whatHasTheColourOfAVerdictHasItsSign(index: Int) {
        let (item, states) = Self.looks[index]
        for state in states {
            var stage = Stage.studying([item], size: Size(columns: 80, rows: 40))
            stage.type(state.keys)
            let frame = stage.frame
            for (row, text) in frame.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let roles = (0..<8).compactMap { frame[Point(column: $0, row: row)]?.style.role }
                let isVerdict = roles.contains { [.correct, .incorrect, .key].contains($0) }
                #expect(!isVerdict || text.contains(/[✓✗→╭│╰]/), "\(state.name): \(text)")
            }
        }
    }

    private static func page(_ state: State, _ frame: Frame) -> String {
        let isUsual = frame.size == Size(columns: 80, rows: 24)
        let layers = [frame.text] + (isUsual ? [frame.styles, attributes(frame)] : [])
        return "=== \(state.name): \(state.keys)\n" + layers.map(folded).joined(separator: "\n\n") + "\n"
    }

    /// Bold, dim, underlined or reversed, as a terminal shows the frame that has no colours.
    private static func attributes(_ frame: Frame) -> String {
        (0..<frame.size.rows).map { row in
            let letters = (0..<frame.size.columns).map { column -> Character in
                let style = frame[Point(column: column, row: row)]?.style ?? .plain
                return letter(Theme.monochrome.look(of: style).attributes)
            }
            return String(String(letters).trimmingSuffix { $0 == "." })
        }.joined(separator: "\n")
    }

    private static func letter(_ traits: Style.Traits) -> Character {
        traits.contains(.reverse)
            ? "r" : traits.contains(.underline) ? "u" : traits.contains(.bold) ? "b" : traits.contains(.dim) ? "d" : "."
    }

    /// Three rows and more that are like the one before are one.
    private static func folded(_ text: String) -> String {
        var rows: [String] = []
        var repeated = 0
        func close() {
            if repeated > 2 {
                rows.append("⋮ \(repeated) more")
            } else if let last = rows.last {
                rows += Array(repeating: last, count: repeated)
            }
            repeated = 0
        }
        for row in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if row == rows.last {
                repeated += 1
            } else {
                close()
                rows.append(row)
            }
        }
        close()
        return rows.joined(separator: "\n")
    }
}

extension String {
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
        var rest = self[...]
        while let last = rest.last, isTrimmed(last) { rest.removeLast() }
        return rest
    }
}
