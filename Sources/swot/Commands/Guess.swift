import ArgumentParser
import QuestionBank

/// Sentences that name the nearest known word where one is not known.
enum Guess {
    static let commands = SwotCommand.configuration.subcommands.map { $0._commandName } + ["help"]

    static func isCommand(_ word: String?) -> Bool { word.map(commands.contains) ?? false }

    static func sentence(forMissing path: String) -> String {
        let folder = path.contains("/") ? parent(of: path) : "."
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let there = "There is no file or folder “\(path)”."
        if !path.contains("/"), let command = near(name, in: commands) {
            return "\(there) Did you mean “swot \(command)”?"
        }
        guard let neighbour = near(name, in: names(in: folder)) else { return there }
        return "\(there) Did you mean “\(path.contains("/") ? "\(folder)/" : "")\(neighbour)”?"
    }

    /// What to say where the first words lead to no command; a path of Home stands alone.
    static func failure(forUnknownCommand words: [String]) -> Failure? {
        guard let first = words.first, !first.hasPrefix("-") else { return nil }
        guard commands.contains(first) else {
            return realPath(first) == nil ? Failure(sentence(forMissing: first), .noInput) : nil
        }
        let command = SwotCommand.configuration.subcommands.first { $0._commandName == first }
        let known = first == "help" ? commands : command?.configuration.subcommands.map { $0._commandName } ?? []
        guard let second = words.dropFirst().first, !second.hasPrefix("-"), !known.isEmpty, !known.contains(second),
            let nearest = known.nearest(to: second)
        else { return nil }
        return Failure(
            "There is no command “swot \(first) \(second)”. Did you mean “swot \(first) \(nearest)”?", .usage)
    }

    static func sentence(forTopic topic: String, in known: [String]) -> String {
        let nearest = known.nearest(to: topic).map { " Did you mean “\($0)”?" } ?? ""
        return "The course has no topic “\(topic)”.\(nearest) It has: \(known.joined(separator: ", "))."
    }

    static func sentence(forExam exam: String, in known: [String]) -> String {
        let nearest = near(exam, in: known).map { " Did you mean “\($0)”?" } ?? ""
        return "The course has no exam “\(exam)”.\(nearest) It has: \(known.joined(separator: ", "))."
    }

    /// The nearest word, if it is near enough to have been meant.
    private static func near(_ word: String, in known: [String]) -> String? {
        guard let nearest = known.nearest(to: word) else { return nil }
        let shared = Set(word.lowercased()).intersection(nearest.lowercased()).count
        return shared * 3 >= 2 * max(Set(word).count, Set(nearest).count) ? nearest : nil
    }
}
