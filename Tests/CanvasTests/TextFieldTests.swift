import Testing

@testable import Canvas

@Suite struct TextFieldTests {
    @Test(arguments: [
        ([Key.character("x")], "abcx"), ([.left, .character("x")], "abxc"), ([.home, .character("x")], "xabc"),
        ([.home, .right, .delete], "ac"), ([.backspace, .backspace], "a"), ([.left, .control("u")], "c"),
        ([.left, .control("k")], "ab"), ([.home, .backspace, .left], "abc"), ([.end, .delete, .right], "abc"),
        ([.control("a"), .control("d"), .control("e"), .control("b"), .control("f"), .character("é")], "bcé"),
    ])
    func keysEditTheText(_ keys: [Key], text: String) {
        var field = TextField("abc")
        for key in keys { #expect(field.handle(key) == true) }
        #expect(field.text == text)
    }

    @Test(arguments: [Key.enter, .escape, .tab, .up, .pageDown, .control("c")])
    func otherKeysAreLeftToOthers(_ key: Key) {
        var field = TextField("abc")
        #expect(field.handle(key) == false)
        #expect(field == TextField("abc"))
    }

    @Test(arguments: [("one two", "one "), ("one two  ", "one "), ("one", ""), ("", "")])
    func aWordIsErased(_ text: String, rest: String) {
        var field = TextField(text)
        field.handle(.control("w"))
        #expect(field.text == rest)
    }

    @Test func pastedTextIsCleaned() {
        var field = TextField()
        field.insert("two\nlines\u{1B}[A")
        #expect(field.text == "two lines\u{FFFD}[A")
    }

    @Test func aGraphemeIsErasedWhole() {
        var field = TextField("a👩‍👩‍👧e\u{301}")
        field.handle(.backspace)
        field.handle(.backspace)
        #expect(field.text == "a")
    }

    @Test(arguments: [
        ("", 6, "      ", 0), ("abc", 6, "abc   ", 3), ("abcdefgh", 6, "defgh ", 5), ("漢字漢字", 6, " 漢字 ", 5),
        ("abc", 1, " ", 0),
        ("abc", 0, "", 0),
    ])
    func theCursorIsAlwaysSeen(_ text: String, columns: Int, shown: String, cursor: Int) {
        let layout = TextField(text).layout(columns: columns)
        #expect(layout.line.text == shown)
        #expect(layout.cursor == cursor)
    }

    @Test func theCursorStandsOnWhatFollowsIt() {
        var field = TextField("abcdefgh")
        for _ in 0..<2 { field.handle(.left) }
        #expect(field.layout(columns: 4).line.text == "defg")
        #expect(field.layout(columns: 4).cursor == 3)
    }

    @Test func anEmptyFieldSaysWhatItIsFor() {
        let layout = TextField().layout(columns: 9, placeholder: "search")
        #expect(layout.line.text == "search   ")
        #expect(styles([layout.line], columns: 9) == "mmmmmmiii")
    }
}
