// The names of version 0.1. They go with the next version.

@available(*, deprecated, renamed: "PathBytes")
public typealias MediaPath = PathBytes

@available(*, deprecated, renamed: "KnownMatch")
public typealias MediaMatch = KnownMatch

@available(*, deprecated, renamed: "FileDigests")
public typealias MediaDigests = FileDigests

@available(*, deprecated, renamed: "AgencySigningKey")
public typealias BundleSigningKey = AgencySigningKey

@available(*, deprecated, renamed: "AgencyPublicKey")
public typealias BundlePublicKey = AgencyPublicKey

@available(*, deprecated, renamed: "FileWriteError")
public typealias ExportError = FileWriteError

extension KnownMatch {
    @available(*, deprecated, renamed: "Perceptual")
    public typealias Likeness = Perceptual
}

extension MediaItem {
    @available(*, deprecated, renamed: "FileKind")
    public typealias Kind = FileKind
}
