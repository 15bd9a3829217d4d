import Files
import QuestionBank

/// Sentences for words that are not known; they name the nearest one that is.
package enum Guess {
    /// - Parameter path: a path that leads nowhere.
    package static func sentence(forMissing path: String) -> String {
        let folder = Files.folder(of: path)
        let there = "There is no file or folder “\(path)”."
        guard let neighbour = near(Files.name(of: path), in: Files.names(in: folder) ?? []) else { return there }
        return "\(there) Did you mean “\(path.contains("/") ? "\(folder)/" : "")\(neighbour)”?"
    }

    package static func sentence(forTopic topic: String, in known: [String]) -> String {
        // Courses have few topics, so the nearest one is worth naming however far away it is.
        sentence("topic", word: topic, nearest: known.nearest(to: topic), known: known)
    }

    package static func sentence(forExam exam: String, in known: [String]) -> String {
        sentence("exam", word: exam, nearest: near(exam, in: known), known: known)
    }

    /// - Parameters:
    ///   - kind: what the word should have named, such as `topic`.
    ///   - known: the words that there are, all of which are listed.
    private static func sentence(_ kind: String, word: String, nearest: String?, known: [String]) -> String {
        let question = nearest.map { " Did you mean “\($0)”?" } ?? ""
        return "The course has no \(kind) “\(word)”.\(question) It has: \(known.joined(separator: ", "))."
    }

    /// The nearest word, if it is near enough to have been meant: two thirds of its letters are shared.
    package static func near(_ word: String, in known: [String]) -> String? {
        guard let nearest = known.nearest(to: word) else { return nil }
        let shared = Set(word.lowercased()).intersection(nearest.lowercased()).count
        return shared * 3 >= 2 * max(Set(word).count, Set(nearest).count) ? nearest : nil
    }
}
