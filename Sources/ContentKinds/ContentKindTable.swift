/// All kinds: the only place that names the tables of all families.
enum ContentKindTable {
    /// A kind, what it is called, and how it is recognised.
    struct Entry: Sendable {
        let kind: ContentKind
        let family: ContentFamily
        let noun: String
        let pluralNoun: String
        /// Which of the things that are called by the noun it is, where the noun does not tell: "Matroska".
        let variety: String?
        let showsPictures: Bool
        /// Whether such a file can be all letters. Letters at the start of a text are no signature of any other kind.
        let mayBeText: Bool
        /// Whether a file that begins with these bytes is of the kind; nil for a kind that is recognised elsewhere, by
        /// what reads it.
        let begins: (@Sendable (FilePrefix) -> Bool)?
        /// Whether a file that ends with these bytes, its last ``ContentKind/suffixByteCount``, is of the kind.
        let ends: (@Sendable (FilePrefix) -> Bool)?
    }

    /// In the order in which they are asked.
    static let all =
        pictures + rawPictures + videos + audio + archives + diskImages + documents + mail + databases + caches
        + memoryImages + encryptedFiles + texts

    static let byKind = Dictionary(all.map { ($0.kind, $0) }) { first, _ in first }
}

extension ContentKindTable.Entry {
    /// - Parameter noun: what a layman calls one; "s" is added for several.
    init(
        _ kind: String, _ family: ContentFamily, _ noun: String, plural: String? = nil, variety: String? = nil,
        showsPictures: Bool = false, mayBeText: Bool = false,
        begins: (@Sendable (FilePrefix) -> Bool)? = nil, ends: (@Sendable (FilePrefix) -> Bool)? = nil
    ) {
        self.init(
            kind: ContentKind(rawValue: kind), family: family, noun: noun, pluralNoun: plural ?? noun + "s",
            variety: variety, showsPictures: showsPictures, mayBeText: mayBeText, begins: begins,
            ends: ends)
    }

    /// A kind whose files begin with one of these signatures, each of letters or of bytes.
    init(
        _ kind: String, _ family: ContentFamily, _ noun: String, plural: String? = nil, variety: String? = nil,
        showsPictures: Bool = false, beginning signatures: [[UInt8]], at offset: Int = 0
    ) {
        self.init(kind, family, noun, plural: plural, variety: variety, showsPictures: showsPictures) { prefix in
            signatures.contains { prefix.has($0, at: offset) }
        }
    }

    init(
        _ kind: String, _ family: ContentFamily, _ noun: String, plural: String? = nil, variety: String? = nil,
        showsPictures: Bool = false, beginning texts: [String], at offset: Int = 0
    ) {
        self.init(
            kind, family, noun, plural: plural, variety: variety, showsPictures: showsPictures,
            beginning: texts.map { Array($0.utf8) }, at: offset)
    }
}
