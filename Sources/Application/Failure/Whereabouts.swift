/// Where a process runs, for the learner to find it: `process 4711 on /dev/pts/3`.
package func whereabouts(_ process: Int32?) -> String {
    guard let process else { return "another process" }
    guard let input = realPath("/proc/\(process)/fd/0"), input.hasPrefix("/dev/") else { return "process \(process)" }
    return "process \(process) on \(input)"
}
