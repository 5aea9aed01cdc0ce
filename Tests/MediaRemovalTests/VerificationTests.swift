import AgencyKeys
import Foundation
import KnownHashes
@testable import MediaRemoval
import ScanLedger
import ScanReports
import SystemFiles
import TestSupport
import Testing
import TextCoding

/// What verification finds, and what a certificate says of it.
@Suite struct VerificationTests {
    private let fixture: RemovalFixture

    init() throws {
        fixture = try RemovalFixture()
        try fixture.write("the known file", to: "a/b/file")
        try fixture.write("another", to: "other")
    }

    private func path(_ name: String) -> String { fixture.root.appending(name.utf8).approximateText }

    private func applied(_ action: RemovalPlan.Action = .quarantine) throws -> PlanFile {
        try fixture.writeLedger()
        let plan = try fixture.writePlan(action)
        #expect(try fixture.application(plan).run().refused.isEmpty)
        return plan
    }

    private func means(hasKey: Bool = true) throws -> RemovalVerification.Means {
        var means = RemovalVerification.Means()
        means.quarantine = (fixture.container, hasKey ? try fixture.key : nil)
        return means
    }

    @Test func `a removal that is done is found to be, with and without a key`() throws {
        let plan = try applied()
        try fixture.write("innocent", to: "a/kept")
        let verification = try RemovalVerification(of: plan, with: means())
        #expect(verification.isComplete && verification.findings.isEmpty && verification.removedCount == 2)
        #expect(verification.names == .passed && verification.search == .passed && verification.searchedFileCount == 1)
        #expect(verification.container == .passed && verification.content == .passed && verification.scan == .notMade)
        let keyless = try RemovalVerification(of: plan, with: means(hasKey: false))
        #expect(keyless.isComplete && keyless.container == .passed && keyless.content == .notMade)
        #expect(try RemovalVerification(of: plan).container == .notMade)
    }

    @Test func `what is still or again there is found, under any name`() throws {
        let plan = try applied()
        // Other bytes under the old name are no finding; the old bytes under another name are one.
        try fixture.write("something else", to: "a/b/file")
        #expect(try RemovalVerification(of: plan, with: means()).isComplete)
        try fixture.write("the known file", to: "elsewhere/copy")
        let again = try RemovalVerification(of: plan, with: means())
        #expect(!again.isComplete && again.search == .failed && again.names == .passed)
        #expect(again.findings.count == 1 && again.findings[0].path == PathBytes("elsewhere/copy"))
    }

    @Test func `a plan that is not done, or was undone, is not called complete`() throws {
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        #expect(removalErrorCode { _ = try RemovalVerification(of: plan) } == .badLog)
        try fixture.write("changed", to: "other")
        try FileManager.default.removeItem(atPath: path("other"))
        #expect(try fixture.application(plan).run().refused.count == 1)
        let partial = try RemovalVerification(of: plan, with: means())
        #expect(!partial.isComplete && partial.remainingCount == 1 && partial.removedCount == 1)
        #expect(try fixture.undoing(plan).run().refused.isEmpty)
        let undone = try RemovalVerification(of: plan)
        #expect(!undone.isComplete && undone.restoredCount == 1 && undone.removedCount == 0)
    }

    @Test func `a removal that was interrupted says so`() throws {
        try fixture.writeLedger()
        let plan = try fixture.writePlan()
        struct Stop: Error {}
        var log = try RemovalLog(of: plan)
        try log.begin(.apply, plan: plan, tool: "test")
        try log.set(.deleting, of: plan.plan.files[0])
        try log.synchronize()
        _ = consume log
        let verification = try RemovalVerification(of: plan)
        #expect(verification.findings.count == 2 && !verification.isComplete)
    }

