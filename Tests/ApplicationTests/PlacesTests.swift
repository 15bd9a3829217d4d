import Application
import TestSupport
import Testing

/// Where Swot keeps things, by the XDG Base Directory Specification.
@Suite struct PlacesTests {
    private func places(_ variables: [String: String]) -> Places { Places(environment: Environment(variables)) }

    @Test func withoutVariablesEverythingIsBelowHome() {
        let places = places(["HOME": "/home/ada"])
        #expect(places.data == "/home/ada/.local/share/swot")
        #expect(places.cache == "/home/ada/.cache/swot")
        #expect(places.catalogue == "/home/ada/.cache/swot/catalogue.sqlite")
    }

    @Test func variablesOfTheSpecificationCount() {
        let places = places(["HOME": "/home/ada", "XDG_DATA_HOME": "/d", "XDG_CACHE_HOME": "/c"])
        #expect(places.data == "/d/swot")
        #expect(places.cache == "/c/swot")
    }

    @Test(arguments: ["relative/path", "", "~"]) func whatIsNoAbsolutePathIsIgnored(value: String) {
        #expect(places(["HOME": "/h", "XDG_DATA_HOME": value]).data == "/h/.local/share/swot")
    }

    @Test func withoutAHomeTheRootStandsForIt() {
        #expect(places([:]).data == "//.local/share/swot")
    }

    @Test func theMostParticularShelfComesFirst() {
        let places = places(["HOME": "/h", "SWOT_PATH": "/a:/b", "XDG_DATA_DIRS": "/usr/share:/opt/share"])
        #expect(
            places.shelves.prefix(5) == [
                "/a", "/b", "/h/.local/share/swot/courses", "/usr/share/swot/courses", "/opt/share/swot/courses",
            ])
        #expect(places.shelves.count == 6, "the last one is beside the binary")
        #expect(places.shelves.last?.hasSuffix("/share/swot/courses") == true)
    }

    @Test func anEmptyVariableCountsAsNone() {
        let environment = Environment(["EDITOR": "", "VISUAL": "vim"])
        #expect(environment["EDITOR"] == nil)
        #expect(environment["VISUAL"] == "vim")
        #expect(environment["PAGER"] == nil)
    }

    @Test func theEnvironmentOfTheProcessIsRead() {
        #expect(Environment.ofProcess["PATH"]?.contains("/") == true)
        #expect(Environment.ofProcess["SWOT_NO_SUCH_VARIABLE"] == nil)
    }
}

/// A moment as the clock on the wall showed it.
@Suite struct LocalDateTests {
    @Test(arguments: [
        (0, 0, "1 January 1970, 00:00"), (0, -3_600, "31 December 1969, 23:00"),
        (1_795_457_352_345, 0, "23 November 2026, 18:09"), (1_795_457_352_345, 7_200, "23 November 2026, 20:09"),
        (1_795_457_352_345, 5 * 3_600 + 1_800, "23 November 2026, 23:39"),
        (1_795_457_352_345, -18 * 3_600 - 600, "22 November 2026, 23:59"), (-1, 0, "31 December 1969, 23:59"),
    ])
    func aMomentHasTheDayAndTheHourOfItsPlace(wall: Int64, offset: Int, text: String) {
        #expect(LocalDate(wall, offset: offset).moment == text)
        #expect(text.hasPrefix(LocalDate(wall, offset: offset).day))
    }
}
