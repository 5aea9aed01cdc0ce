import PerceptualHash
import TestSupport
import Testing

@testable import HashLists

@Suite struct QueryLineTests {
    private func line(_ text: String, _ algorithm: HashAlgorithm = .pdq) -> QueryLine {
        QueryLine(ArraySlice(text.utf8), algorithm: algorithm)
    }

    @Test(
        arguments: [
            Sample.pdq, "\u{FEFF}\(Sample.pdq)\r", " \(Sample.pdq) ", "\(Sample.pdq),100,a.jpg", "pdq \(Sample.pdq)",
            "PDQ,\(Sample.pdq)", "HASH_PDQ \(Sample.pdq)", "hash=\(Sample.pdq),norm=128,delta=0,quality=100,filename=a",
            "needle=\(Sample.pdq),x", "3,100,\(Sample.pdq),0.125", "\"\(Sample.pdq)\",\"a.jpg\"",
            "\(Sample.pdq)  a.jpg", #"{"path":"a","hashes":[{"algorithm":"pdq","hex":"\#(Sample.pdq)"}]}"#,
            #"{"pdq":"\#(Sample.pdq)"}"#, #"{"hash":"\#(Sample.pdq)","signal_type":"pdq"}"#,
            #"{"query":"\#(Sample.pdq)","matches":[]}"#, #"["\#(Sample.pdq),100,0.1"]"#,
            #"{"path":"a","hashes":[{"algorithm":"phash","hex":"\#(Sample.phash)"},{"algorithm":"pdq","hex":"\#(Sample.pdq)"}]}"#,
        ])
    func `the hash is found in what other programs print`(text: String) {
        #expect(line(text) == .hashes([Sample.pdq]))
    }

    @Test func `a line can hold several hashes`() {
        let text =
            #"{"hashes":[{"algorithm":"pdq","hex":"\#(Sample.pdq)"},{"algorithm":"pdq","hex":"\#(Sample.otherPDQ)"}]}"#
        #expect(line(text) == .hashes([Sample.pdq, Sample.otherPDQ]))
        #expect(line(#"["\#(Sample.pdq),1,0","\#(Sample.otherPDQ),1,1"]"#) == .hashes([Sample.pdq, Sample.otherPDQ]))
        #expect(line("phash \(Sample.phash)", .phash) == .hashes([Sample.phash]))
    }

    @Test(
        arguments: [
            "rubbish", "video_md5 \(Sample.md5)", "sha256 \(Sample.pdq)", Sample.md5, "a.jpg,\(Sample.pdq)", "{", "{}",
            "[]",
            #"{"sha256":"\#(Sample.pdq)"}"#, #"{"hash":"\#(Sample.pdq)","signal_type":"video_md5"}"#,
            "pdq \(Sample.pdq.dropLast())", #"{"path":"a","hashes":[{"algorithm":"phash","hex":"\#(Sample.phash)"}]}"#,
        ])
    func `what is no hash, or of another kind, is said to be`(text: String) {
        guard case .unreadable(let message) = line(text) else {
            Issue.record("\(text)")
            return
        }
        #expect(!message.isEmpty && message.count < 300)
    }

    @Test func `comments and blank lines are nothing, and a failure of the hasher is passed on`() {
        #expect(line("") == .nothing && line(" \t") == .nothing && line("# a") == .nothing)
        #expect(
            line(#"{"path":"a.gif","error":{"code":"x","message":"not a picture"}}"#)
                == .failure("a.gif: not a picture"))
    }
}
