import Assessment
import Files
import Glibc

/// Looks for sentences that items share with pages that they are about: what is one's own words shares no long runs.
package struct Copying {
    /// How many words in a row are too many.
    package static let run = 8

    /// The runs of the pages, and where each was met first.
    private var pages: [Word: String] = [:]
    private var lexicon = Lexicon(.other)

    package init() {}

    /// Adds a page, its code aside.
    ///
    /// - Parameter markdown: Markdown, with HTML or MDX in it where need be.
    package mutating func add(page name: String, _ markdown: String) {
        for run in runs(of: Self.text(of: markdown)) where pages[run.word] == nil { pages[run.word] = name }
    }

    /// What the items share with the pages, the longest run of each text as a diagnostic.
    package mutating func findings(in subjects: [Linter.Subject]) -> [Diagnostic] {
        subjects.flatMap { subject in
            subject.item.texts.compactMap { text in
                copied(text).map { Diagnostic($0, of: "copying", at: subject) }
            }
        }
    }

    /// The same for scenarios.
    package mutating func findings(in scenarios: [Linter.Shared]) -> [Diagnostic] {
        scenarios.compactMap { shared in
            copied(shared.scenario.body.withoutLists).map { Diagnostic($0, of: "copying", at: shared) }
        }
    }

    private mutating func copied(_ text: RichText) -> Flaw? {
        for block in text.blocks {
            let passage = Passage([block], in: &lexicon)
            guard let run = runs(of: passage).first(where: { pages[$0.word] != nil }) else { continue }
            return .error(
                "\(Self.run) words in a row stand in \(pages[run.word, default: ""]) too: \(passage.text(of: run.range).quoted).",
                mend: "Say it in words of your own.")
        }
        return nil
    }

    /// Runs of words that no code interrupts.
    private func runs(of passage: Passage) -> [(word: Word, range: Range<Int>)] {
        let tokens = passage.tokens
        let words = tokens.map(\.word)
        guard tokens.count >= Self.run else { return [] }
        var lastCode = -1
        var runs: [(word: Word, range: Range<Int>)] = []
        for (end, token) in tokens.enumerated() {
            if token.traits.contains(.code) { lastCode = end }
            let start = end - Self.run + 1
            guard start >= 0, lastCode < start else { continue }
            runs.append((Word(run: words[start...end]), start..<(end + 1)))
        }
        return runs
    }

    private mutating func runs(of text: RichText) -> [(word: Word, range: Range<Int>)] {
        var all: [(word: Word, range: Range<Int>)] = []
        for block in text.blocks { all += runs(of: Passage([block], in: &lexicon)) }
        return all
    }

    private static func text(of markdown: String) -> RichText {
        var builder = RichTextBuilder(SourceLines(markdown, firstLine: 1))
        return MarkdownParser.withDocument(of: markdown) { RichText(builder.blocks($0)) } ?? RichText()
    }
}

extension Copying {
    /// How the names of pages end.
    private static let endings = [".md", ".mdx", ".txt"]

    /// Adds every page of a folder and of those in it.
    ///
    /// - Returns: how many pages there are: files whose names end in `.md`, `.mdx` or `.txt`.
    package mutating func add(folder path: String) throws(CourseError) -> Int {
        guard Files.isFolder(path) else { throw .file(.unreadable(path: path, number: ENOTDIR)) }
        let names = Files.walk(path, depth: Limits.nesting).compactMap { found in
            if case .file(let name, _) = found, Self.endings.contains(where: name.hasSuffix) { name } else { nil }
        }
        for name in names {
            add(page: name, String(decoding: try bytes(ofFile: "\(path)/\(name)"), as: UTF8.self))
        }
        return names.count
    }
}

extension Item {
    /// Every text that the author wrote, but for references and lists, which are names one after another.
    fileprivate var texts: [RichText] {
        let parts = [stem] + interaction.elements.flatMap { [$0.text, $0.rationale].compactMap { $0 } } + hints
        return (parts + explanations).map(\.withoutLists)
    }
}

extension RichText {
    fileprivate var withoutLists: RichText {
        RichText(blocks.filter { if case .list = $0 { false } else { true } })
    }
}
