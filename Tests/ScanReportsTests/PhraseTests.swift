import Foundation
import Testing

@testable import ScanReports

/// What reports say: complete in every language, and within what a tool may say.
struct PhraseTests {
    @Test(arguments: ReportLanguage.allCases) func `every phrase has a text`(_ language: ReportLanguage) {
        for phrase in Phrase.allCases {
            #expect(!phrase.text(language).isEmpty, "\(phrase)")
            #expect(phrase.text(language) == phrase.text(language).trimmingPrefix(" "), "\(phrase)")
        }
    }

    @Test func `translations have the placeholders of the original`() {
        func placeholders(_ text: String) -> Set<String> {
            Set(text.split(separator: "{").dropFirst().compactMap { $0.split(separator: "}").first.map(String.init) })
        }
        for phrase in Phrase.allCases {
            for language in ReportLanguage.allCases {
                #expect(
                    placeholders(phrase.text(language)) == placeholders(phrase.text(.english)), "\(phrase) \(language)")
            }
        }
    }

    @Test func `Vietnamese and Thai are not English`() {
        let same = Phrase.allCases.filter {
            $0.text(.vietnamese) == $0.text(.english) || $0.text(.thai) == $0.text(.english)
                || $0.text(.thai) == $0.text(.vietnamese)
        }
        // A name.
        #expect(Set(same) == [.digest])
    }

    @Test func `the texts are composed, as catalogues are`() {
        for phrase in Phrase.allCases {
            let text = phrase.text(.vietnamese)
            #expect(
                Array(text.unicodeScalars) == Array(text.precomposedStringWithCanonicalMapping.unicodeScalars),
                "\(phrase)")
        }
    }

    /// Words that law keeps for experts, searches, evidence and secrecy, and where a report may have them: in what a person
    /// fills in, and where it says that it is none of that.
    @Test func `reserved words stand only where a person writes`() {
        let allowed: Set<Phrase> = [
            .annex, .conclusion, .conclusionNote, .custody, .requestAuthority, .caseAndRequest, .question,
        ]
        let reserved: [ReportLanguage: [String]] = [
            .english: ["evidence", "forensic", "identical", "proven", "guilty", "victim", "pornograph", "conclu"],
            .vietnamese: [
                "giám định", "kết luận", "khám xét", "chứng cứ", "vật chứng", "tội phạm", "mật", "khiêu dâm", "kho ",
            ],
            .thai: ["ตรวจพิสูจน์", "พยานหลักฐาน", "ตรวจค้น", "ลับ", "ลามก", "ความผิด"],
        ]
        for (language, words) in reserved {
            for phrase in Phrase.allCases where !allowed.contains(phrase) {
                for word in words {
                    // "กลับ", turned over, has the letters of "ลับ", secret.
                    let text = phrase.text(language).lowercased().replacingOccurrences(of: "กลับ", with: "")
                    #expect(!text.contains(word), "\(phrase): \(word)")
                }
            }
        }
    }

    @Test func `a perceptual match does not have the words of a match by digest`() {
        #expect(!Phrase.perceptual.text(.vietnamese).contains("trùng khớp"))
        #expect(!Phrase.perceptual.text(.thai).contains("ตรงกัน"))
        #expect(!Phrase.perceptualNote.text(.vietnamese).contains("trùng khớp"))
    }
}
