import Assessment
import Canvas
import Memory

/// What comes to the application: what the learner does, and how its effects came out.
package enum Message: Equatable, Sendable {
    /// The program has begun; comes once and first.
    case started
    case input(Input)
    /// What `App.alarm` wanted to be woken for is due.
    case tick
    /// The program is asked to go: a signal, or the end of its input.
    case terminate

    case appended([Event], Timing = .now)
    /// - Parameter why: a sentence for the learner.
    case appendFailed([Event], Timing = .now, why: String)
    case began(Sitting)
    /// Something could not be done, and why, in a sentence.
    case declined(String)
    /// The bank cannot fill the exam.
    case short(Shortage)
    /// The oldest first.
    case attempts([Attempt])
    case loaded(question: Int, Exhibit)
    case found(query: String, [Hit])
    case presented(Exhibit)
    case missed([MissedEntry])
    /// The editor was closed; the sentence says what could not be done, if anything.
    case edited(problem: String?)
    case library(Library)
    case comeback(question: Int, Comeback)
    case outlook(CourseID, Outlook)
    case statistics(CourseID, CourseReport)
}
