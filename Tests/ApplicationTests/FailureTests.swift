import Application
import Assessment
import Files
import Foundation
import Journal
import QuestionBank
import TestSupport
import Testing

/// Every error ends in a sentence that says what to do, and in a status.
@Suite struct FailureTests {
    private struct Case: Sendable, CustomTestStringConvertible {
        let error: any Error & Sendable
        let status: Application.ExitStatus
        let sentence: String

        var testDescription: String { sentence }

        init(_ error: any Error & Sendable, _ status: Application.ExitStatus, _ sentence: String) {
            (self.error, self.status, self.sentence) = (error, status, sentence)
        }
    }

    private static let cases = [
        Case(
            JournalError.readOnly(path: "/j"), .noPermission,
            "/j cannot be written. Make it writable to study; “swot log” still reads it."),
        Case(
            JournalError.diskFull(path: "/j"), .cannotCreate,
            "The disk or your share of it is full: nothing can be saved to /j. Free some space."),
        Case(
            JournalError.noLocks(path: "/j", errno: ENOLCK), .unavailable,
            "The file system of /j has no file locks, which keep two programs from writing over each other. "
                + "Put Swot's data on a disk of this machine, for example with XDG_DATA_HOME."),
        Case(
            JournalError.inaccessible(path: "/j", errno: EACCES), .inputOutput,
            "/j cannot be opened: Permission denied."),
        Case(
            JournalError.newer(path: "/j", version: 9, known: 3), .dataError,
            "/j was written by a later Swot (version 9 of its format; this one knows 3). It is left as it is; "
                + "use the later Swot."),
        Case(
            CatalogueError.course(.file(.unreadable(path: "/c", number: ENOENT))), .noInput,
            "/c cannot be read: No such file or directory."),
        Case(
            CourseError.noCourseFile(folder: "/c"), .dataError,
            "/c has no course.yml. A course is a folder with course.yml and decks, or a single deck."),
        Case(
            CourseError.file(.tooLarge(path: "/c", bytes: 99_999_999)), .dataError,
            "/c has 99999999 bytes; at most 64 MiB are read."),
        Case(
            CatalogueError.database(reason: "disk I/O error"), .inputOutput,
            "The catalogue of questions failed: disk I/O error."),
        Case(
            FileError.unwritable(path: "/page.html", number: ENOSPC), .cannotCreate,
            "/page.html cannot be written: No space left on device."),
        Case(FileError.notAFile(path: "/pipe"), .noInput, "/pipe cannot be read: it is no file."),
        Case(
            Editor.Failure.notFound("emcas"), .unavailable,
            "There is no editor “emcas”. Set VISUAL or EDITOR to one that is installed."),
        Case(
            Editor.Failure.failed("vi", status: 256), .unavailable,
            "The editor “vi” ended with an error; the file may be as it was."),
    ]

    @Test(arguments: cases) private func anErrorIsToldInASentenceWithItsStatus(_ told: Case) {
        #expect(Failure(told.error) == Failure(told.sentence, told.status))
    }

    @Test func aFailureStaysWhatItIs() {
        let failure = Failure("No.", .usage)
        #expect(Failure(failure) == failure)
        #expect(throws: failure) { try Failure.explaining { throw failure } }
    }

    @Test func anErrorThatNobodyForesawKeepsItsWords() {
        struct Odd: Error, CustomStringConvertible { let description = "something odd" }
        #expect(Failure(Odd()) == Failure("something odd", .software))
    }

    @Test func aHolderIsNamedWithItsProcessOrAsAnother() {
        let known = Failure(JournalError.held(SessionID("s"), process: 1))
        #expect(known.sentence.hasPrefix("This session is open in another Swot (process 1"))
        let unknown = Failure(JournalError.held(SessionID("s"), process: nil))
        #expect(unknown.sentence == "This session is open in another Swot (another process). Leave it there first.")
        #expect(unknown.status == .unavailable)
    }

    @Test func theStatusesAreThoseOfSysexits() {
        #expect(
            [Application.ExitStatus.usage, .dataError, .noInput, .unavailable, .software, .osError].map(\.rawValue)
                == [64, 65, 66, 69, 70, 71])
        #expect(
            [Application.ExitStatus.cannotCreate, .inputOutput, .noPermission, .configuration, .interrupted, .fine].map(
                \.rawValue)
                == [73, 74, 77, 78, 130, 0])
    }
}

@Suite struct GuessTests {
    @Test func aPathNamesItsNeighbourIfThatIsNear() throws {
        let home = try TemporaryDirectory()
        try home.write("", to: "sample.md")
        #expect(
            Guess.sentence(forMissing: home.path + "/sampel.md")
                == "There is no file or folder “\(home.path)/sampel.md”. Did you mean “\(home.path)/sample.md”?")
        #expect(
            Guess.sentence(forMissing: home.path + "/quite-another")
                == "There is no file or folder “\(home.path)/quite-another”.")
        #expect(Guess.sentence(forMissing: "/none/at/all") == "There is no file or folder “/none/at/all”.")
    }

    @Test(arguments: [("stduy", "study"), ("exprot", "export"), ("xyz", nil), ("", nil)])
    func aWordIsNearIfMostOfItsLettersAreShared(word: String, near: String?) {
        #expect(Guess.near(word, in: ["study", "export", "review"]) == near)
    }
}

/// What a command prints is written whole, or it is an error.
@Suite struct OutputTests {
    private func failure(descriptor: Int32, _ text: String) -> Failure? {
        var output = Output(descriptor: descriptor, name: "The standard output")
        do {
            try output.print(text)
            try output.flush()
            return nil
        } catch {
            return error
        }
    }

    @Test func whatIsPrintedIsWritten() throws {
        let home = try TemporaryDirectory()
        let path = try home.write("", to: "out")
        let descriptor = open(path, O_WRONLY)
        defer { close(descriptor) }
        var output = Output(descriptor: descriptor, name: "out")
        try output.print("one")
        try output.print("two", end: "")
        #expect(try home.read("out") == "", "lines are collected")
        try output.flush()
        #expect(try home.read("out") == "one\ntwo")
        let long = String(repeating: "x", count: 200_000)
        try output.print(long)
        #expect(try home.read("out").utf8.count == 200_008, "what is long is not held back")
    }

    @Test func aFullDiskIsAnErrorWithASentence() {
        let descriptor = open("/dev/full", O_WRONLY)
        defer { close(descriptor) }
        #expect(
            failure(descriptor: descriptor, "x")
                == Failure("The standard output cannot be written: No space left on device.", .inputOutput))
    }

    @Test func aClosedOutputIsAnErrorWithASentence() {
        #expect(failure(descriptor: -1, "x")?.sentence == "The standard output cannot be written: Bad file descriptor.")
    }
}
