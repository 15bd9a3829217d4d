import Application
import Interchange
import QuestionBank

/// `swot help formats`: which formats there are, and a page on each.
enum FormatHelp {
    /// What is printed; nil where the arguments ask for something else.
    static func text(for arguments: [String]) throws(Failure) -> String? {
        guard arguments.count >= 2, arguments[0] == "help", arguments[1] == "formats" else { return nil }
        guard let name = arguments.dropFirst(2).first else { return FormatPages.list }
        if let page = FormatPages.page(named: name) { return page }
        let near = Guess.near(name, in: FormatPages.names).map { " Did you mean “\($0)”?" } ?? ""
        throw Failure("There is no format “\(name)”.\(near) “swot help formats” lists all.", .usage)
    }
}
