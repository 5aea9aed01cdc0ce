/// Which literals in the sources of the libraries are said to people.
enum LibraryMessages {
    /// Whether a literal, with `{1}` for values, is a sentence or a part of one: two words or more, and none of those below.
    static func isMessage(_ text: String) -> Bool {
        let hasWords = text.contains(" ") && text.matches(of: /[A-Za-z]{2,}/).count >= 2
        return hasWords && text.firstMatch(of: statement) == nil && text.firstMatch(of: markup) == nil
            && !notSaid.contains(text)
    }

    private static var statement: Regex<Substring> {
        /\b(?:SELECT|INSERT|CREATE|UPDATE|DELETE|PRAGMA|ALTER|ORDER BY)\b/
    }
    private static var markup: Regex<Substring> { /<[a-z]+ [a-z]+=/ }

    private static let notSaid: Set<String> = [
        // Signatures and first lines of formats, keywords of them, names of what is signed.
        "SQLite format 3", "SQLite format 30", "APK Sig Block 42", "Raw profile type exif", "Raw profile type APP1",
        "Raw profile type xmp",
        "knownmedia-key ed25519", "knownmedia-signing-key ed25519", "knownmedia-recipient x25519",
        "knownmedia-identity x25519", "knownmedia-removal-plan 1", "knownmedia-quarantine 1",
        "knownmedia-quarantine item", "knownmedia-quarantine section", "%%%% HASHDEEP-1.0 first", "Not Baseline",
        // What libraries of others say, to compare it with.
        "ZIP bad CRC", "lzma unknown error 5", "xz unknown error 5", "Unable to allocate memory", "not supported",
        "not implemented", "unknown compression", "current locale",
        // Commands to type.
        "knownmedia known keygen", "knownmedia removal keygen",
        "dd if={1} iflag=skip_bytes,count_bytes skip={2} count={3}", "img_cat {1} | tail -c +{2} | head -c {3}",
        // Programmers' mistakes, deprecations, and builds.
        "KnownHashStore takes the package trait Store. It is on by default; where traits are named, name it, too.",
        "the rows must fit the buffer", "the pixels must fit the buffer", "the bytes must fit the buffer",
        "the samples must fit the buffer", "the samples must fit the row", "each frame is a part of the picture",
        "use libraries, which has all of them", "use PictureDecoder.libraries, which has all of them",
        "there is no present member: call next() first",
        "this program has to call DecodingWorker.runIfRequested() before anything else", "signing key {1}",
        "The system's libcrypto has no {1}.", "Memory is exhausted.", "libcrypto cannot start a digest.",
        "libcrypto cannot copy a digest.", "libcrypto cannot continue a digest.", "libcrypto cannot finish a digest.",
        "libcrypto cannot draw a key.", "libcrypto gives no private key.", "libcrypto gives no public key.",
        // What the check of the sandbox tries, for tests.
        "read a folder", "write a file", "make a network socket", "make a local socket", "run a program",
        "signal the parent", "trace the parent", "have executable memory", "raise a limit",
        "move the reading position of the file",
        // The history of a store, which is the same in every language, and its parts.
        "NIST National Software Reference Library", "listed again", "{1} negative votes",
        "from a store of version 1, in which the list was created at {1}", "as entry {1}", "changes since event {1}",
        "bundle of ‘{1}’, {2}, as of event {3} of the store {4} at {5}", "signed by ‘{1}’, key {2}",
        "1 lists, entries, digests, hashes", "2 events, states, feedback, quarantine",
        // A place in a ledger.
        "after item {1}",
        // Parts of sentences that have a text as a whole.
        "The first is {1}", "What matched lies inside it ({1}, the first in line {2}). Whether",
        "the whole file goes, a person decides: with --outer.",
        "Nobody has confirmed the match. Review it with ‘knownmedia review’",
        "{1}, or ask for unreviewed matches with --unreviewed.", "{1}: it is only perhaps an altered copy.",
        "{1}: its entry is disputed.", "{1}: the match with {2}: {3}", "It has {1}, and {2}.", "one matched",
        ", which is {1}",
        "{1}. The ledger is incomplete; what was recorded so far is kept in {2}.", ", and resume the scan.",
        "{1}: {2} of its nested records {3} missing", "the summary", "the lines", "{1}: {2} in {3}, {4} in {5}",
        "by its numbers it is {1}, and not", "of quality {1}", ", hash {1} at {2} for hash {3} at {4}",
        "‘time’ is not a time",
    ]
}
