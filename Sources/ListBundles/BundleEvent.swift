import Foundation
import GRDB
import KnownHashStore
import KnownHashes
import TextCoding

/// A line of a bundle about something that was done to the list where it comes from: who did what, when, by which file.
///
/// ```
/// {"type":"event","event":12,"time":"…","actor":"…","tool":"…","action":"imported","file":{"name":"…","sha256":"…"},"note":"…"}
/// ```
///
/// These lines are for people and stay in the bundle. The events of a store are what was done to that store itself; the
/// one of the import names the bundle.
enum BundleEvent {
    /// Calls `body` with the writer after each event of the list after `since` and up to `until`.
    static func write(
        from database: Database, list: Int64, since: EventID, until: EventID,
        to writer: inout JSONWriter, _ body: (inout JSONWriter) throws -> Void
    ) throws {
        let rows = try RawStatement(
            database,
            """
            SELECT id, time, actor, tool, action, file_name, lower(hex(file_sha256)), note FROM event
            WHERE list_id = ?1 AND id > ?2 AND id <= ?3 ORDER BY id
            """, cached: false)
        rows.bind(list, at: 1)
        rows.bind(since.rawValue, at: 2)
        rows.bind(until.rawValue, at: 3)
        while try rows.step() {
            writer.object {
                $0.field("type", BundleFormat.Section.events.lineType)
                $0.field("event", rows.integer(at: 0))
                $0.field("time", BundleTime.text(Date(millisecondsSince1970: rows.integer(at: 1))))
                $0.field("actor", rows.text(at: 2))
                $0.field("tool", rows.text(at: 3))
                $0.field("action", rows.text(at: 4))
                if let name = rows.text(at: 5) {
                    $0.field("file") {
                        $0.field("name", name)
                        if let sha256 = rows.text(at: 6), !sha256.isEmpty { $0.field("sha256", sha256) }
                    }
                }
                $0.field("note", rows.text(at: 7))
            }
            writer.endLine()
            try body(&writer)
        }
    }

    /// Checks what follows the `type` of a line.
    static func check(_ fields: JSONFields) throws(JSONFieldError) {
        var fields = fields
        _ = try fields.number("event")
        _ = try BundleTime.date(fields.text("time"))
        for name in ["actor", "tool", "action"] { _ = try fields.text(name) }
        if var file = try fields.optionalFields("file") {
            _ = try file.text("name")
            _ = try file.optionalHex("sha256", byteCount: 32)
            try file.finish()
        }
        _ = try fields.optionalText("note")
        try fields.finish()
    }
}

extension Date {
    init(millisecondsSince1970 milliseconds: Int64) {
        self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
    }
}
