import Assessment
import Foundation

/// The course that is measured, as `swot export` tells of it.
struct ExportedCourse: Decodable {
    struct Course: Decodable { let id: String }
    struct Item: Decodable {
        let id: String
        let topic: String
    }

    let course: Course
    let items: [Item]

    init(_ homes: Homes) throws {
        let file = homes.folder + "/export.json"
        defer { File.remove(file) }
        try File.shell("'\(homes.program)' export '\(homes.course)' --format json > '\(file)'")
        self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: URL(fileURLWithPath: file)))
    }

    /// Sixty of the items, others each time.
    func opening(_ number: Int) -> Opening {
        let entries = (0..<60).map { items[(number * 60 + $0) % items.count] }.map { item in
            let options = (0..<4).map { ElementID(of: "\(item.id) \($0)") }
            return Form.Entry(
                item: ItemID(item.id), fingerprint: Fingerprint(of: item.id), version: Fingerprint(of: item.id),
                topic: TopicID(item.topic), declaration: .choice(.init(options: options, keys: [options[0]])), hints: 1)
        }
        return Opening(
            course: CourseID(course.id), rules: .study, seed: Seed(UInt64(number)), form: Form(entries))
    }
}
