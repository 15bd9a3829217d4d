import TestSupport

/// What a learner has put on the paper of an exam with single-choice questions, and what each key makes of it.
struct Paper {
    /// What can be seen of a question.
    struct Sheet: Hashable {
        var chosen: Int?
        var struck: Set<Int> = []
        var isMarked = false
    }

    private(set) var sheets: [Sheet]
    /// From 0.
    private(set) var current = 0
    private var cursors: [Int]
    private let options: Int

    init(questions: Int, options: Int) {
        sheets = Array(repeating: Sheet(), count: questions)
        cursors = Array(repeating: 0, count: questions)
        self.options = options
    }

    static let keys: [Character] = ["a", "b", "c", "a", "b", "c", "m", "x", "x", "j", "k", "n", "n", "p"]

    /// The paper after a key, by the README's table.
    func pressing(_ key: Character) -> Paper {
        var paper = self
        let cursor = cursors[current]
        switch key {
        case "a", "b", "c": paper.choose(Int(key.unicodeScalars.first?.value ?? 97) - 97)
        case "m": paper.sheets[current].isMarked.toggle()
        case "x": paper.strike(cursor)
        case "j": paper.cursors[current] = min(cursor + 1, options - 1)
        case "k": paper.cursors[current] = max(cursor - 1, 0)
        case "n": paper.current = min(current + 1, sheets.count - 1)
        case "p": paper.current = max(current - 1, 0)
        default: break
        }
        return paper
    }

    private mutating func choose(_ option: Int) {
        cursors[current] = option
        sheets[current].struck.remove(option)
        sheets[current].chosen = sheets[current].chosen == option ? nil : option
    }

    private mutating func strike(_ option: Int) {
        if sheets[current].struck.remove(option) != nil { return }
        sheets[current].struck.insert(option)
        if sheets[current].chosen == option { sheets[current].chosen = nil }
    }
}

/// A question of an exam as the screen shows it.
struct ShownQuestion: Equatable {
    /// From 0.
    let index: Int
    let sheet: Paper.Sheet
    let stem: String
    let options: [String]

    /// Nil where the screen shows no whole question, or half of one and half of the one before.
    ///
    /// - Parameter others: what other questions were seen to be.
    init?(_ screen: String, options count: Int, others: some Collection<ShownQuestion>) {
        guard let place = screen.firstMatch(of: /Question (\d+) of/).flatMap({ Int($0.1) }),
            let stem = screen.firstMatch(of: /What number comes after (\d+)\?/), let number = Int(stem.1)
        else { return nil }
        let rows = screen.matches(of: /(?m)^ [▸ ] ([○●×]) [A-C]  (\d+)/)
        let belongs = rows.allSatisfy { row in Int(row.2).map { (number + 1...number + count).contains($0) } ?? false }
        guard rows.count == count, belongs, !others.contains(where: { $0.stem == stem.0 && $0.index != place - 1 })
        else { return nil }
        var sheet = Paper.Sheet(isMarked: screen.contains("⚑ Marked"))
        for (option, row) in rows.enumerated() {
            if row.1 == "●" { sheet.chosen = option }
            if row.1 == "×" { sheet.struck.insert(option) }
        }
        index = place - 1
        self.sheet = sheet
        self.stem = String(stem.0)
        options = rows.map { String($0.2) }
    }
}
