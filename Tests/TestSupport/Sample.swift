/// Known digests and hashes, all harmless.
public enum Sample {
    public static let pdq = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22"
    public static let otherPDQ = "30a10efd71cc3d429013d48d0ffffc52e34e0e17ada952a9d29685211ea9e5af"
    public static let md5 = "ed8a67a52124f5ea7b1114fa94acba7a"
    public static let sha1 = "a9993e364706816aba3e25717850c26c9cd0d89d"
    public static let sha256 = "d9ab052e73265d00c3c0d6ceef349855b9c9080c697aa6237eaab3da13800fb4"
    public static let phash = "ffc3811c183c7ee1"
    public static let emptyMD5 = "d41d8cd98f00b204e9800998ecf8427e"
    public static let emptySHA1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709"
    public static let emptySHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
}
