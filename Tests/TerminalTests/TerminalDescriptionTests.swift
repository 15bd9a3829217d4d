import Foundation
import TestSupport
import Testing

@testable import Terminal

@Suite struct TerminalDescriptionTests {
    /// The compiled descriptions of this machine, by the names of their files.
    private static let machine: [String: [UInt8]] = {
        var found: [String: [UInt8]] = [:]
        for place in ["/lib/terminfo", "/usr/share/terminfo"] {
            for file in FileManager.default.enumerator(atPath: place)?.compactMap({ $0 as? String }) ?? [] {
                guard let content = FileManager.default.contents(atPath: "\(place)/\(file)") else { continue }
                found[String(file.split(separator: "/").last ?? "")] = Array(content)
            }
        }
        return found
    }()

    private func description(_ name: String) throws -> [UInt8] {
        try #require(Self.machine[name], "ncurses-base brings \(name)")
    }

    @Test func everyDescriptionOfThisMachineLosesWhatIsNotUsedAndNothingElse() throws {
        #expect(Self.machine.count > 20)
        for (name, original) in Self.machine {
            var description = try #require(TerminalDescription(original), "\(name)")
            description.remove(TerminalDescription.unused)
            let changed = description.bytes
            let places = original.indices.filter { changed[$0] != original[$0] }
            #expect(changed.count == original.count && places.allSatisfy { changed[$0] == 0xFF }, "\(name)")
            #expect(places.count <= 2 * TerminalDescription.unused.count, "\(name)")
        }
    }

    @Test func halfADescriptionIsNone() throws {
        let whole = try description("xterm-256color")
        #expect(TerminalDescription(whole) != nil)
        for length in 0..<1_000 { #expect(TerminalDescription(Array(whole.prefix(length))) == nil, "\(length) bytes") }
        #expect(TerminalDescription([0x7F] + whole.dropFirst()) == nil)
    }

    @Test(arguments: ["", "nonsuch", "../x/xterm", "x/../../x/xterm"]) func aNameThatIsNoneIsNotLookedFor(name: String)
    {
        #expect(TerminalDescription(of: name) == nil)
    }

    /// Who runs an editor gives it the environment that he has himself.
    @Test(arguments: [nil, "/lib/terminfo"]) func theEnvironmentStaysAsItWas(place: String?) throws {
        var environment = ["PROBE_EDITOR": "echo \"has ${TERMINFO-none}\"; read -r line"]
        environment["TERMINFO"] = place
        let probe = try openProbe(environment: environment)
        probe.type("E")
        probe.waitFor("has \(place ?? "none")")
    }

    /// A learner may give the description itself, of a terminal that nobody else knows.
    @Test func aDescriptionOfTheLearnersOwnIsTakenAsItIs() throws {
        let own = try description("vt100")
        let name = Array("vt100|".utf8)
        let place = try #require(own.indices.first { own[$0...].starts(with: name) })
        var mine = own
        mine.replaceSubrange(place..<place + name.count, with: Array("mine1|".utf8))
        let inline = try #require(TerminalDescription(mine)).inline
        let probe = try openProbe(environment: ["TERM": "mine1", "TERMINFO": inline])
        probe.type("a")
        probe.waitFor("char a")
    }
}
