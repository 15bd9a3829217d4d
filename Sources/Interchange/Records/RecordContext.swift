/// Where records stand in a file: what the lists and maps around them say.
struct RecordContext: Sendable {
    var topic: String?
    /// What ids may be unique in.
    var part: String?
    /// Texts that questions name as standing before them.
    var shared: [String: String] = [:]
}

/// A map that may be a question, or hold some.
protocol RecordNode {
    /// The values of a list with no names, or of a map with theirs; nil for a text or number.
    func eachChild(_ body: (String?, Self) -> Void)
    var isMap: Bool { get }
    var isList: Bool { get }
    var value: RecordValue { get }
    /// A number for maps that have the same names and kinds of values; nil where that is not known.
    var signature: UInt64? { get }
}

/// Finds the questions in a tree of lists and maps.
struct RecordFinder<Node: RecordNode> {
    /// The questions in the order of the file, each with its context.
    private(set) var found: [(node: Node, context: Int)] = []
    private(set) var contexts: [RecordContext] = [RecordContext()]
    private(set) var facts = CourseFacts()
    private var isQuestion: [UInt64: Bool] = [:]
    private let names: FieldNames
    private let map: FieldMap
    /// The longest list of maps, which is taken where nothing looks like a question.
    private var longest: (nodes: [Node], context: Int) = ([], 0)

    private static var deepest: Int { 200 }

    init(_ roots: [Node], map: FieldMap) {
        self.map = map
        names = FieldNames()
        for root in roots { visit(root, named: nil, context: 0, titles: [], depth: 0) }
        if found.isEmpty, longest.nodes.count > 1 { found = longest.nodes.map { ($0, longest.context) } }
    }

    private mutating func visit(_ node: Node, named name: String?, context: Int, titles: [String], depth: Int) {
        guard depth < Self.deepest else { return }
        if node.isMap {
            if isQuestion(node) {
                found.append((node, context))
            } else {
                visit(map: node, context: context, titles: titles, depth: depth)
            }
        } else if node.isList {
            visit(list: node, named: name, context: context, titles: titles, depth: depth)
        }
    }

    private mutating func visit(list: Node, named name: String?, context: Int, titles: [String], depth: Int) {
        var children: [Node] = []
        list.eachChild { _, child in children.append(child) }
        if children.count > longest.nodes.count, children.allSatisfy(\.isMap) { longest = (children, context) }
        for child in children { visit(child, named: nil, context: context, titles: titles, depth: depth + 1) }
    }

    private mutating func visit(map: Node, context: Int, titles: [String], depth: Int) {
        var children: [(name: String, node: Node)] = []
        map.eachChild { name, child in children.append((name ?? "", child)) }
        let own = Self.facts(children)
        if depth == 0 { take(own, children) }
        var titles = titles
        var topic = own.topic
        if depth > 0, topic == nil, let title = own.title {
            titles.append(title)
            topic = titles.joined(separator: " › ")
        }
        var inner = context
        if topic != nil || !own.shared.isEmpty {
            var made = contexts[context]
            made.topic = topic ?? made.topic
            made.shared.merge(own.shared) { _, new in new }
            inner = add(made)
        }
        for (name, child) in children where child.isMap || child.isList {
            // A list under a name of its own is a part, unless the name only says that questions follow.
            let field = FieldName(name)
            let isNamed = child.isList && Vocabulary.role(of: field) == nil && !Self.wrappers.contains(field.joined)
            var place = inner
            if isNamed, !own.isSection {
                var made = contexts[inner]
                made.part = name
                if made.topic == nil { made.topic = name }
                place = add(made)
            }
            visit(child, named: name, context: place, titles: titles, depth: depth + 1)
        }
    }

    private mutating func add(_ context: RecordContext) -> Int {
        contexts.append(context)
        return contexts.count - 1
    }

    private static var wrappers: Set<String> {
        [
            "questions", "question", "items", "data", "results", "quiz", "quizzes", "sections", "section", "chapters",
            "categories", "topics", "records", "rows", "entries", "cards", "exam", "exams", "test", "tests", "fragen",
            "preguntas", "domande", "perguntas", "questoes", "pytania", "vragen", "content", "list", "quizdata", "bank",
            "questionbank", "pool", "parts", "domains", "modules", "units", "aufgaben", "ejercicios", "kapitel",
            "teile",
            "bereiche", "secciones", "capitulos", "temas", "chapitres", "capitoli", "sezioni", "hoofdstukken",
            "rozdzialy",
            "children", "groups", "groupes", "grupos", "gruppen", "train", "validation", "dev", "metadata", "payload",
        ]
    }

    private func named(_ path: String, in record: RecordValue) -> Bool {
        names.fields(of: record).contains { $0.path == path || $0.path.lastComponent == path }
    }

    private mutating func isQuestion(_ node: Node) -> Bool {
        let signature = node.signature
        if let signature, let known = isQuestion[signature] { return known }
        let record = node.value
        let result: Bool
        if let stems = map.fields[.stem] {
            result = stems.contains { named($0, in: record) }
        } else {
            result = names.isQuestion(record)
        }
        if let signature { isQuestion[signature] = result }
        return result
    }

    // What a map says about all that is in it.

    private struct Own {
        var title: String?
        var topic: String?
        var shared: [String: String] = [:]
        var isSection = false
    }

    private static func facts(_ children: [(name: String, node: Node)]) -> Own {
        var own = Own()
        for (name, node) in children {
            let field = FieldName(name).joined
            if field == "multipart", node.isMap {
                for member in node.value.members ?? [] { own.shared[member.name] = member.value.words }
            }
            if node.isMap || node.isList { continue }
            guard let text = node.value.words, text.utf8.count < 200 else { continue }
            switch field {
            case "title", "name", "titel", "titre", "titulo", "titolo", "heading", "section", "sectiontitle", "label",
                "nombre", "nom", "nome", "bezeichnung", "tytul":
                own.title = own.title ?? text
                own.isSection = true
            default:
                guard case .topic? = Vocabulary.role(of: FieldName(name)) else { continue }
                own.topic = own.topic ?? text
                own.isSection = true
            }
        }
        return own
    }

    private mutating func take(_ own: Own, _ children: [(name: String, node: Node)]) {
        facts.title = facts.title ?? own.title
        for (name, node) in children {
            let field = FieldName(name).joined
            if node.isMap, ["metadata", "meta", "info", "quiz", "exam", "about", "header"].contains(field) {
                var inner: [(name: String, node: Node)] = []
                node.eachChild { name, child in inner.append((name ?? "", child)) }
                take(Self.facts(inner), inner)
            }
            guard !node.isMap, !node.isList, let text = node.value.words else { continue }
            switch field {
            case "quizname", "quiztitle", "exam", "examname", "examtitle", "coursetitle", "course", "deck",
                "quizsynopsis":
                facts.title = facts.title ?? text
            case "language", "lang", "locale", "sprache", "idioma", "langue", "lingua": facts.language = text
            case "license", "licence", "lizenz", "licencia": facts.license = text
            case "description", "beschreibung", "descripcion", "descrizione", "descricao":
                facts.description = facts.description ?? text
            case "author", "autor", "auteur", "autore": facts.authors = [text]
            default: break
            }
        }
    }
}
