import Assessment

extension ByteWriter {
    mutating func put(_ course: Course) {
        put(course.id.text)
        put(course.title)
        put(course.description)
        put(course.language)
        put(course.license)
        put(course.authors) { $0.put($1) }
        put(course.topics) { writer, topic in
            writer.put(topic.id.text)
            writer.put(topic.title)
            writer.put(topic.weight) { $0.put($1) }
        }
        put(course.exams) { $0.put($1) }
    }

    private mutating func put(_ exam: Course.Exam) {
        put(exam.id)
        put(exam.title)
        for number in [exam.items, exam.minutes, exam.pass, exam.blueprint.minimum] { put(number) }
        put(exam.blueprint.topics)
        put(exam.blueprint.difficulty.sorted { $0.key.rawValue < $1.key.rawValue }) { writer, share in
            writer.put(share.key.rawValue)
            writer.put(share.value)
        }
        put(exam.navigation.rawValue)
        put(exam.scoring.rawValue)
        put("\(exam.penalty)")
        put(exam.warnings) { $0.put($1) }
        put(exam.pauses) { writer, pauses in
            writer.put(pauses.count)
            writer.put(pauses.minutes)
        }
        for flag in [exam.shufflesOptions, exam.asksConfidence, exam.allowsNotes] { put(flag) }
        put(exam.sections) { writer, section in
            writer.put(section.title)
            writer.put(section.items)
            writer.put(section.minutes)
            writer.put(section.topics)
        }
    }

    private mutating func put(_ shares: [Course.Exam.Share]) {
        put(shares) { writer, share in
            writer.put(share.topic.text)
            writer.put(share.weight) { $0.put($1) }
        }
    }

    mutating func put(_ counts: SmallMap<TopicID, Int>) {
        put(counts.all) { writer, count in
            writer.put(count.key.text)
            writer.put(count.value)
        }
    }
}

extension ByteReader {
    mutating func course() -> Course {
        Course(
            id: CourseID(text()), title: text(), description: optionalText(), language: optionalText(),
            license: optionalText(), authors: list { $0.text() },
            topics: list {
                Course.Topic(id: TopicID($0.text()), title: $0.text(), weight: $0.optional { $0.number() })
            },
            exams: list { $0.exam() })
    }

    private mutating func exam() -> Course.Exam {
        var exam = Course.Exam(id: text(), title: text(), items: number(), minutes: number(), pass: number())
        let minimum = number()
        exam.blueprint.topics = shares()
        exam.blueprint.minimum = minimum
        for _ in 0..<max(0, number()) where isSound {
            let level = Item.Difficulty(rawValue: text())
            let share = number()
            if let level { exam.blueprint.difficulty[level] = share }
        }
        exam.navigation = Rules.Navigation(rawValue: text()) ?? .free
        exam.scoring = Scoring(rawValue: text()) ?? .allOrNothing
        exam.penalty = Fraction(text()) ?? .zero
        exam.warnings = list { $0.number() }
        exam.pauses = optional { Course.Exam.Pauses(count: $0.number(), minutes: $0.number()) }
        exam.shufflesOptions = flag()
        exam.asksConfidence = flag()
        exam.allowsNotes = flag()
        exam.sections = list {
            Course.Exam.Section(title: $0.text(), items: $0.number(), minutes: $0.number(), topics: $0.shares())
        }
        return exam
    }

    private mutating func shares() -> [Course.Exam.Share] {
        list { Course.Exam.Share(TopicID($0.text()), weight: $0.optional { $0.number() }) }
    }

    mutating func counts() -> SmallMap<TopicID, Int> { SmallMap(list { (TopicID($0.text()), $0.number()) }) }
}