    @Test func `a new scan that met the bytes again is found, also inside other files`() throws {
        let plan = try applied()
        let digest = plan.plan.files[0].sha256
        let later = try RemovalFixture()
        try later.write("archive", to: "archive.zip")
        var outer = try RemovalFixture.record(later.root.appending("archive.zip".utf8), matches: [])
        outer.nestedCount = 1
        var inner = FileRecord(path: outer.path, kind: .file, status: .examined)
        inner.inside = [.member(name: PathBytes("x"), number: 1)]
        inner.digests = outer.digests.flatMap { FileDigests(md5: $0.md5, sha1: $0.sha1, sha256: digest) }
        try later.writeLedger([outer, inner])
        var means = RemovalVerification.Means()
        means.newScan = later.scan
        let verification = try RemovalVerification(of: plan, with: means)
        #expect(verification.scan == .failed && verification.findings.count == 1)
        #expect(verification.findings[0].message.contains("line 3"))
        try later.writeLedger(
            [outer].map {
                var record = $0; record.nestedCount = 0; return record
            })
        #expect(try RemovalVerification(of: plan, with: means).scan == .passed)
    }

    @Test func `a damaged container is found without its key, too`() throws {
        let plan = try applied()
        var bytes = try Data(contentsOf: URL(filePath: fixture.container.approximateText))
        bytes[bytes.endIndex - 3] ^= 1
        try bytes.write(to: URL(filePath: fixture.container.approximateText))
        #expect(try RemovalVerification(of: plan, with: means(hasKey: false)).container == .failed)
        let verification = try RemovalVerification(of: plan, with: means())
        #expect(verification.container == .failed && verification.content == .failed && !verification.isComplete)
        var wrong = RemovalVerification.Means()
        wrong.quarantine = (fixture.container, .identity(QuarantineIdentity()))
        #expect(try RemovalVerification(of: plan, with: wrong).content == .failed)
    }

    // MARK: - Certificates

