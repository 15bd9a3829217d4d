extension BankRule {
    static let factReuse = BankRule(
        RulePage(
            "fact-reuse", .warning, summary: "More than three items rest on the same fact first of all.",
            reason:
                "The label that stands first in `facts:` is taken for what the key says. More than three items on it are drill.",
            bad: "Four items with `facts: F1.1.1`.",
            good: "Three of them; the fourth asks for the consequence that is fact F1.1.2.")
    ) { linter in
        var counts: [String: Int] = [:]
        var outcome = Outcome()
        for (index, text) in linter.texts.enumerated() {
            guard let fact = text.item.metadata.facts.first else { continue }
            counts[fact, default: 0] += 1
            guard let count = counts[fact], count > 3 else { continue }
            let flaw = Flaw.warning(
                "This is item \(count) that rests on \(fact) first of all.", mend: "Ask for another fact.")
            outcome.flaws.append((index, flaw))
        }
        return outcome
    }
}
