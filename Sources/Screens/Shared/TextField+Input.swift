import Canvas

extension TextField {
    /// Edits the text with a key or with what was pasted; whether it was something for it.
    @discardableResult
    mutating func take(_ input: Input) -> Bool {
        switch input {
        case .key(let key): return handle(key)
        case .paste(let text):
            insert(text)
            return true
        default: return false
        }
    }
}
