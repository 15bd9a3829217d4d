/// Something that happened in a session, and when. A session is the fold of its events.
package struct Event: Equatable, Sendable {
    package var at: Instant
    package var kind: Kind

    package init(at: Instant, _ kind: Kind) {
        self.at = at
        self.kind = kind
    }

    package enum Kind: Equatable, Sendable {
        case started(Opening)
        /// A process took the session up again. The time since the event before does not count.
        case resumed
        /// A process let go of the session.
        case left
        case shown(Subject)
        /// - Parameter count: how many hints are open now.
        case hintRevealed(Subject, count: Int)
        /// - Parameter response: the whole response as it now is, empty or half given too.
        case responded(Subject, Response)
        case struck(Subject, ElementID)
        case restored(Subject, ElementID)
        case marked(Subject)
        case unmarked(Subject)
        case noted(Subject, text: String)
        /// Where the learner was on a card. Only journals of before have it: it is read and changes nothing.
        case moved(Subject, Viewpoint)
        case answered(Subject, Answer)
        /// An answer that was typed and counted as wrong was claimed to be meant right.
        ///
        /// - Parameter answer: the answer as it counts now.
        case claimed(Subject, Answer)
        case rated(Subject, Confidence)
        case undone(Subject)
        /// - Parameter text: all that stands on the scratch pad now.
        case scratched(text: String)
        case paused
        case unpaused
        /// A section was left for ever.
        case closed(section: Int, Submission)
        case heartbeat
        case submitted(Submission)
        case ended
        /// An interrupted session was let go without being taken up again. The time since the event before does not count.
        /// What was given in an exam by then counts for nothing, and there is no attempt.
        case dropped
    }
}

/// The question that an event is about: its index in the form, and its item by both names.
package struct Subject: Hashable, Sendable {
    /// From 0.
    package var question: Int
    package var item: ItemID
    package var fingerprint: Fingerprint

    package init(question: Int, item: ItemID, fingerprint: Fingerprint) {
        self.question = question
        self.item = item
        self.fingerprint = fingerprint
    }
}

/// Where a learner is on a card: what the cursor is on, and how far the card is scrolled.
///
/// It belongs to the screen. It is here because journals of before have it in events.
package struct Viewpoint: Hashable, Sendable {
    /// The option under the cursor, from 0, in the order of the form.
    package var cursor: Int
    /// The first line of the card that is shown, from 0.
    package var scroll: Int
    /// The first line of the pane beside the card that is shown, from 0.
    package var sideScroll: Int

    package init(cursor: Int = 0, scroll: Int = 0, sideScroll: Int = 0) {
        self.cursor = cursor
        self.scroll = scroll
        self.sideScroll = sideScroll
    }
}

/// What ended the answering of an exam or of a section: the learner, or the time.
package enum Submission: String, Sendable { case learner, time }
