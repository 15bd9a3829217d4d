import Assessment
import JSON
import Testing

@testable import Journal

/// One description of an object, by which it is written and read.
@Suite struct ShapeTests {
    private struct Bird: Equatable, Sendable {
        var name = ""
        var eggs = 0
        var seen: Int64?
        var nests: [Nest] = []
    }

    private struct Nest: Equatable, Sendable {
        var height = 0
    }

    private static let nest = Shape(Nest(), [Field("height", \.height, .count)])
    private static let bird = Shape(
        Bird(),
        [
            Field("name", \.name, .text),
            Field("eggs", \.eggs, .count, unless: 0),
            Field("seen", \.seen, .optional(.integer)),
            Field("nests", \.nests, .list(.object(nest)), unless: []),
        ])

    private func text(_ bird: Bird) -> String { JSON.object(Self.bird.members(bird)).text }

    private func read(_ text: String) throws -> Bird { try Self.bird.value(try #require(JSON(text))) }

    @Test func membersStandInTheOrderOfTheDescription() throws {
        let bird = Bird(name: "wren", eggs: 6, seen: 7, nests: [Nest(height: 1), Nest(height: 2)])
        #expect(text(bird) == #"{"name":"wren","eggs":6,"seen":7,"nests":[{"height":1},{"height":2}]}"#)
        #expect(try read(text(bird)) == bird)
    }

    @Test func whatIsAsUsualIsNotWritten() throws {
        #expect(text(Bird(name: "wren")) == #"{"name":"wren","seen":null}"#)
        #expect(try read(#"{"name":"wren","seen":null}"#) == Bird(name: "wren"))
    }

    @Test func membersOfLaterVersionsArePassedOver() throws {
        #expect(try read(#"{"song":"loud","name":"wren","seen":null}"#) == Bird(name: "wren"))
    }

    @Test(arguments: [
        (#"{"seen":1}"#, "name"), (#"{"name":1,"seen":1}"#, "name"), (#"{"name":"wren"}"#, "seen"),
        (#"{"name":"wren","seen":1,"eggs":"six"}"#, "eggs"), (#"{"name":"wren","seen":1,"nests":[{}]}"#, "height"),
        (#"{"name":"wren","seen":1,"nests":{}}"#, "nests"), ("[]", "name"),
        (#"{"name":"wren","seen":1,"eggs":2147483648}"#, "eggs"),
        (#"{"name":"wren","seen":4503599627370497}"#, "seen"),
    ])
    func theMemberThatIsWrongIsNamed(text: String, member: String) {
        #expect(throws: Unreadable(member: member)) { try read(text) }
    }
}
