extension String {
    /// One character again and again, such as a border. The standard library's own way appends one at a time, and half of
    /// the lines of a card have borders or blanks.
    ///
    /// - Parameter count: how often; less than 0 counts as 0.
    package init(run scalar: Unicode.Scalar, count: Int) {
        let bytes = Array(String(scalar).utf8)
        let length = bytes.count * Swift.max(0, count)
        self.init(unsafeUninitializedCapacity: length) { memory in
            for index in 0..<length { memory[index] = bytes[index % bytes.count] }
            return length
        }
    }
}
