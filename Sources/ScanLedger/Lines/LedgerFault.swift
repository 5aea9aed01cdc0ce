/// Something that is wrong with a line of a ledger.
struct LedgerFault: Hashable {
    let code: LedgerErrorCode
    /// As half a sentence: `the line was changed`.
    let message: String

    init(_ code: LedgerErrorCode, _ message: String) {
        self.code = code
        self.message = message
    }
}
