import Files
import Foundation
import TestSupport
import Testing

/// Whole files, read and replaced.
@Suite struct ReadingTests {
    private let home: TemporaryDirectory

    init() throws { home = try TemporaryDirectory() }

    @Test(arguments: [0, 1, 65_536, 300_001]) func everyByteIsRead(count: Int) throws {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let path = try home.write(bytes, to: "file")
        #expect(try Files.read(path) == bytes)
    }

    @Test func aFileThatIsTooLargeIsNotRead() throws {
        let path = try home.write("12345", to: "file")
        #expect(try Files.read(path, limit: 5).count == 5)
        #expect(throws: FileError.tooLarge(path: path, bytes: 5)) { try Files.read(path, limit: 4) }
    }

    @Test func whatIsNoFileIsRefusedAndNeverWaitedFor() throws {
        let pipe = home.path + "/pipe"
        #expect(mkfifo(pipe, 0o600) == 0)
        for path in [home.path, pipe, "/dev/zero"] {
            #expect(throws: FileError.notAFile(path: path)) { try Files.read(path) }
        }
    }

    @Test func aMissingFileIsNamed() throws {
        let path = home.path + "/none"
        let error = #expect(throws: FileError.self) { try Files.read(path) }
        #expect(error == .unreadable(path: path, number: ENOENT))
        #expect(error?.isMissing == true && error?.reason == "No such file or directory" && error?.path == path)
    }

    @Test func aLinkIsFollowed() throws {
        let path = try home.write("text", to: "file")
        try FileManager.default.createSymbolicLink(atPath: home.path + "/link", withDestinationPath: path)
        #expect(try Files.read(home.path + "/link") == Array("text".utf8))
    }
}

@Suite struct ReplacingTests {
    private let home: TemporaryDirectory

    init() throws { home = try TemporaryDirectory() }

    private func mode(_ name: String) throws -> UInt16 {
        var status = stat()
        try #require(stat(home.path + "/" + name, &status) == 0)
        return UInt16(status.st_mode & 0o7777)
    }

    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: home.path).sorted() }
    }

    @Test func aNewFileIsMadeAndNothingElse() throws {
        try Files.replace(home.path + "/file", with: Array("new".utf8))
        #expect(try home.read("file") == "new")
        #expect(try names == ["file"])
        #expect(try mode("file") == 0o644)
    }

    @Test(arguments: [0o600, 0o640, 0o444, 0o755] as [mode_t]) func theModeIsKept(mode: mode_t) throws {
        let path = try home.write("old", to: "file")
        chmod(path, mode)
        try Files.replace(path, with: Array("new".utf8))
        #expect(try home.read("file") == "new")
        #expect(try self.mode("file") == UInt16(mode))
    }

    @Test(.enabled(if: getuid() == 0, "only the superuser can give a file away")) func theOwnerIsKept() throws {
        let path = try home.write("old", to: "file")
        #expect(chown(path, 12_345, 23_456) == 0)
        try Files.replace(path, with: [])
        var status = stat()
        #expect(stat(path, &status) == 0 && status.st_uid == 12_345 && status.st_gid == 23_456)
    }

    @Test func throughALinkTheFileIsReplacedAndTheLinkStays() throws {
        let path = try home.write("old", to: "folder/file")
        let link = home.path + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        try Files.replace(link, with: Array("new".utf8))
        #expect(try home.read("folder/file") == "new")
        #expect(FileStatus.isLink(link) && !FileStatus.isLink(path))
    }

    @Test func aLinkThatLeadsNowhereIsAnError() throws {
        let link = home.path + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: home.path + "/none")
        #expect(throws: FileError.unwritable(path: link, number: ENOENT)) { try Files.replace(link, with: []) }
    }

    @Test func aFolderThatIsMissingIsAnErrorThatNamesThePath() throws {
        let path = home.path + "/none/file"
        let error = #expect(throws: FileError.self) { try Files.replace(path, with: []) }
        #expect(error == .unwritable(path: path, number: ENOENT))
    }

    @Test func whatCannotBeReplacedIsWrittenInto() throws {
        #expect(throws: Never.self) { try Files.replace("/dev/null", with: Array("x".utf8)) }
        #expect(throws: FileError.unwritable(path: "/dev/full", number: ENOSPC)) {
            try Files.replace("/dev/full", with: Array("x".utf8))
        }
        #expect(throws: FileError.unwritable(path: home.path, number: EISDIR)) {
            try Files.replace(home.path, with: Array("x".utf8))
        }
    }

    /// A reader that opens the file again and again finds it whole each time.
    @Test func aReaderFindsTheOldContentOrTheNewOne() async throws {
        let path = try home.write(String(repeating: "a", count: 50_000), to: "file")
        let writer = Task.detached {
            for index in 0..<50 {
                let letter = UInt8(ascii: "a") + UInt8(index % 26)
                try Files.replace(path, with: [UInt8](repeating: letter, count: 50_000))
            }
        }
        for _ in 0..<200 {
            let bytes = try Files.read(path)
            #expect(bytes.count == 50_000 && Set(bytes).count == 1)
        }
        try await writer.value
    }
}

