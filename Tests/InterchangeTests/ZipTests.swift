import Interchange
import Testing

@Suite struct ZipTests {
    private static let text = Array("Rivers and capitals. ".utf8)

    private static func archive(_ entries: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
        var writer = try ZipWriter()
        for entry in entries { try writer.add(entry.name, entry.bytes) }
        return try writer.finish()
    }

    /// The archive with other bytes at a place in each central header, which lists what the archive holds.
    private static func changing(_ archive: [UInt8], at offset: Int, to bytes: [UInt8]) -> [UInt8] {
        var changed = archive
        let header: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
        for start in 0...(archive.count - 4) where Array(archive[start..<start + 4]) == header {
            changed.replaceSubrange(start + offset..<start + offset + bytes.count, with: bytes)
        }
        return changed
    }

    private func fault(_ archive: [UInt8], _ name: String) throws -> ZipError? {
        let archive = try ZipArchive(archive)
        do {
            _ = try archive.bytes(named: name)
            return nil
        } catch {
            return error
        }
    }

    @Test func whatIsWrittenReadsTheSame() throws {
        let noise = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3) }
        let entries = [("a.txt", Self.text), ("ordner/größe.bin", noise), ("empty", [])]
        let archive = try ZipArchive(Self.archive(entries))
        #expect(archive.entries.map(\.name) == entries.map(\.0))
        for (name, bytes) in entries { #expect(try archive.bytes(named: name) == bytes) }
        #expect(throws: ZipError.missing("b.txt")) { try archive.bytes(named: "b.txt") }
    }

    @Test func anArchiveIsKnownByItsFirstBytes() throws {
        #expect(ZipArchive.isArchive(try Self.archive([("a", Self.text)])))
        #expect(!ZipArchive.isArchive(Self.text))
        #expect(throws: ZipError.notAnArchive) { try ZipArchive(Self.text) }
    }

    @Test(arguments: ["../up", "a/../../up", "/etc/passwd", "C:/up", "a\\..\\..\\up"])
    func aPathThatLeadsOutIsRefusedAndTheOthersAreRead(name: String) throws {
        let archive = try ZipArchive(Self.archive([(name, Self.text), ("good", Self.text)]))
        #expect(archive.entries.map(\.name) == ["good"])
        #expect(archive.refused.map(\.fault) == [.climbing])
    }

    @Test func aLinkIsRefused() throws {
        // The upper half of the external attributes is the mode that the file has on Unix.
        let archive = try ZipArchive(
            Self.changing(Self.archive([("link", Self.text)]), at: 38, to: [0, 0, 0xFF, 0xA1]))
        #expect(archive.refused.map(\.fault) == [.link])
    }

    @Test func ofTwoEntriesOfOneNameTheFirstIsRead() throws {
        let archive = try ZipArchive(Self.archive([("a", [1]), ("a", [2])]))
        #expect(try archive.bytes(named: "a") == [1])
        #expect(archive.refused.map(\.fault) == [.twice])
    }

    @Test func aGibibyteThatIsDeclaredAndNotThereTakesNoMemory() throws {
        let gibibyte = Self.changing(try Self.archive([("a", Self.text)]), at: 24, to: [0, 0, 0, 0x40])
        #expect(try fault(gibibyte, "a") == .entry("a", .bomb(packed: 23, size: 1 << 30)))
    }

    @Test func moreThanIsThereIsAnError() throws {
        let more = Self.changing(try Self.archive([("a", Self.text)]), at: 24, to: [200, 0, 0, 0])
        let error = try #require(try fault(more, "a"))
        #expect([.entry("a", .wrongSize(declared: 200)), .entry("a", .damaged)].contains(error))
    }

    @Test func whatUnpacksToFarMoreThanItsSizeIsRefused() throws {
        let zeros = try Self.archive([("zeros", [UInt8](repeating: 0, count: 32 << 20)), ("good", Self.text)])
        let archive = try ZipArchive(zeros)
        #expect(archive.entries.map(\.name) == ["good"])
        guard case .bomb? = archive.refused.first?.fault else {
            Issue.record("\(archive.refused)")
            return
        }
    }

    @Test func allEntriesTogetherHaveALimit() throws {
        var limits = ZipArchive.Limits()
        limits.total = 30
        let archive = try ZipArchive(Self.archive([("a", Self.text), ("b", Self.text)]), limits: limits)
        #expect(try archive.bytes(named: "a") == Self.text)
        #expect(throws: ZipError.tooLarge) { try archive.bytes(named: "b") }
    }

    @Test func moreEntriesThanTheLimitAreAnError() throws {
        var limits = ZipArchive.Limits()
        limits.entries = 2
        let bytes = try Self.archive((0..<3).map { ("\($0)", []) })
        #expect(throws: ZipError.tooManyEntries(3)) { try ZipArchive(bytes, limits: limits) }
    }

    @Test func anEncryptedEntryAndAnUnknownMethodAreNamed() throws {
        let bytes = try Self.archive([("a", Self.text)])
        #expect(try fault(Self.changing(bytes, at: 8, to: [1, 8]), "a") == .entry("a", .encrypted))
        #expect(try fault(Self.changing(bytes, at: 10, to: [93, 0]), "a") == .entry("a", .method(93)))
    }

    @Test func aChangedByteOfAnEntryIsFound() throws {
        var bytes = try Self.archive([("a", Self.text), ("b", Self.text)])
        bytes[35] ^= 0x10
        #expect(try fault(bytes, "a") != nil)
        #expect(try fault(bytes, "b") == nil)
    }

    @Test func archivesThatAreCutOrDamagedNeverTrap() throws {
        let whole = try Self.archive([("a", Self.text), ("b/c", [UInt8](repeating: 7, count: 5000))])
        // The list of entries stands at the end, and the length of a comment behind it.
        for end in 0..<whole.count - 22 {
            #expect(throws: ZipError.self) { try ZipArchive(Array(whole[..<end])) }
        }
        for place in whole.indices {
            for bit in [1, 0x80] as [UInt8] {
                var damaged = whole
                damaged[place] ^= bit
                guard let archive = try? ZipArchive(damaged) else { continue }
                for entry in archive.entries { _ = try? archive.bytes(of: entry) }
            }
        }
    }
}
