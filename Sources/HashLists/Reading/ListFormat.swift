/// The formats of known lists that can be imported.
///
/// The raw value is what a command line calls the format.
public enum ListFormat: String, CaseIterable, Sendable {
    /// Hashes, one a line, as Meta's PDQ tools write them: the hash alone, the hash and metadata, or `hash=…,quality=…`.
    case pdqText = "pdq"
    /// Comma-, semicolon- or tab-separated values with a header.
    case csv
    /// The output of `md5sum`, `sha1sum`, `sha256sum` and `openssl dgst`.
    case digestSums = "digest-sums"
    /// Files of hashdeep 1.0.
    case hashdeep
    /// What PowerShell prints of `Get-FileHash`: a table, or a list of properties.
    case printedTable = "get-filehash"
    /// The output of `certutil -hashfile`.
    case certutil
    /// VICS of Project VIC in JSON, versions 1.2 to 2.0: a hash set or a case.
    case vics
    /// The CSV export of INTERPOL's ICSE database.
    case icse
    /// XML of NCMEC's hash sharing, version 2, with deletions and votes.
    case ncmec
    /// JSON pages of StopNCII, version 1, with withdrawals and votes.
    case stopNCII = "stopncii"
    /// Lines of a signal type and a signal, which ThreatExchange's tools read from local files.
    case threatExchange = "threatexchange"
    /// The cache of ThreatExchange's command-line tool, `simple.pdq.te` and the like.
    case threatExchangeCache = "threatexchange-cache"
    /// JSON pages of `threat_updates` of Meta's ThreatExchange.
    case threatUpdates = "threat-updates"
}
