import Assessment
import Testing

@testable import Journal

@Test func coursesAreRememberedInTheOrderOfTheirOpening() throws {
    let folder = try Folder()
    let journal = try folder.open()
    let birds = KnownCourse(path: "/birds", id: CourseID("birds"), title: "Birds")
    let fish = KnownCourse(path: "/fish", id: CourseID("fish"), title: "Fish")
    try journal.remember(birds, at: 1)
    try journal.remember(fish, at: 2)
    #expect(try journal.courses() == [fish, birds])
    try journal.remember(birds, at: 3)
    #expect(try folder.open().courses() == [birds, fish])
    try journal.forget(path: "/fish")
    #expect(try journal.courses() == [birds])
}
