import Memory
import Testing

@Suite struct ParametersTests {
    @Test func theStandardOnesArePermitted() throws {
        #expect(try Parameters(Parameters.standard.weights) == .standard)
    }

    @Test(arguments: [0, 20, 22]) func thereAre21(count: Int) {
        #expect(throws: ParameterError.count(count)) { try Parameters(Array(repeating: 1, count: count)) }
    }

    @Test(arguments: 0..<21) func boundsArePermittedAndWhatIsBeyondIsNamed(index: Int) throws {
        let bounds = Parameters.bounds[index]
        for value in [bounds.lowerBound, bounds.upperBound] { #expect(try changed(index, value)[index] == value) }
        for value in [bounds.lowerBound.nextDown, bounds.upperBound.nextUp, .infinity] {
            #expect(throws: ParameterError.outOfBounds(index: index, value: value, bounds: bounds)) {
                try changed(index, value)
            }
        }
        #expect(throws: ParameterError.self) { try changed(index, .nan) }
    }

    @Test func anErrorIsASentence() {
        #expect(
            ParameterError.outOfBounds(index: 4, value: 11, bounds: 1...10).description
                == "parameter w4 is 11.0, outside 1.0 to 10.0")
        #expect(ParameterError.count(19).description == "FSRS-6 has 21 parameters, not 19")
    }

    private func changed(_ index: Int, _ value: Double) throws -> Parameters {
        var weights = Parameters.standard.weights
        weights[index] = value
        return try Parameters(weights)
    }
}
