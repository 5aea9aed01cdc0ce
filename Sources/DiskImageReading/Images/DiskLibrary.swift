#if DiskImages
    import CDiskImages
#endif

/// The libraries that read disk images: which there are, and what they say.
package enum DiskLibrary {
    /// Whether this build reads disk images; a library may be missing on the machine all the same.
    package static var isBuiltIn: Bool {
        #if DiskImages
            true
        #else
            false
        #endif
    }

    #if DiskImages
        /// What the last call that failed said.
        static var message: String { unsafe String(cString: disk_message()) }

        /// Loads the libraries and what they open later. To be called before the process is locked down.
        package static func load() { disk_prepare() }
    #else
        /// Does nothing.
        package static func load() {}
    #endif

    /// The names of the libraries, and the versions of their interfaces.
    package static var versions: [(name: String, version: String)] {
        #if DiskImages
            [
                ("libtsk", unsafe String(cString: disk_tsk_version())),
                ("libewf", unsafe String(cString: disk_ewf_version())),
            ]
        #else
            []
        #endif
    }
}
