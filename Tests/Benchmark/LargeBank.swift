import Foundation

/// A course many times over, each copy in words of which half are its own, so that items are alike no more often than
/// in the course itself.
struct LargeBank {
    let folder: String
    let decks: [String]
    let items: Int

    init(copies: Int, of course: String, in folder: String) throws {
        try File.makeFolder(folder)
        try File.write(Array(File.text(course + "/course.yml").utf8), to: folder + "/course.yml")
        var decks: [String] = []
        var items = 0
        for name in File.names(in: course).filter({ $0.hasSuffix(".md") }).sorted() {
            let deck = File.text("\(course)/\(name)")
            for copy in 0..<copies {
                let path = "\(folder)/\(copy)-\(name)"
                try File.write(Array(Self.copy(copy, of: deck).utf8), to: path)
                decks.append(path)
                items += deck.split(separator: "\n").count { $0.hasPrefix("## ") }
            }
        }
        (self.folder, self.decks, self.items) = (folder, decks, items)
    }

    private static func copy(_ number: Int, of deck: String) -> String {
        guard number > 0 else { return deck }
        var isFrontMatter = false
        return deck.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if line == "---" { isFrontMatter.toggle() }
            if isFrontMatter || line.hasPrefix("### ") || line.hasPrefix("- <") { return String(line) }
            if line.hasPrefix("<!--") { return String(line.replacing("<!-- id: ", with: "<!-- id: c\(number)-")) }
            return line.split(separator: " ", omittingEmptySubsequences: false).map { word in
                isReplaced(word) ? "\(word)\(letters[number % letters.count])" : String(word)
            }.joined(separator: " ")
        }.joined(separator: "\n")
    }

    private static let letters = Array("abcdefghijklmnopqrstuvwxyz")

    /// Whether it is a word of more than three small letters, and one of every second of those.
    private static func isReplaced(_ word: Substring) -> Bool {
        word.utf8.count > 3 && word.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
            && word.utf8.reduce(0) { $0 + Int($1) } % 2 == 0
    }
}
