import QuestionBank

/// Sentences that name the nearest known word where one is not known.
package enum Guess {
    package static func sentence(forMissing path: String) -> String {
        let folder = path.contains("/") ? parent(of: path) : "."
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let there = "There is no file or folder “\(path)”."
        guard let neighbour = near(name, in: names(in: folder)) else { return there }
        return "\(there) Did you mean “\(path.contains("/") ? "\(folder)/" : "")\(neighbour)”?"
    }

    package static func sentence(forTopic topic: String, in known: [String]) -> String {
        let nearest = known.nearest(to: topic).map { " Did you mean “\($0)”?" } ?? ""
        return "The course has no topic “\(topic)”.\(nearest) It has: \(known.joined(separator: ", "))."
    }

    package static func sentence(forExam exam: String, in known: [String]) -> String {
        let nearest = near(exam, in: known).map { " Did you mean “\($0)”?" } ?? ""
        return "The course has no exam “\(exam)”.\(nearest) It has: \(known.joined(separator: ", "))."
    }

    /// The nearest word, if it is near enough to have been meant.
    package static func near(_ word: String, in known: [String]) -> String? {
        guard let nearest = known.nearest(to: word) else { return nil }
        let shared = Set(word.lowercased()).intersection(nearest.lowercased()).count
        return shared * 3 >= 2 * max(Set(word).count, Set(nearest).count) ? nearest : nil
    }
}
