/// Faults of interactions other than choice, of weights, and of scenarios.
extension Fault {
    /// - Parameter what: what is given beside another interaction.
    static func secondInteraction(_ what: String) -> Fault {
        Fault(
            .secondInteraction, "The item asks for something else already than this \(what).",
            mend: "Keep one of the two; in text write `\\{{` for two braces that are no gap.")
    }

    static func sectionForm(_ title: String, expected: String) -> Fault {
        Fault(
            .sectionForm, "`### \(title)` takes \(expected) and nothing else.",
            mend: "Indent it under its element, or move it above the section or under `### Explanation`.")
    }

    static let bulletedOrder = Fault(
        .bulletedOrder, "The steps of the order are not numbered.", mend: "Write them as `1. …`, `2. …`, `3. …`.")

    static let boxInOrder = Fault(
        .bulletedOrder, "A step of an order has no box to tick.", mend: "Delete the `[ ]` after the number.")

    static func matchColumns(_ columns: Int) -> Fault {
        Fault(
            .matchColumns, "The table has \(columns) columns, and a match has two.",
            mend: "Write what is given on the left and what belongs to it on the right.")
    }

    static let noPairs = Fault(
        .noPairs, "The match has no pairs.", mend: "Write each as `| left | right |` below the line of dashes.")

    static let emptyRight = Fault(
        .emptyRight, "This row has nothing on the right.",
        mend: "Write what belongs to its left side; only the left cell may be empty.")

    static func sameLeft(as line: Int) -> Fault {
        Fault(
            .sameOption, "The left side is the same as that of line \(line).", mend: "Reword or delete one of them.")
    }

    static func tooManyPairs(_ count: Int) -> Fault {
        Fault(
            .tooManyOptions, "The match has \(count) pairs; at most \(Limits.options) are possible.",
            mend: "Split it into several items.")
    }

    static func tooManyRights(_ count: Int) -> Fault {
        Fault(
            .tooManyOptions, "The match has \(count) right sides; at most \(Limits.options) are possible.",
            mend: "Delete some that belong to nothing.")
    }

    static let answerWithoutCode = Fault(
        .answerWithoutCode, "This answer is no `code`, and others are.",
        mend: "Write every text that is accepted as `- ` and the text in backticks, and nothing below it.")

    static func tooManyAnswers(_ count: Int, limit: Int = Limits.answers) -> Fault {
        Fault(
            .tooManyAnswers, "There are \(count) answers; at most \(limit) are possible.",
            mend: "Keep those that somebody would give.")
    }

    static func malformedNumber(_ text: String) -> Fault {
        Fault(
            .malformedNumber, "\(text.quoted) is no number that can be read.",
            mend: "Write `= 3.14`, `= 3.14 ± 0.01`, `= 3 … 4` or `= 96 ± 5 %`, with a unit or without.")
    }

    static func codeBlocks(_ count: Int) -> Fault {
        Fault(
            .codeBlocks, "The stem has \(count) blocks of code, and lines are those of a single one.",
            mend: "Keep one block of code above `### Lines`.")
    }

    static func malformedLines(_ text: String) -> Fault {
        Fault(.malformedLines, "\(text.quoted) is no line.", mend: "Write numbers such as `3` or `3, 7-8`.")
    }

    static func linesBeyondCode(_ text: String, count: Int) -> Fault {
        Fault(
            .linesBeyondCode, "The code has \(count) lines, and \(text.quoted) is not among them.",
            mend: "Count the lines of the block from 1, without its fence.")
    }
}

// Gaps.
extension Fault {
    static let openGap = Fault(
        .openGap, "The gap that opens here is not closed on its line.",
        mend: "Close it with `}}`, or write `\\{{` if it is none.")

    static let emptyGap = Fault(
        .emptyGap, "The gap has no answer, or an empty one.", mend: "Write `{{answer}}` or `{{answer|another}}`.")

    static func gapKeys(_ count: Int) -> Fault {
        Fault(
            .gapKeys, "The gap has \(count) right answers in its list, or no wrong one.",
            mend: "Write one with a star and at least one without: `{{*right|wrong}}`.")
    }

    static let sameInGap = Fault(
        .sameOption, "Two answers of the gap are the same.", mend: "Reword or delete one of them.")

    static let misplacedGap = Fault(
        .misplacedGap, "A gap stands where none can be: in an address, in the text of a picture or in HTML.",
        mend: "Move it into text or code.")

    static func tooManyGaps(_ count: Int) -> Fault {
        Fault(
            .tooManyGaps, "The item has \(count) gaps; at most \(Limits.gaps) are possible.",
            mend: "Split it into several items.")
    }
}

// Best answers, and keys of the metadata.
extension Fault {
    static let weightWithoutBest = Fault(
        .weightWithoutBest, "The option has a weight, and the item is no best answer.",
        mend: "Write `scoring: best` in the metadata, or `\\(` if it is no weight.")

    static let weightOfKey = Fault(
        .weightRange, "A key has a weight.", mend: "Delete it: what is right is worth all.")

    static func weightRange(_ percent: Int) -> Fault {
        Fault(.weightRange, "The weight cannot be \(percent) %.", mend: "Write a weight from 1 to 99 %.")
    }

    static func severalBest(_ keys: Int) -> Fault {
        Fault(.severalBest, "\(keys) options are best.", mend: "Mark one with `[x]`, and give the others weights.")
    }

    static func misplacedKey(_ pair: String) -> Fault {
        Fault(.misplacedKey, "`\(pair)` says nothing of an item of this kind.", mend: "Delete it.")
    }
}

// Scenarios.
extension Fault {
    static let scenarioWithoutID = Fault(
        .scenarioWithoutID, "The scenario has no id.", mend: "Write `id: …` beside `kind: scenario`.")

    static let emptyScenario = Fault(
        .emptyScenario, "The scenario has no text below its heading.", mend: "Write what its questions share.")

    static let questionInScenario = Fault(
        .questionInScenario, "A scenario asks nothing.",
        mend: "Move this to an item of its own with `scenario: …` in its metadata.")

    static let unusedScenario = Fault(
        .unusedScenario, "No item names this scenario.",
        mend: "Write `scenario: …` with its id in the metadata of its items.")

    static func unknownScenario(_ id: String, nearest: String?) -> Fault {
        Fault(
            .unknownScenario, "The course has no scenario \(id.quoted).",
            mend: nearest.map { "Did you mean `\($0)`?" } ?? "Write one with `kind: scenario` and this id.")
    }
}
