import HashLists
import KnownHashStore
import KnownHashes
import PerceptualHash
import TextCoding

/// A line of a bundle about one entry.
///
/// ```
/// {"type":"entry","event":12,"identifier":"…","label":"…","category":"…","comment":"…","digests":{"md5":"…"},
///  "hashes":[{"algorithm":"pdq","pipeline":"full","hex":"…","quality":100}],
///  "state":"withdrawn","reason":"…","feedback":[{"member":"…","agrees":true,"subject":"pdq","reason":"…"}]}
/// ```
///
/// What the list does not say is left out. An entry is known by its content, as in every update of a list, and so the lines
/// `ended` and `changed` describe theirs in full; `ended` has neither state nor feedback.
extension EntryRecord {
    /// Appends the line of the section, with its end.
    func write(as section: BundleFormat.Section, to writer: inout JSONWriter) {
        writer.object {
            $0.field("type", section.lineType)
            $0.field("event", event)
            $0.field("identifier", content.identifier)
            $0.field("label", content.label)
            $0.field("category", content.category)
            $0.field("comment", content.comment)
            if !content.digests.isEmpty { $0.field("digests") { writeDigests(to: &$0) } }
            if !content.hashes.isEmpty { $0.array("hashes") { writeHashes(to: &$0) } }
            guard section != .ended else { return }
            $0.field("state", state?.state.rawValue)
            $0.field("reason", state?.reason)
            if !content.feedback.isEmpty { $0.array("feedback") { writeFeedback(to: &$0) } }
        }
        writer.endLine()
    }

    private func writeDigests(to writer: inout JSONWriter) {
        for digest in content.digests {
            switch digest.algorithm {
            case .md5: writer.field("md5", hex: digest.packed)
            case .sha1: writer.field("sha1", hex: digest.packed)
            case .sha256: writer.field("sha256", hex: digest.packed)
            }
        }
    }

    private func writeHashes(to writer: inout JSONWriter) {
        for hash in content.hashes {
            writer.object {
                $0.field("algorithm", hash.algorithm.rawValue)
                $0.field("pipeline", hash.pipeline.rawValue)
                $0.field("hex", hex: hash.packed)
                $0.field("quality", hash.quality.map { Int64($0) })
            }
        }
    }

    private func writeFeedback(to writer: inout JSONWriter) {
        for vote in content.feedback {
            writer.object {
                $0.field("member", vote.member)
                $0.field("agrees", vote.isAffirmative)
                $0.field("subject", vote.subject)
                $0.field("reason", vote.reason)
            }
        }
    }

    /// Reads what follows the `type` of a line.
    init(_ fields: JSONFields, section: BundleFormat.Section) throws(JSONFieldError) {
        self.init()
        var fields = fields
        event = try fields.number("event")
        content.identifier = try fields.optionalText("identifier")
        content.label = try fields.optionalText("label")
        content.category = try fields.optionalText("category")
        content.comment = try fields.optionalText("comment")
        if let digests = try fields.optionalFields("digests") { try readDigests(digests) }
        for hash in try fields.objects("hashes") { try readHash(hash) }
        if section != .ended {
            if let name = try fields.optionalText("state") {
                guard let state = EntryState(rawValue: name) else {
                    throw JSONFieldError("the state of the entry is not known here; update the program")
                }
                self.state = State(state: state, reason: try fields.optionalText("reason"))
            }
            for vote in try fields.objects("feedback") { try readVote(vote) }
        }
        try fields.finish()
    }

    private mutating func readDigests(_ fields: JSONFields) throws(JSONFieldError) {
        var fields = fields
        let values = [
            try fields.optionalHex("md5", byteCount: 16), try fields.optionalHex("sha1", byteCount: 20),
            try fields.optionalHex("sha256", byteCount: 32),
        ]
        content.digests = values.compactMap { $0.flatMap { Digest($0) } }
        try fields.finish()
    }

    private mutating func readHash(_ fields: JSONFields) throws(JSONFieldError) {
        var fields = fields
        let names = (try fields.text("algorithm"), try fields.text("pipeline"))
        guard let algorithm = HashAlgorithm(rawValue: names.0), let pipeline = Pipeline(rawValue: names.1),
            algorithm.accepts(pipeline)
        else { throw JSONFieldError("the algorithm or the pipeline of a hash is not known here") }
        let packed = try fields.hex("hex", byteCount: algorithm.bitWidth / 8)
        let quality = try fields.optionalNumber("quality")
        if let quality, quality > 100 { throw JSONFieldError("the quality of a hash is over 100") }
        try fields.finish()
        let hash = StoredHash(
            algorithm: algorithm, pipeline: pipeline, quality: quality.map { Int($0) }, packed: packed)
        guard !content.hashes.contains(where: { HashIdentity($0) == HashIdentity(hash) }) else {
            throw JSONFieldError("a hash is there twice")
        }
        content.hashes.append(hash)
    }

    private mutating func readVote(_ fields: JSONFields) throws(JSONFieldError) {
        var fields = fields
        content.feedback.append(
            RecordFeedback(
                member: try fields.text("member"), isAffirmative: try fields.truth("agrees"),
                subject: try fields.optionalText("subject"), reason: try fields.optionalText("reason")))
        try fields.finish()
    }
}
