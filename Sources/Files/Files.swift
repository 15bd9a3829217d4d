import Glibc

/// Reading and replacing whole files, and making folders: each in one place, with the errors of the system.
package enum Files {
    /// The bytes of a file. Links are followed.
    ///
    /// - Parameter limit: a file with more bytes is not read at all.
    package static func read(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
        // Without O_NONBLOCK a pipe that nobody writes to would keep `open` waiting.
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, number: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, number: errno) }
        guard FileStatus(status).isRegular else { throw .notAFile(path: path) }
        let size = Int(status.st_size)
        guard size <= limit else { throw .tooLarge(path: path, bytes: size) }
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
            while filled < size {
                let count = Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, size - filled)
                if count < 0, errno == EINTR { continue }
                if count < 0 { failure = errno }
                // Zero: another program has cut the file meanwhile.
                if count <= 0 { break }
                filled += count
            }
        }
        guard failure == 0 else { throw .unreadable(path: path, number: failure) }
        return bytes
    }

    /// Puts new bytes in a file's place, durably and at once: a reader finds the old content or the new one.
    ///
    /// An existing file keeps its mode and, where that is allowed, its owner. Where the path is a link, the file that
    /// it leads to is replaced and the link stays. A device or a pipe cannot be replaced; the bytes are written into
    /// it.
    ///
    /// - Parameter mode: the mode of a file that is new, less what the user's mask takes away.
    package static func replace(_ path: String, with bytes: [UInt8], mode: mode_t = 0o644) throws(FileError) {
        let target = FileStatus.isLink(path) ? realPath(path) : path
        guard let target else { throw .unwritable(path: path, number: ENOENT) }
        var status = stat()
        let exists = stat(target, &status) == 0
        if exists, !FileStatus(status).isRegular { return try write(bytes, into: target) }
        do {
            let draft = try Draft(beside: target, mode: mode)
            try draft.write(bytes, like: exists ? status : nil)
            try draft.rename(to: target)
        } catch {
            // The caller knows the path that was given, and nothing of the draft.
            if case .unwritable(_, let number) = error { throw .unwritable(path: path, number: number) }
            throw error
        }
    }

    /// Makes a folder and those above it that are missing, durably and for the eyes of the user alone.
    package static func makeFolder(_ path: String) throws(FileError) {
        if isFolder(path) { return }
        if path != "/" { try makeFolder(folder(of: path)) }
        // Another program may have made it in between.
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .unwritable(path: path, number: errno) }
        syncFolder(folder(of: path))
    }

    /// Waits until the disk has the names in a folder: a new file is not safe before its name is. Some file systems cannot be
    /// asked for that, so it is no error where it fails.
    package static func syncFolder(_ path: String) {
        let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }

    private static func write(_ bytes: [UInt8], into path: String) throws(FileError) {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unwritable(path: path, number: errno) }
        defer { close(descriptor) }
        let failure = writeAll(bytes, to: descriptor)
        guard failure == 0 else { throw .unwritable(path: path, number: failure) }
    }
}

/// Writes all of the bytes to a descriptor; 0, or the number of the error.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    bytes.withUnsafeBytes { buffer in
        var written = 0
        while written < buffer.count {
            let count = write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            if count < 0, errno == EINTR { continue }
            if count < 0 { return errno }
            written += count
        }
        return 0
    }
}

/// A file under a name of its own, which takes the place of another once it is whole.
private struct Draft {
    let path: String
    private let descriptor: Int32

    /// Begins a new file in the folder of another. Its name is hidden and belongs to no file that is there.
    init(beside target: String, mode: mode_t) throws(FileError) {
        let name = target.split(separator: "/").last.map(String.init) ?? "file"
        var attempt = 0
        while true {
            let path = "\(Files.folder(of: target))/.\(name).\(getpid())-\(attempt)"
            let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
            if descriptor >= 0 {
                (self.path, self.descriptor) = (path, descriptor)
                return
            }
            guard errno == EEXIST, attempt < 100 else { throw .unwritable(path: target, number: errno) }
            attempt += 1
        }
    }

    /// Writes the bytes durably, and closes the file.
    ///
    /// - Parameter old: the file whose mode and owner it takes over.
    func write(_ bytes: [UInt8], like old: stat?) throws(FileError) {
        var failure = writeAll(bytes, to: descriptor)
        if failure == 0, let old {
            // Only the superuser may give a file away; others keep it as their own.
            _ = fchown(descriptor, old.st_uid, old.st_gid)
            if fchmod(descriptor, old.st_mode & 0o7777) != 0 { failure = errno }
        }
        if failure == 0, fsync(descriptor) != 0 { failure = errno }
        if close(descriptor) != 0, failure == 0 { failure = errno }
        if failure != 0 {
            unlink(path)
            throw .unwritable(path: path, number: failure)
        }
    }

    /// Takes the other file's place. The folder is synced too, because the new name is an entry of it.
    func rename(to target: String) throws(FileError) {
        guard Glibc.rename(path, target) == 0 else {
            let failure = errno
            unlink(path)
            throw .unwritable(path: target, number: failure)
        }
        Files.syncFolder(Files.folder(of: target))
    }
}
