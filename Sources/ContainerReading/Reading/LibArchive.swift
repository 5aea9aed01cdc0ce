#if Archives
    import CLibArchive

    /// The library that decompresses, as far as all kinds are concerned that read with it.
    enum LibArchive {
        static var isAvailable: Bool { true }

        static var libraries: [(name: String, version: String)] {
            // SAFETY: a constant text of the library, "libarchive 3.6.2".
            let parts = unsafe String(cString: archive_version_string()).split(separator: " ", maxSplits: 1)
            return [("libarchive", String(parts.last ?? ""))]
        }
    }
#else
    /// This build has no library that decompresses.
    enum LibArchive {
        static var isAvailable: Bool { false }
        static var libraries: [(name: String, version: String)] { [] }
    }
#endif
