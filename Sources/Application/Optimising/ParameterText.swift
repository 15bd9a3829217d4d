import Memory

extension Parameters {
    /// Parameters as people hand them on: numbers with commas or blanks between them, in brackets or not.
    package init(parsing text: String) throws(Failure) {
        let words = text.split { $0.isWhitespace || ",;[]".contains($0) }
        var weights: [Double] = []
        for word in words {
            guard let weight = Double(word) else {
                throw Failure("“\(word)” is no number. Write the parameters like 0.212, 1.2931, …", .usage)
            }
            weights.append(weight)
        }
        do {
            try self.init(weights)
        } catch {
            let sentence = "\(error)"
            throw Failure("\(sentence.prefix(1).uppercased())\(sentence.dropFirst()).", .usage)
        }
    }

    /// With four decimals, as other programs show them.
    package var text: String { weights.map { "\(($0 * 10_000).rounded() / 10_000)" }.joined(separator: ", ") }
}
