import Application
import ArgumentParser
import Foundation
import Screens

struct StatsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Print how far you have come in a course.",
        discussion: "What is kept, what comes due, accuracy, time, and how often forecasts were right.")

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "A course: a folder with course.yml and decks, or a single deck.")
    var path: String?

    @Option(help: "How to print: text or json.")
    var format: Format?

    @Option(help: ArgumentHelp("Write a page with the same, which needs no other file.", valueName: "file"))
    var html: String?

    func validate() throws {
        if html != nil, format != nil { throw ValidationError("Print it with --format, or write a page with --html.") }
    }

    func run() throws {
        let archive = try Desktop(paths: path.map { [$0] } ?? []).archive
        let entry = try archive.course(at: path)
        do {
            let report = try archive.report(on: entry, at: Clock.now)
            if let html { return try write(report.html, to: html) }
            print(format == .json ? try report.json() : report.text)
        } catch {
            throw Failure(error)
        }
    }

    private func write(_ page: String, to path: String) throws(Failure) {
        do {
            try page.write(toFile: path, atomically: true, encoding: .utf8)
        } catch {
            throw Failure("The page cannot be written to “\(path)”.", .cannotCreate)
        }
    }
}
