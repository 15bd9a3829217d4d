import Assessment
import JSON

// Reading what `Course.json` writes. The catalogue keeps courses in that form, so whoever changes it raises `Schema.version`.

extension Course {
    /// Nil where the value is not a course as `json` writes it.
    init?(json: JSON) {
        guard let id = json["id"]?.string, let title = json["title"]?.string,
            let authors: [String] = json.list("authors", { $0.string }),
            let topics: [Topic] = json.list("topics", { Topic(json: $0) }),
            let exams: [Exam] = json.list("exams", { Exam(json: $0) })
        else { return nil }
        self.init(
            id: CourseID(id), title: title, description: json["description"]?.string,
            language: json["language"]?.string, license: json["license"]?.string, authors: authors, topics: topics,
            exams: exams)
    }
}

extension Course.Topic {
    fileprivate init?(json: JSON) {
        guard let id = json["id"]?.string, let title = json["title"]?.string else { return nil }
        self.init(id: TopicID(id), title: title, weight: json.int("weight"))
    }
}

extension Course.Exam {
    fileprivate init?(json: JSON) {
        guard let id = json["id"]?.string, let title = json["title"]?.string, let items = json.int("items"),
            let minutes = json.int("minutes"), let pass = json.int("pass"), let blueprint = Blueprint(json: json),
            let navigation = json["navigation"]?.string.flatMap(Rules.Navigation.init),
            let scoring = json["scoring"]?.string.flatMap(Scoring.init),
            let penalty = json["penalty"]?.string.flatMap({ Fraction($0) }),
            let sections: [Section] = json.list("sections", { Section(json: $0) }),
            let warnings: [Int] = json.list("warnings", { $0.int }), let options = json["options"]?.string,
            let asksConfidence = json["confidence"]?.bool, let allowsNotes = json["notes"]?.bool
        else { return nil }
        self.init(id: id, title: title, items: items, minutes: minutes, pass: pass)
        self.blueprint = blueprint
        self.navigation = navigation
        self.scoring = scoring
        self.penalty = penalty
        self.sections = sections
        self.warnings = warnings
        shufflesOptions = options == "shuffled"
        self.asksConfidence = asksConfidence
        self.allowsNotes = allowsNotes
        if let count = json["pauses"]?.int("count"), let minutes = json["pauses"]?.int("minutes") {
            pauses = Pauses(count: count, minutes: minutes)
        }
    }
}

extension Course.Exam.Blueprint {
    /// - Parameter json: the exam, of which the blueprint is a part.
    fileprivate init?(json: JSON) {
        guard let topics: [Course.Exam.Share] = json.list("topics", { Course.Exam.Share(json: $0) }),
            let minimum = json.int("perTopicMinimum"), let members = json["difficulty"]?.members
        else { return nil }
        self.init(topics: topics, minimum: minimum)
        for member in members {
            guard let level = Item.Difficulty(rawValue: member.name), let share = member.value.int else { return nil }
            difficulty[level] = share
        }
    }
}

extension Course.Exam.Share {
    fileprivate init?(json: JSON) {
        guard let topic = json["topic"]?.string else { return nil }
        self.init(TopicID(topic), weight: json.int("weight"))
    }
}

extension Course.Exam.Section {
    fileprivate init?(json: JSON) {
        guard let title = json["title"]?.string, let items = json.int("items"), let minutes = json.int("minutes"),
            let topics: [Course.Exam.Share] = json.list("topics", { Course.Exam.Share(json: $0) })
        else { return nil }
        self.init(title: title, items: items, minutes: minutes, topics: topics)
    }
}

extension JSON {
    fileprivate var int: Int? { integer.flatMap { Int(exactly: $0) } }

    fileprivate func int(_ member: String) -> Int? { self[member]?.int }

    /// The elements of an array; nil where there is none, or one of its elements is nil.
    fileprivate func list<Element>(_ member: String, _ read: (JSON) -> Element?) -> [Element]? {
        guard let array = self[member]?.array else { return nil }
        let elements = array.compactMap(read)
        return elements.count == array.count ? elements : nil
    }
}
