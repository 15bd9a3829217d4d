import Assessment
import Foundation
import QuestionBank
import TestSupport
import Testing

/// A course handed on as data and as one deck.
@Suite struct ExportTests {
    private let shipped = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Content/model-context-protocol").standardized.path

    @Test func theJSONHasTheMembersOfTheFormat() throws {
        let course = try WholeCourse(at: shipped)
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(course.json.document.utf8)) as? [String: Any])
        #expect(object["schema"] as? Int == 1)
        let head = try #require(object["course"] as? [String: Any])
        #expect(head["id"] as? String == "model-context-protocol")
        let items = try #require(object["items"] as? [[String: Any]])
        #expect(items.count == course.items.count)
        for item in items {
            #expect(
                Set(item.keys) == [
                    "id", "fingerprint", "topic", "difficulty", "cognition", "objective", "facts", "version", "tags",
                    "shuffle", "notWith", "waive", "kind", "stem", "options", "hints", "explanation", "references",
                    "file", "line", "interaction", "scenario",
                ])
        }
        #expect(items.contains { $0["version"] is NSNull })
        #expect(items.allSatisfy { ($0["references"] as? [String])?.first?.hasPrefix("https://") == true })
    }

    @Test func theDeckHoldsTheSameItems() throws {
        let course = try WholeCourse(at: shipped)
        let folder = try TemporaryDirectory()
        try folder.write(String(contentsOfFile: shipped + "/course.yml", encoding: .utf8), to: "course.yml")
        try folder.write(course.markdown, to: "all.md")
        let copy = try WholeCourse(at: folder.path)
        #expect(copy.diagnostics.isEmpty)
        #expect(copy.items == course.items)
    }
}