/// Folders: made, and looked through.
@Suite struct FolderTests {
    private let home: TemporaryDirectory

    init() throws { home = try TemporaryDirectory() }

    @Test func aFolderIsMadeWithThoseAboveItForTheUserAlone() throws {
        let path = home.path + "/a/b/c"
        try Files.makeFolder(path)
        try Files.makeFolder(path)
        var status = stat()
        #expect(stat(home.path + "/a/b", &status) == 0 && status.st_mode & 0o777 == 0o700)
        #expect(Files.isFolder(path))
    }

    @Test func aFileInTheWayIsAnError() throws {
        let path = try home.write("", to: "file")
        let error = #expect(throws: FileError.self) { try Files.makeFolder(path + "/folder") }
        #expect(error?.reason == "Not a directory" || error?.reason == "File exists")
    }

    @Test func aWalkMeetsEveryFileOnceInBytewiseOrder() throws {
        for name in ["b.md", "a/x.md", "a/y/z.md", "B.md", ".hidden/x.md", "a/.secret.md", "a-b.md"] {
            try home.write("", to: name)
        }
        try FileManager.default.createSymbolicLink(atPath: home.path + "/loop", withDestinationPath: home.path)
        try FileManager.default.createSymbolicLink(atPath: home.path + "/link.md", withDestinationPath: "b.md")
        try FileManager.default.createSymbolicLink(atPath: home.path + "/gone.md", withDestinationPath: "none")
        let found = Files.walk(home.path, depth: 32)
        #expect(
            found.map(\.name) == ["B.md", "a-b.md", "a/x.md", "a/y/z.md", "b.md", "gone.md", "link.md", "loop"])
        #expect(found.contains(.nothing(name: "gone.md")) && found.contains(.linkedFolder(name: "loop")))
    }

    @Test func aWalkNamesTheFolderAtWhichItEnds() throws {
        try home.write("", to: "a/b/c.md")
        let found = Files.walk(home.path, depth: 2)
        #expect(found.map(\.name) == ["a/b"])
        if case .closedFolder? = found.first {} else { Issue.record("\(found)") }
        #expect(Files.walk(home.path, depth: 3).map(\.name) == ["a/b/c.md"])
    }

    @Test func namesAreSortedAndHiddenOnesLeftOut() throws {
        for name in ["b", "a", "Z", ".x"] { try home.write("", to: name) }
        #expect(Files.names(in: home.path) == ["Z", "a", "b"])
        #expect(Files.names(in: home.path + "/none") == nil)
    }

    @Test(arguments: [
        ("/a/b", "/a", "b"), ("/a", "/", "a"), ("a/b", "a", "b"), ("a", ".", "a"), ("/", "/", "/"),
        ("a/b/", "a/b", "b"),
    ])
    func aPathHasAFolderAndAName(path: String, folder: String, name: String) {
        #expect(Files.folder(of: path) == folder)
        #expect(Files.name(of: path) == name)
    }

    @Test func aLinkSaysWhereItLeads() throws {
        let link = home.path + "/link"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "some/where")
        #expect(Files.destination(ofLink: link) == "some/where")
        #expect(Files.destination(ofLink: home.path) == nil)
        #expect(Files.realPath(link) == nil)
        #expect(Files.realPath(home.path + "/../" + Files.name(of: home.path)) == Files.realPath(home.path))
    }

    @Test func aStatusTellsWhatKindOfFileItIs() throws {
        let path = try home.write("1234", to: "file")
        let status = try #require(FileStatus(path))
        #expect(status.size == 4 && status.isRegular && !status.isFolder)
        #expect(status.modified > 1_600_000_000 * 1_000_000_000)
        #expect(FileStatus(home.path)?.isFolder == true)
        #expect(FileStatus("/dev/null").map { !$0.isRegular && !$0.isFolder } == true)
        #expect(FileStatus(home.path + "/none") == nil)
    }
}
