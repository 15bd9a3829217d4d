import Assessment

extension Desk {
    /// Leaves the session so that it can be gone on with, or stays where answers would be lost by that.
    mutating func leaveSession(_ last: Command = .leave, now: Instant) -> Reaction {
        if let refused, !refused.isLeaveAsked {
            self.unsaved?.isLeaveAsked = true
            notice = "\(refused.lost) not saved. Press the key again to leave without it."
            return Reaction([.append(refused.events)])
        }
        let effects = refused == nil ? ask(last, now: now) : []
        (sitting, unsaved) = (nil, nil)
        return Reaction(effects + [.release, .readLibrary], .home)
    }
}

extension Unsaved {
    fileprivate var lost: String {
        switch answers {
        case 0: "Your last steps are"
        case 1: "One answer is"
        default: "\(answers) answers are"
        }
    }
}
