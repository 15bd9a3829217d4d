import Testing

@testable import Canvas

@Suite struct ViewportTests {
    @Test(arguments: [(0, 0), (5, 5), (99, 20), (-3, 0), (Int.max, 20), (.min, 0)])
    func theOffsetStaysInTheContent(target: Int, offset: Int) {
        #expect(Viewport(length: 30, height: 10, offset: target).offset == offset)
        var viewport = Viewport(length: 30, height: 10)
        viewport.scroll(by: target)
        #expect(viewport.offset == offset)
    }

    @Test func pagesOverlapByARow() {
        var viewport = Viewport(length: 30, height: 10)
        viewport.scroll(pages: 1)
        #expect(viewport.visible == 9..<19)
        viewport.scroll(halfPages: -1)
        #expect(viewport.visible == 4..<14)
        viewport.scroll(pages: 9)
        #expect(viewport.visible == 20..<30)
    }

    @Test(arguments: [
        (3..<5, 3), (0..<1, 0), (5..<8, 5), (14..<16, 6), (29..<30, 20), (2..<22, 2), (8..<28, 8),
    ])
    func rowsAreRevealedWithTheLeastMove(rows: Range<Int>, offset: Int) {
        var viewport = Viewport(length: 30, height: 10, offset: 5)
        viewport.reveal(rows)
        #expect(viewport.offset == offset)
    }

    @Test func anotherSizeKeepsThePlace() {
        var viewport = Viewport(length: 30, height: 10, offset: 15)
        viewport.resize(length: 40, height: 12)
        #expect(viewport.offset == 15)
        viewport.resize(length: 18, height: 12)
        #expect(viewport.offset == 6)
        viewport.resize(length: 5, height: 12)
        #expect(viewport.visible == 0..<5 && !viewport.scrolls)
    }

    @Test func aViewportShowsItsLines() {
        let lines = (0..<5).map { Line("\($0)") }
        #expect(Viewport(length: 5, height: 2, offset: 3).visibleLines(of: lines).map(\.text) == ["3", "4"])
        #expect(Viewport(length: 9, height: 9).visibleLines(of: lines).count == 5)
    }
}

@Suite struct ScrollBarTests {
    @Test(arguments: [
        (0, "┃┃││││"), (1, "│┃┃│││"), (10, "││┃┃││"), (19, "│││┃┃│"), (20, "││││┃┃"),
    ])
    func theThumbTouchesAnEndOnlyThere(offset: Int, shown: String) {
        var frame = Frame(columns: 3, rows: 6)
        frame.drawScrollBar(Viewport(length: 30, height: 10, offset: offset), in: frame.bounds)
        #expect(frame.text == shown.map { "  \($0)" }.joined(separator: "\n"))
    }

    @Test func whatIsSeenWholeHasNoBar() {
        var frame = Frame(columns: 3, rows: 6)
        frame.drawScrollBar(Viewport(length: 6, height: 6), in: frame.bounds)
        #expect(frame == Frame(columns: 3, rows: 6))
    }

    @Test func theThumbIsInsideTheBar() {
        for length in 0...40 {
            for height in 0...20 {
                for offset in 0...max(0, length - height) {
                    let viewport = Viewport(length: length, height: height, offset: offset)
                    let thumb = ScrollBar.thumb(of: viewport, rows: height)
                    #expect(thumb.lowerBound >= 0 && thumb.upperBound <= height)
                    #expect(!thumb.isEmpty || height == 0)
                }
            }
        }
    }
}
