/// Faults of an item's structure.
extension Fault {
    static let openFence = Fault(
        .openFence, "The fence that opens here is never closed and swallows what follows.",
        mend: "Close it with a line of the same marks.")

    static let openComment = Fault(
        .openComment, "The comment that opens here is never closed and swallows what follows.",
        mend: "Close it with `-->`.")

    static func headingInFence(openedAt line: Int) -> Fault {
        Fault(
            .headingInFence, "This `## ` stands inside the fence that opens in line \(line).",
            mend: "Close the fence before it; if it is code, indent the whole fence by one blank.")
    }

    static func headingInComment(openedAt line: Int) -> Fault {
        Fault(
            .headingInComment, "This `## ` stands inside the comment that opens in line \(line).",
            mend: "Close the comment with `-->` before it, or delete the item.")
    }

    static let underlinedHeading = Fault(
        .underlinedHeading, "This line and the one below it make an underlined heading.",
        mend: "Begin an item with `## `; leave a blank line above a line of dashes or equals signs.")

    static let indentedHeading = Fault(
        .indentedHeading, "A `## ` begins an item at the first column only.", mend: "Delete the blanks before it.")

    static func nestedHeading(level: Int) -> Fault {
        Fault(
            .nestedHeading, "A heading of level \(level) stands within a list or a quote.",
            mend: "Move it to the first column, or use level 4 to 6.")
    }

    static func headingWithoutBlank(_ marks: String) -> Fault {
        Fault(.headingBlank, "This line is no heading: a blank is missing.", mend: "Write a blank after `\(marks)`.")
    }

    static let emptyStem = Fault(
        .emptyStem, "The item has no text after `## `.", mend: "Write the question on the line of `## `.")

    static let noOptions = Fault(
        .noOptions, "The item has no options.", mend: "Write them as `- [ ] …`, and what is right as `- [x] …`.")

    static func oneOption(_ kind: ElementList.Kind) -> Fault {
        kind == .option
            ? Fault(
                .oneOption, "The item has a single option.", mend: "Write at least two, as `- [ ] …` or `- [x] …`.")
            : Fault(.oneOption, "The order has a single step.", mend: "Write at least two, as `1. …` and `2. …`.")
    }

    static func tooManyOptions(_ count: Int, _ kind: ElementList.Kind) -> Fault {
        Fault(
            .tooManyOptions, "The item has \(count) \(kind)s; at most \(Limits.options) are possible.",
            mend: kind == .option ? "Keep those that somebody would choose." : "Keep the most important ones.")
    }

    static let strayOptions = Fault(
        .strayOptions, "These options belong to no item.", mend: "Begin the item with a line `## …`.")

    static let nestedOptions = Fault(
        .nestedOptions, "An option stands inside another option.",
        mend: "Indent all options alike; a list in a rationale has no `[ ]`.")

    static let secondList = Fault(
        .secondList, "The options are interrupted and go on here.",
        mend: "Keep them in one list: the same bullet, and nothing unindented between them.")

    static func orderedOptions(_ kind: ElementList.Kind) -> Fault {
        Fault(.orderedOptions, "The \(kind)s are numbered.", mend: "Write each as `- [ ] …` or `- [x] …`.")
    }

    static func plainBullet(_ kind: ElementList.Kind) -> Fault {
        kind == .option
            ? Fault(
                .plainBullet, "This bullet in the list of options is no option.",
                mend: "Write `- [ ] …` or `- [x] …`; a list of the stem takes another bullet, such as `*`.")
            : Fault(
                .plainBullet, "This statement has no box to tick.",
                mend: "Write `- [x] …` if it is true and `- [ ] …` if it is false.")
    }

    static func emptyOption(_ kind: ElementList.Kind) -> Fault {
        Fault(
            .emptyOption, "The \(kind) has no text.",
            mend: kind.hasBoxes ? "Write its text after `[ ]`." : "Write its text after the number.")
    }

    static func sameOption(_ kind: ElementList.Kind, as line: Int) -> Fault {
        Fault(.sameOption, "The \(kind) is the same as that of line \(line).", mend: "Reword or delete one of them.")
    }

    static func noKey(of options: Int) -> Fault {
        Fault(.noKey, "None of the \(options) options is a key.", mend: "Mark what is right with `[x]`.")
    }

    static let textAfterOptions = Fault(
        .textAfterOptions, "This text after the options is read as the explanation.",
        mend: "Write `### Explanation` above it, or indent it under the option that it is about.")

    /// - Parameter text: the words that are shown otherwise.
    static func changedSigns(_ text: String) -> Fault {
        Fault(
            .changedSigns, "Markdown takes signs of \(text.quoted) for its own and does not show them.",
            mend: "Put it into `backticks` if the signs are meant.")
    }

    static func unindentedLine(_ kind: ElementList.Kind) -> Fault {
        Fault(
            .unindentedLine, "This line is not indented, yet it belongs to the \(kind) above.",
            mend: "Indent it by \(kind.hasBoxes ? "two" : "three") blanks; a rationale has a blank line above it too.")
    }

    static func unknownSection(_ title: String, nearest: String) -> Fault {
        Fault(.unknownSection, "There is no section \(title.quoted).", mend: "Did you mean `### \(nearest)`?")
    }

    static func duplicateSection(_ title: String, line: Int) -> Fault {
        Fault(.duplicateSection, "The item has a `### \(title)` in line \(line) already.", mend: "Join the two.")
    }

    static func earlySection(_ title: String, before what: String) -> Fault {
        Fault(.earlySection, "`### \(title)` stands before \(what).", mend: "Move it below.")
    }

    static func emptySection(_ title: String) -> Fault {
        Fault(.emptySection, "`### \(title)` has no text.", mend: "Write it, or delete the heading.")
    }

    static func tooManyHints(_ count: Int) -> Fault {
        Fault(.tooManyHints, "The item has \(count) hints; at most \(Limits.hints) are possible.", mend: "Join some.")
    }

    static let html = Fault(
        .html, "HTML is shown as it is written.", mend: "Use Markdown, or put it into `backticks` if it is meant.")

    static func duplicateDefinition(_ label: String, line: Int) -> Fault {
        Fault(
            .duplicateDefinition, "The link \(label.quoted) is defined in line \(line) already.",
            mend: "Give one of them another name.")
    }
}
