import SystemFiles

extension PathBytes {
    /// The last part of the path.
    var name: PathBytes {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return self }
        return PathBytes(bytes: bytes[(slash + 1)...])
    }
}

extension OpenFolder {
    func status(of name: PathBytes) throws(SystemError) -> FileStatus {
        try status(of: name.bytes)
    }
}
