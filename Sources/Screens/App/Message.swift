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
    /// A session was begun or taken up again; its first card is shown.
    case began(Sitting)
    /// Something could not be done, and why, in a sentence.
    case declined(String)
    /// The bank cannot fill the exam.
    case short(Shortage)
    /// The oldest first.
    case attempts([Attempt])
    /// The item of a question, from 0, was read.
    case loaded(question: Int, Exhibit)
    /// What a search found; an answer to an earlier text than the one in the field is ignored.
    case found(query: String, [Hit])
    /// An item was read that is looked at outside a session.
    case presented(Exhibit)
    /// What was missed of a course, in no particular order.
    case missed([MissedEntry])
    /// The editor was closed; the sentence says what could not be done, if anything.
    case edited(problem: String?)
    /// The courses and open sessions as they are now.
    case library(Library)
    /// What memory knows of the item of a question, from 0.
    case comeback(question: Int, Comeback)
    /// What memory predicts of a course.
    case outlook(CourseID, Outlook)
    /// All that the statistics of a course show.
    case statistics(CourseID, CourseReport)
}