    @Test func `the certificate as JSON says what was done and checked, and no name`() throws {
        let plan = try applied(.delete)
        let key = AgencySigningKey()
        try plan.sign(with: key)
        var means = RemovalVerification.Means()
        means.trustedKeys = PinnedKeys([.init(name: "Agency A", key: key.publicKey)])
        let verification = try RemovalVerification(of: PlanFile(readingFrom: fixture.planPath), with: means)
        let json = RemovalCertificate(verification).json
        let object = try #require(JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
        #expect(
            object["complete"] as? Bool == true && object["removed"] as? Int == 2
                && object["action"] as? String == "delete")
        #expect((object["checks"] as? [String: String])?["search"] == "passed")
        #expect((object["checks"] as? [String: String])?["container"] == "notMade")
        #expect((object["signers"] as? [[String: String]])?.first?["name"] == "Agency A")
        let files = try #require(object["files"] as? [[String: Any]])
        #expect(files.compactMap { $0["sha256"] as? String } == plan.plan.files.map(\.sha256.hex))
        #expect(files.allSatisfy { $0["removed"] is String && $0["names"] == nil })
        let text = String(decoding: json, as: UTF8.self)
        #expect(!text.contains("a/b/file") && text.contains("does not overwrite"))
        #expect(
            String(decoding: RemovalCertificate(verification, showsPaths: true).json, as: UTF8.self).contains(
                "a/b/file"))
    }

    @Test(arguments: ReportLanguage.allCases) func `the page is whole, in each language, and hostile names stay text`(
        _ language: ReportLanguage
    ) throws {
        let name = "<script>alert(1)</script>\u{202E}\n&\"'"
        try fixture.write("x", to: name.replacing("/", with: "_"))
        let plan = try applied()
        let verification = try RemovalVerification(of: plan, with: means())
        let page = String(decoding: RemovalCertificate(verification, showsPaths: true).html(language), as: UTF8.self)
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">") && page.hasSuffix("</html>\n"))
        #expect(!page.contains("<script") && !page.contains("\u{202E}") && page.contains("&lt;script&gt;"))
        #expect(page.components(separatedBy: "<tr>").count == 2 + plan.plan.files.count)
        for file in plan.plan.files { #expect(page.contains(file.sha256.hex)) }
        #expect(page.contains(plan.digest.hex) && !page.contains("{n}"))
        let silent = String(decoding: RemovalCertificate(verification).html(language), as: UTF8.self)
        #expect(!silent.contains("alert(1)") && !silent.contains("a/b/file"))
    }

    @Test func `every phrase has a text of its own in each language, without words that law keeps for people`() {
        let reserved: [ReportLanguage: [String]] = [
            .english: ["evidence", "forensic", "identical", "proven", "guilty", "victim", "conclu", "certif"],
            .vietnamese: [
                "giám định", "kết luận", "khám xét", "chứng cứ", "vật chứng", "tội phạm", "khiêu dâm", "biên bản",
                "xóa", "xoá",
                "khôi phục", "phục hồi", "cách ly", "kho ",
            ],
            .thai: ["ตรวจพิสูจน์", "พยานหลักฐาน", "ตรวจค้น", "ลามก", "ความผิด", "หนังสือรับรอง"],
        ]
        for phrase in CertificatePhrase.allCases {
            let texts = ReportLanguage.allCases.map { phrase.text($0) }
            #expect(Set(texts).count == texts.count && !texts.contains(""), "\(phrase)")
            for (language, words) in reserved {
                for word in words {
                    #expect(!phrase.text(language).lowercased().contains(word), "\(phrase): \(word)")
                }
            }
            #expect(Set(texts.map { $0.components(separatedBy: "{n}").count }).count == 1, "\(phrase)")
            #expect(texts[1] == texts[1].precomposedStringWithCanonicalMapping)
        }
    }

    // MARK: - Evidence

    @Test func `a case file that says evidence, or how writing was prevented, allows no plan`() throws {
        func planning(_ json: String) throws -> RemovalPlanning {
            let path = try fixture.folder.write(json, to: "case.json")
            var planning = RemovalPlanning(scan: fixture.scan, root: fixture.root, action: .delete)
            try planning.take(CaseFile(readingFrom: PathBytes(path)), at: PathBytes(path))
            return planning
        }
        #expect(removalErrorCode { _ = try planning(#"{"format":1,"removal":{"evidence":true}}"#) } == .evidence)
        #expect(
            removalErrorCode { _ = try planning(#"{"format":1,"work":{"readOnly":"write blocker"}}"#) } == .evidence)
        let rules = try planning(
            #"{"format":1,"reviewersRequired":2,"removal":{"evidence":false,"hold":["Court"],"signatures":2}}"#
        ).rules
        #expect(rules.heldLists == ["Court"] && rules.requiredSignatureCount == 2 && rules.requiredReviewerCount == 2)
        #expect(throws: CaseFileError.self) { _ = try planning(#"{"format":1,"removal":{"holds":[]}}"#) }
        #expect(try planning(CaseFile.template).rules == RemovalPlan.Rules())
    }

    @Test func `keys and passphrases that others can read are refused`() throws {
        let identity = QuarantineIdentity()
        try identity.write(toFile: fixture.folder.path("key"))
        #expect(try QuarantineIdentity(readingFrom: fixture.folder.path("key")).recipient == identity.recipient)
        let line = identity.recipient.text(name: "A\u{1B}[31m")
        #expect(!line.contains("\u{1B}"))
        let pub = try fixture.folder.write("# keys\n\(line)\n\(line)\n", to: "pub")
        #expect(try QuarantineRecipient.recipients(readingFrom: pub) == [identity.recipient])
        func code(_ body: () throws -> Void) -> KeyError.Code? {
            do {
                try body()
                return nil
            } catch { return (error as? KeyError)?.code }
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: fixture.folder.path("key"))
        #expect(code { _ = try QuarantineIdentity(readingFrom: fixture.folder.path("key")) } == .exposedKey)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: fixture.passphrasePath)
        #expect(code { _ = try QuarantinePassphrase(readingFrom: fixture.passphrasePath) } == .exposedKey)
        try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: pub)
        #expect(code { _ = try QuarantineRecipient.recipients(readingFrom: pub) } == .exposedKey)
        let short = try fixture.folder.write("short\n", to: "short")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: short)
        #expect(code { _ = try QuarantinePassphrase(readingFrom: short) } == .badKey)
        #expect(code { _ = try QuarantineRecipient.recipients(readingFrom: fixture.passphrasePath) } == .badKey)
    }
}
