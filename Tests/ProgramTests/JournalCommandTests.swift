import Foundation
import TestSupport
import Testing

/// What the program says and does about its journal, sound and damaged.
@Suite struct JournalCommandTests {
    /// A learner who has answered a question and left.
    private func learner() throws -> Learner {
        let learner = try Learner()
        learner.type("b<enter>", until: "✓ Correct")
        learner.terminal.type("q")
        learner.terminal.waitForEnd()
        return learner
    }

    private func journal(of learner: Learner) -> String { learner.home.path + "/.local/share/swot/journal.sqlite" }

    @Test func aSoundJournalIsCalledSound() throws {
        let learner = try learner()
        let (text, status) = try learner.run("journal", "verify")
        #expect(text.contains("events are sound."))
        #expect(status == .exited(0))
        #expect(try learner.run("journal", "repair").text.contains("nothing is changed"))
    }

    @Test func aChangedByteIsNamedAndLeftUntilTheLearnerChooses() throws {
        let learner = try learner()
        let path = journal(of: learner)
        // Works the log into the file, where nothing guards a byte but the journal's own checksums.
        let checkpoint = try ProgramRun("sqlite3", [path, "PRAGMA wal_checkpoint(TRUNCATE)"])
        #expect(checkpoint.status == .exited(0))
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let place = try #require(bytes.range(of: Data("\"response\"".utf8)))
        bytes[place.lowerBound + 1] ^= 1
        try bytes.write(to: URL(fileURLWithPath: path))

        let refused = try learner.run("study", "COURSE")
        #expect(refused.text.contains("is damaged"))
        #expect(refused.text.contains("swot journal repair"))
        #expect(refused.status == .exited(65))
        let verified = try learner.run("journal", "verify")
        #expect(verified.text.contains("it is not what was written"))
        #expect(verified.status == .exited(65))
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)

        let repaired = try learner.run("journal", "repair")
        #expect(repaired.text.contains("The damaged one is kept"))
        #expect(try learner.run("journal", "verify").status == .exited(0))
    }

    @Test func theLogIsAnEventALine() throws {
        let learner = try learner()
        let (text, _) = try learner.run("log", "--format", "jsonl")
        let joined = text.replacing("\n", with: "")
        #expect(joined.contains("\"kind\":\"answered\"") || joined.contains("\"kind\": \"answered\""))
        #expect(joined.contains("\"course\""))
    }

    @Test func aFileThatIsNoJournalIsLeftAlone() throws {
        let learner = try Learner(["--version"])
        let path = try learner.home.write(
            "not a database, long enough to be looked at", to: ".local/share/swot/journal.sqlite")
        let (text, status) = try learner.run("study", "COURSE")
        #expect(text.contains("is no journal of Swot"))
        #expect(status == .exited(65))
        #expect(try String(contentsOfFile: path, encoding: .utf8).hasPrefix("not a database"))
    }

    @Test(arguments: ["log", "exams", "doctor"])
    func aJournalOfALaterSwotIsNamedAndLeftAlone(command: String) throws {
        let learner = try learner()
        #expect(try ProgramRun("sqlite3", [journal(of: learner), "PRAGMA user_version = 7"]).status == .exited(0))
        let before = try Data(contentsOf: URL(fileURLWithPath: journal(of: learner)))
        let (text, status) = try learner.run(command)
        #expect(text.contains("was written by a later Swot (version 7"))
        #expect(status == .exited(65))
        #expect(try Data(contentsOf: URL(fileURLWithPath: journal(of: learner))) == before)
    }

    @Test func theDoctorReportsWhatThereIs() throws {
        let learner = try learner()
        let (text, status) = try learner.run("doctor")
        for word in ["Terminal", "Locale", "Data", "Journal     sound"] { #expect(text.contains(word), "\(word)") }
        #expect(status == .exited(0))
    }
}
