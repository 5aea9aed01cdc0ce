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
    /// Appends the line of an event, with its end.
    static func write(_ event: StoreEvent, to writer: inout JSONWriter) {
        writer.object {
            $0.field("type", BundleFormat.Section.events.lineType)
            $0.field("event", event.id.rawValue)
            $0.field("time", BundleTime.text(event.time))
            $0.field("actor", event.author.actor)
            $0.field("tool", event.author.tool)
            $0.field("action", event.action.rawValue)
            if let file = event.file {
                $0.field("file") {
                    $0.field("name", file.name)
                    $0.field("sha256", file.sha256?.hex)
                }
            }
            $0.field("note", event.note)
        }
        writer.endLine()
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
