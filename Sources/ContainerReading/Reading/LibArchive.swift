/// The library that decompresses, as far as all kinds are concerned that read with it. It is loaded when it is first asked
/// for; see the shim.
enum LibArchive {
    static var isAvailable: Bool { version != nil }

    static var libraries: [(name: String, version: String)] {
        version.map { [("libarchive", $0)] } ?? []
    }

    /// The error where it cannot be used.
    static var unavailable: ContainerError {
        #if Archives
            ContainerError(.unavailable, "archives cannot be looked into without libarchive, which is not installed")
        #else
            ContainerError(
                .unavailable, "this build cannot look into archives: build it with the package trait Archives")
        #endif
    }
}

#if Archives
    import CLibArchive

    extension LibArchive {
        /// Its functions that are used here; nil where it is not installed.
        // SAFETY: the table is filled by the first call and never changes; it is copied.
        static let functions: ArchiveFunctions? = unsafe archive_functions()?.pointee

        /// The locale in which names are converted to UTF-8, and the one in which they stay bytes. Made once, before a
        /// process locks itself down; see ``ContainerReader/load()``.
        // SAFETY: both are handles that are never freed and that nobody changes.
        nonisolated(unsafe) static let nameLocales:
            (converting: UnsafeMutableRawPointer?, raw: UnsafeMutableRawPointer?) =
                unsafe (archive_name_locale(1), archive_name_locale(0))

        static func load() {
            _ = unsafe (functions, nameLocales)
            archive_load_character_set()
        }

        private static var version: String? {
            // SAFETY: a constant text of the library, "libarchive 3.6.2".
            unsafe functions?.version_string().map { text in
                String(unsafe String(cString: text).split(separator: " ", maxSplits: 1).last ?? "")
            }
        }
    }
#else
    extension LibArchive {
        static func load() {}

        private static var version: String? { nil }
    }
#endif
