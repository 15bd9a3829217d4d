/// What the rules know of English.
enum EnglishWords {
    /// Words that say little of what a sentence is about.
    static let function: WordList = """
        a an the of to in on at by for with from into onto as and or but if then than that this these those it its is
        are was were be been being do does did has have had will would should could can may might which what who whom
        whose when where why how not no so such each one two any some there their they them he she you your we our i s
        t choose apply all following after before between about out up over under per while because during only also
        more most less use used using make makes made get gets give gives given via first next same other another
        """

    static let negations: WordList = """
        not no never without isn't aren't wasn't weren't doesn't don't didn't can't cannot won't wouldn't shouldn't
        """

    /// Words that hang a clause on to another.
    static let conjunctions: WordList = """
        although as because before after if since so than that though unless until when where whereas which while who
        without
        """

    /// The word without its ending: a light stemmer after Harman 1991, "How effective is suffixing?", JASIS 42(1).
    static func root(of word: String) -> String {
        var root = word.hasSuffix("'s") ? String(word.dropLast(2)) : word
        guard root.utf8.count > 3 else { return root }
        if let (ending, substitute) = endings.first(where: { root.hasSuffix($0.0) }),
            root.utf8.count - ending.utf8.count + substitute.utf8.count >= 3, !root.hasSuffix("ss")
        {
            root = root.dropLast(ending.count) + substitute
        }
        return shortened(root)
    }

    private static let endings = [
        ("ingly", ""), ("edly", ""), ("ations", "at"), ("ation", "at"), ("ities", "ity"), ("ies", "y"), ("sses", "ss"),
        ("ings", ""), ("ing", ""), ("ers", "er"), ("ed", ""), ("es", "e"), ("ly", ""), ("s", ""),
    ]

    /// Doubled consonants and a silent e go too, so that `planned` meets `plan` and `making` `make`.
    private static func shortened(_ word: String) -> String {
        var root = word
        let letters = Array(root.suffix(2))
        guard root.count > 4, letters.count == 2 else { return root }
        if letters[0] == letters[1], letters[1] != "l", letters[1] != "s" { root.removeLast() }
        if root.count > 4, root.hasSuffix("e") { root.removeLast() }
        return root
    }
}
