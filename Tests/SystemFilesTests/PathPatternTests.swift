import SystemFiles
import Testing

/// Patterns of paths: what each part matches, and that none takes long.
struct PathPatternTests {
    private static func matches(_ pattern: String, _ path: String, isFolder: Bool = false) throws -> Bool {
        try PathPattern(pattern).matches(Array(path.utf8), isFolder: isFolder)
    }

    @Test(arguments: [
        ("*.iso", ["a.iso", "x/y/.iso", "x.iso/b.iso"], ["a.ISO", "a.iso2", "x.iso/b"]),
        ("cache", ["cache", "a/b/cache"], ["caches", "cache/a", "a cache"]),
        ("/proc", ["proc"], ["a/proc", "proc/1", "process"]),
        ("a/b", ["a/b"], ["x/a/b", "a/b/c", "a/bb"]),
        ("home/*/cache", ["home/ann/cache", "home//cache"], ["home/cache", "home/a/b/cache"]),
        ("home/**/cache", ["home/cache", "home/a/cache", "home/a/b/cache"], ["home/a/caches", "homes/cache"]),
        ("**/x", ["x", "a/x", "a/b/x"], ["ax", "a/xx"]),
        ("a/**", ["a/b", "a/b/c"], ["a", "ab/c"]),
        ("?.txt", ["a.txt", "b/ä.txt"], [".txt", "ab.txt"]),
        ("[a-c!]x", ["ax", "cx", "!x"], ["dx", "x"]),
        ("[!a-c]x", ["dx", "Ax"], ["ax", "x"]),
        ("[]-]", ["]", "-"], ["a", "[]"]),
        ("\\*\\[", ["*["], ["a[", "*"]),
        ("*", ["a", "a/b"], []),
        ("*a*b*", ["ab", "xaxbx", "q/a-b"], ["ba", "a/b/c"]),
        ("été", ["été"], ["ete"]),
    ]) func `a pattern matches these and not those`(_ row: (pattern: String, matching: [String], others: [String]))
        throws
    {
        for path in row.matching { #expect(try Self.matches(row.pattern, path), "\(row.pattern) \(path)") }
        for path in row.others { #expect(try !Self.matches(row.pattern, path), "\(row.pattern) \(path)") }
    }

    @Test func `a slash at the end is for folders only`() throws {
        #expect(try Self.matches("proc/", "a/proc", isFolder: true))
        #expect(try !Self.matches("proc/", "a/proc"))
        #expect(try Self.matches("/proc/", "proc", isFolder: true) && !Self.matches("/proc/", "a/proc", isFolder: true))
    }

    @Test func `bytes that are not text are characters too`() throws {
        let pattern = try PathPattern("a?b")
        #expect(pattern.matches([0x61, 0xFF, 0x62], isFolder: false))
        #expect(!pattern.matches([0x61, 0xFF, 0xFE, 0x62], isFolder: false))
        #expect(try PathPattern("[!x]*").matches([0xFF, 0x0A], isFolder: false))
    }

    @Test(arguments: ["", "/", "//", "[", "[a", "[]", "[!", "[a-", "a\\", "[z-a]", "[a\\"])
    func `what is no pattern is refused`(_ text: String) {
        #expect(throws: PathPattern.Malformed.self) { try PathPattern(text) }
    }

    @Test func `stars after stars take no time`() throws {
        let pattern = String(repeating: "*a", count: 200) + "/**/" + String(repeating: "**b", count: 200)
        #expect(
            try !Self.matches(pattern, String(repeating: "a", count: 2000) + "/" + String(repeating: "b", count: 150)))
    }
}
