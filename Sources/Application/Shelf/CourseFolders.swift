import Files
import QuestionBank

/// What a path stands for, on the command line and in `SWOT_PATH` alike.
package enum CourseFolders {
    /// The course that the path is, or the courses in the folder that it is: each a folder with `course.yml` or a deck. Nil
    /// where there is none.
    package static func courses(at path: String) -> [String]? {
        if isCourse(path) { return [path] }
        guard Files.isFolder(path) else { return nil }
        let courses = (Files.names(in: path) ?? []).map { "\(path)/\($0)" }.filter(isCourse)
        return courses.isEmpty ? nil : courses
    }

    private static func isCourse(_ path: String) -> Bool {
        let isFolder = Files.isFolder(path)
        return isFolder ? Files.exists(path + "/course.yml") : CourseFiles.isDeck(path)
    }
}
