import Application
import Testing

@Suite struct PlacesTests {
    @Test func theFolderOfAPathIsTheOneItLiesIn() {
        #expect(parent(of: "/a/b") == "/a")
        #expect(parent(of: "/a") == "/")
    }
}
