import Assessment
import Files
import Journal
import QuestionBank

// What a learner names on the command line.

extension Archive {
    /// The course of a path, or the first in the folder that it is, and no other; nil: the first that there is.
    package func course(at path: String?) throws(Failure) -> CourseEntry {
        let named = path.flatMap { Files.realPath($0) }.map { CourseFolders.courses(at: $0) ?? [$0] }
        if let entry = entries.first(where: { named?.contains($0.path) ?? true }) { return entry }
        if let problem = problems.first { throw Failure(problem, .dataError) }
        throw Failure("There is no course yet. Name one: swot study PATH.", .noInput)
    }

    /// Whether the learner left a session of a course that can be gone on with.
    package func hasOpenSession(of course: CourseID) throws(Failure) -> Bool {
        do { return try journal.openSessions().contains { $0.course == course } } catch { throw Failure(error) }
    }
}

extension Course {
    /// Refuses a topic that the course does not have.
    package func check(_ topics: [String]) throws(Failure) {
        let known = self.topics.map(\.id.text)
        for name in topics where !known.contains(name) {
            throw Failure(Guess.sentence(forTopic: name, in: known), .usage)
        }
    }
}

extension CourseEntry {
    /// The exam of that id; nil: the first.
    package func exam(_ id: String?) throws(Failure) -> Course.Exam {
        guard let first = course.exams.first else {
            throw Failure("The course “\(course.title)” has no exams. They are written into its course.yml.", .noInput)
        }
        guard let id else { return first }
        if let exam = course.exams.first(where: { $0.id == id }) { return exam }
        throw Failure(Guess.sentence(forExam: id, in: course.exams.map(\.id)), .usage)
    }
}

extension Course.Exam {
    /// The exam with another time, which its sections share in the proportion of their own times.
    ///
    /// A section has a minute at least, so the exam may become longer than asked for.
    package func with(minutes: Int) -> Course.Exam {
        var exam = self
        exam.minutes = minutes
        guard !sections.isEmpty else { return exam }
        let shares = Apportionment.counts(minutes, weights: sections.map(\.minutes), minimum: 1)
        for (index, share) in shares.enumerated() { exam.sections[index].minutes = max(1, share) }
        exam.minutes = exam.sections.reduce(0) { $0 + $1.minutes }
        return exam
    }
}
