/// Where a link leads, as it is written in Markdown: between angle brackets where it could be misread without.
func written(destination: String) -> String {
    var text = ""
    for character in destination.unicodeScalars {
        if "\\<>&*_`[]|~".unicodeScalars.contains(character) { text.unicodeScalars.append("\\") }
        text.unicodeScalars.append(character)
    }
    let needsBrackets = destination.isEmpty || destination.unicodeScalars.contains { " ()".unicodeScalars.contains($0) }
    return needsBrackets || text.hasPrefix("\\<") ? "<\(text)>" : text
}
