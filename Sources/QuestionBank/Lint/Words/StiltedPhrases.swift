/// A turn of phrase that reads as translated or as written a hundred years ago, and what to write in its place.
struct StiltedPhrase: Sendable {
    let phrase: Phrase
    /// As it stands in a mend, after “Write”.
    let instead: String
    /// Words in front of it with which it is plain English: `are all the same`.
    let unlessAfter: WordList
    /// Whether it is plain English within a sentence: `whoever owns it`, for “no matter who”.
    let isFirst: Bool

    private init(_ phrase: Phrase, _ instead: String, unlessAfter: WordList = "", isFirst: Bool = false) {
        self.phrase = phrase
        self.instead = instead
        self.unlessAfter = unlessAfter
        self.isFirst = isFirst
    }

    /// Where it stands, if it begins at an index: within one sentence, code aside.
    func range(at start: Int, in tokens: [Token]) -> Range<Int>? {
        guard let range = phrase.range(at: start, in: tokens),
            !tokens[range].contains(where: { $0.traits.contains(.code) }),
            !tokens[range].dropLast().contains(where: { $0.traits.contains(.last) })
        else { return nil }
        guard start > 0 else { return range }
        let before = tokens[start - 1]
        if isFirst, !before.traits.contains(.last) { return nil }
        return unlessAfter.contains(before.word) ? nil : range
    }

    /// What editors met in the decks. Where a phrase is as often right as wrong, it does not stand here.
    static let all: [StiltedPhrase] = [
        StiltedPhrase("for want of", "“because there is no”"),
        StiltedPhrase("in truth", "“in fact”"),
        StiltedPhrase("get|gets at the cause", "“removes the cause”"),
        StiltedPhrase("ought to", "“should”"),
        StiltedPhrase("namely", "a colon"),
        StiltedPhrase("beforehand", "“in advance”, or before what"),
        StiltedPhrase("anew", "“again”"),
        StiltedPhrase("all the same", "“still” or “anyway”", unlessAfter: "are is was were be been them they not"),
        StiltedPhrase("whoever", "“anybody who”, or “if you”", isFirst: true),
        StiltedPhrase("is the remedy", "“fixes this”"),
        StiltedPhrase("easily taken|mistaken for", "“looks like”, or “is often confused with”"),
        StiltedPhrase("suggest|suggests itself|themselves", "“is the tempting guess”"),
        StiltedPhrase("come|comes to mind", "“is what many think of”"),
        StiltedPhrase("a fair suspect|rival|guess", "“a reasonable guess”"),
        StiltedPhrase("deserve|deserves a look", "“look at” and what"),
        StiltedPhrase("deserve|deserves a second|closer look", "“look again at” and what"),
        StiltedPhrase("what is wanted", "“what you need”, or name it"),
        StiltedPhrase("at hand", "“available”, “given”, or name it"),
        StiltedPhrase("go|goes|went|gone on", "“continues”"),
        StiltedPhrase("carry|carries|carried on", "“continues”"),
        StiltedPhrase("it is easy to think", "“many think”"),
        StiltedPhrase("worth having", "“useful”"),
        StiltedPhrase("put|puts together", "“builds”, “writes” or “combines”"),
        StiltedPhrase("nobody foresaw", "“unforeseen”, or “that nobody expected”"),
        StiltedPhrase("make|makes|made do with", "“works with”"),
        StiltedPhrase("let alone", "“and certainly not”"),
        StiltedPhrase("come|comes|came into being", "“is produced”, or who makes it"),
        StiltedPhrase("mend|mends|mended|mending", "“fix”"),
        StiltedPhrase("the trouble is", "“the problem is”, or name the fault"),
        StiltedPhrase("is the trouble", "“is the problem”, or name the fault"),
        StiltedPhrase("parted by|at", "“separated by”"),
        StiltedPhrase("take|takes|took|taken away", "“removes”"),
        StiltedPhrase("tells so", "“and no message warns you”"),
        StiltedPhrase("of no|little use", "“does not help”, or “is pointless”"),
        StiltedPhrase("what comes out of", "“the results of”"),
        StiltedPhrase("nobody else's business", "“private”"),
        StiltedPhrase("came|comes of it|this|that", "“follows from”, or what happened"),
        StiltedPhrase("one's own", "“your own”, “its own”, or leave it out"),
        StiltedPhrase("two things are needed", "which step of work comes first"),
        StiltedPhrase("whilst|amongst", "“while” or “among”"),
        StiltedPhrase("wherein|whereby|therein|thereof|thereby", "“in which”, “by this” or a new sentence"),
        StiltedPhrase("hitherto|henceforth|forthwith|lest|albeit", "“so far”, “at once” or other plain words"),
        StiltedPhrase("in vain", "“without success”, or what happened"),
    ]
}

/// The phrases by the words that they begin with, so that a text is walked over once.
struct StiltedPhrases: Sendable {
    private let byBeginning: [Word: [StiltedPhrase]]

    init(_ phrases: [StiltedPhrase]) {
        var index: [Word: [StiltedPhrase]] = [:]
        for phrase in phrases { for word in phrase.phrase.beginnings { index[word, default: []].append(phrase) } }
        byBeginning = index
    }

    /// Every place where one stands.
    func found(in tokens: [Token]) -> [(phrase: StiltedPhrase, range: Range<Int>)] {
        tokens.indices.flatMap { start in
            (byBeginning[tokens[start].word] ?? []).compactMap { phrase in
                phrase.range(at: start, in: tokens).map { (phrase, $0) }
            }
        }
    }
}
