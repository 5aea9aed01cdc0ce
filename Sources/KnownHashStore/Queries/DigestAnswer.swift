import GRDB
public import KnownHashes

/// What a store knows of one file by its digests: the same picture on several lists is one answer with several sources.
public struct DigestAnswer: Hashable, Sendable {
    /// The entries of known material and of suppressed lists that name the file, in the order of their numbers.
    public internal(set) var matches: [DigestMatch] = []

    /// The lists of known good files that have it, in the order of their names.
    public internal(set) var knownGood: [String] = []

    /// The attached files that could have been asked but not read, with the reason.
    public internal(set) var failures: [StoreError] = []

    /// The lists that `matches` come from, in the order of their names.
    public var lists: [String] { Set(matches.map(\.entry.list)).sorted() }

    /// Whether every match is on a list whose matches are counted and not reported.
    public var isSuppressed: Bool { !matches.isEmpty && matches.allSatisfy { $0.entry.listKind == .suppressed } }

    /// Whether every match is disputed.
    public var isDisputed: Bool { !matches.isEmpty && matches.allSatisfy { $0.entry.state == .disputed } }
}

extension KnownHashStore {
    /// Everything that the store and the files attached to it know of a file with these digests.
    ///
    /// A known good file is one with a digest on such a list that no stronger digest contradicts.
    public func answer(to digests: [Digest]) throws -> DigestAnswer {
        var answer = DigestAnswer()
        var references: [(list: String, path: String)] = []
        var knownGood: Set<String> = []
        try reading { database in
            for match in try matches(of: digests, in: database) {
                if match.entry.isMatchable {
                    answer.matches.append(match)
                } else if match.entry.listKind == .knownGood, match.entry.isCurrent, match.entry.state != .withdrawn {
                    let agreeing = match.agreeing.max(), contradicting = match.contradicting.max()
                    if let agreeing, contradicting.map({ $0 < agreeing }) ?? true { knownGood.insert(match.entry.list) }
                }
            }
            references = try Self.references(database)
        }
        for (list, path) in references {
            do {
                let file = try attachedFiles.file(at: path)
                if try !file.knows(digests).isEmpty { knownGood.insert(list) }
            } catch let error as StoreError {
                answer.failures.append(error)
            }
        }
        answer.knownGood = knownGood.sorted()
        return answer
    }
}
