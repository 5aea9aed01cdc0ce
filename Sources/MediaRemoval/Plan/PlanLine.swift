import Foundation
import KnownHashes
import ScanLedger
import SystemFiles
import TextCoding

/// The lines of a plan, written and read side by side.
enum PlanLine {
    static let formatNumber = 1
    static let maximumDepth = 8

    // MARK: - The plan itself

    static func head(_ plan: RemovalPlan) -> [UInt8] {
        JSONWriter.object { line in
            line.field("type", "removal-plan")
            line.field("format", formatNumber)
            line.field("action", plan.action.rawValue)
            line.field("root", path: plan.root)
            line.field("device", String(plan.rootIdentity.device))
            line.field("inode", String(plan.rootIdentity.inode))
            line.field("scan", path: plan.scan)
            line.field("ledger", plan.ledgerDigest.hex)
            line.field("unreviewed", plan.rules.includesUnreviewed)
            line.field("outer", plan.rules.includesOuter)
            line.field("hold", strings: plan.rules.heldLists)
            line.field("signatures", plan.rules.requiredSignatureCount)
            line.field("reviewers", plan.rules.requiredReviewerCount)
            line.field("tool", plan.tool)
            line.field("actor", plan.actor)
            line.field("created", plan.created.description)
        }.bytes
    }

    static func plan(_ fields: inout JSONFields) throws(JSONFieldError) -> RemovalPlan {
        guard try fields.integer("format") == Int64(formatNumber) else {
            throw JSONFieldError("the plan is in another format; update the program")
        }
        let action = try word("action", RemovalPlan.Action.self, &fields)
        let root = try path("root", &fields)
        let identity = try identity(&fields)
        let scan = try path("scan", &fields)
        let digest = try sha256("ledger", &fields)
        var rules = RemovalPlan.Rules()
        rules.includesUnreviewed = try fields.truth("unreviewed")
        rules.includesOuter = try fields.truth("outer")
        rules.heldLists = try fields.optionalTexts("hold") ?? []
        rules.requiredSignatureCount = Int(try fields.number("signatures"))
        rules.requiredReviewerCount = Int(try fields.number("reviewers"))
        return RemovalPlan(
            action: action, root: root, rootIdentity: identity, scan: scan, ledgerDigest: digest, rules: rules,
            tool: try fields.text("tool"), actor: try fields.text("actor"), created: try time("created", &fields),
            files: [],
            left: [])
    }

    // MARK: - Files

    static func file(_ file: PlannedFile) -> [UInt8] {
        JSONWriter.object { line in
            line.field("type", "file")
            line.field("file", file.number)
            line.field("names", objects: file.names) { writer, name in
                writer.field("path", path: name.path)
                writer.field("line", name.line)
            }
            line.field("device", String(file.identity.device))
            line.field("inode", String(file.identity.inode))
            line.field("size", file.size)
            line.field("modified", file.modified.description)
            line.field("sha256", file.sha256.hex)
            line.field("tier", file.tier.rawValue)
            if file.isOuter { line.field("outer", true) }
            line.field("matches", objects: file.matches) { writer, match in
                writer.field("list", match.list)
                writer.field("entry", match.entry)
                writer.field("category", match.category)
                writer.field("kind", match.kind)
            }
            line.field("review", file.review.rawValue)
            if !file.reviewers.isEmpty { line.field("reviewers", strings: file.reviewers) }
        }.bytes
    }

    static func file(_ fields: inout JSONFields) throws(JSONFieldError) -> PlannedFile {
        let number = Int(try fields.number("file"))
        let names = try fields.objects("names") { (fields) throws(JSONFieldError) in
            PlannedFile.Name(path: try path("path", &fields), line: Int(try fields.number("line")))
        }
        let identity = try identity(&fields)
        let size = try fields.number("size")
        let modified = try time("modified", &fields)
        let digest = try sha256("sha256", &fields)
        let tier = try word("tier", MatchTier.self, &fields)
        let isOuter = try fields.optionalTruth("outer") ?? false
        let matches = try fields.objects("matches") { (fields) throws(JSONFieldError) in
            PlannedFile.Match(
                list: try fields.text("list"), entry: try fields.text("entry"),
                category: try fields.optionalText("category"), kind: try fields.text("kind"))
        }
        let review = try word("review", ReviewState.self, &fields)
        let reviewers = try fields.optionalTexts("reviewers") ?? []
        guard !names.isEmpty else { throw JSONFieldError("the file has no name") }
        return PlannedFile(
            number: number, names: names, identity: identity, size: size, modified: modified, sha256: digest,
            tier: tier,
            isOuter: isOuter, matches: matches, review: review, reviewers: reviewers)
    }

    static func left(_ file: LeftFile) -> [UInt8] {
        JSONWriter.object { line in
            line.field("type", "left")
            line.field("path", path: file.path)
            line.field("line", file.line)
            line.field("reason", file.code.rawValue)
            line.field("message", file.message)
        }.bytes
    }

    static func left(_ fields: inout JSONFields) throws(JSONFieldError) -> LeftFile {
        LeftFile(
            path: try path("path", &fields), line: Int(try fields.number("line")),
            code: .init(rawValue: try fields.text("reason")), message: try fields.text("message"))
    }

    static func sums(_ plan: RemovalPlan) -> [UInt8] {
        JSONWriter.object { line in
            line.field("type", "sums")
            line.field("files", plan.files.count)
            line.field("names", plan.nameCount)
            line.field("bytes", plan.byteCount)
            line.field("left", plan.left.count)
        }.bytes
    }

    // MARK: - Values

    static func path(_ name: String, _ fields: inout JSONFields) throws(JSONFieldError) -> PathBytes {
        let text = try fields.text(name)
        guard let base64 = try fields.optionalText("\(name)Bytes") else { return PathBytes(text) }
        guard let bytes = Data(base64Encoded: base64) else { throw JSONFieldError("‘\(name)Bytes’ is not base64") }
        return PathBytes(bytes: bytes)
    }

    /// As text, for numbers of 64 bits are not safe with other people's readers of JSON.
    static func identity(_ fields: inout JSONFields) throws(JSONFieldError) -> FileStatus.Identity {
        guard let device = UInt64(try fields.text("device")), let inode = UInt64(try fields.text("inode")) else {
            throw JSONFieldError("‘device’ or ‘inode’ is not a number")
        }
        return FileStatus.Identity(device: device, inode: inode)
    }

    static func time(_ name: String, _ fields: inout JSONFields) throws(JSONFieldError) -> Timestamp {
        guard let time = Timestamp(try fields.text(name)) else { throw JSONFieldError("‘\(name)’ is not a time") }
        return time
    }

    static func sha256(_ name: String, _ fields: inout JSONFields) throws(JSONFieldError) -> Digest {
        guard let digest = Digest(hex: try fields.text(name)), digest.algorithm == .sha256 else {
            throw JSONFieldError("‘\(name)’ is not a SHA-256")
        }
        return digest
    }

    private static func word<Value: RawRepresentable<String>>(
        _ name: String, _ type: Value.Type, _ fields: inout JSONFields
    ) throws(JSONFieldError) -> Value {
        guard let value = Value(rawValue: try fields.text(name)) else {
            throw JSONFieldError("‘\(name)’ has an unknown value")
        }
        return value
    }
}
