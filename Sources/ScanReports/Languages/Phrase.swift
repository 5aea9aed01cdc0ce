/// What a report says to people: every sentence and label, in every language.
///
/// The words follow three rules. A tool does not conclude: nothing here says that a picture is one, only that it was found
/// alike. Words that law keeps for experts, searches and evidence are used only for what a person fills in. What the case
/// file does not say is called missing.
///
/// Placeholders stand in braces, `{n}`.
enum Phrase: String, CaseIterable {
    // The document
    case title, annex, audience, languageNote, translationNote, contents, ledgerDigest, page
    // Case
    case caseAndRequest, caseNumber, caseTitle, legalAuthority, question, jurisdiction, requestNumber, requestDate,
        requestAuthority
    case examinerName, examinerPost, examinerOrganisation, examinerAddress, examinerQualification, workPlace,
        clockOffset
    case readOnly, ageLimit, missing, notFromTheTool
    case exhibit, exhibitNumber, exhibitDescription, exhibitMake, exhibitModel, exhibitSerial, sealBefore, sealAfter
    case receivedFrom, receivedBy, receivedOn, custody, copyOf, mediumDigest, returnedTo
    // Method
    case method, tool, toolDigest, libraries, arguments, workingFolder, store, storeDigest, thresholds, thresholdPDQ
    case thresholdShort, thresholdQuality, hashes, dihedral, containers, excluded, isolation, selfTest, host, operatedBy
    case started, ended, resumed, clockNote, unchanged, noNetwork, yes, no, unknown, passed, off
    // Lists
    case lists, listName, listKind, listSource, listVersion, listScheme, listEntries
    // Results
    case results, found, examined, skipped, failed, insideFiles, pictures, cutShort, matchedFiles, exactFiles, likeFiles
    case knownGood, suppressed, bytes, complete, incomplete, noMatch, perceptualNote, exactNote, needsReview,
        altered, perhapsAltered, alteredFiles, reviewFiles,
        suspiciousEntries
    // Charts
    case charts, chartStates, chartLists, chartCategories, chartDistances, chartKinds, chartFolders, chartReasons,
        others, noCategory
    // Tables
    case matches, unexamined, allRecords, line, path, list, entry, category, kind, byDigest, perceptual, distance
    case disputed, size, modified, state, reason, message, format, digest, turned, filter, previous, next,
        rowsShown
    case firstOnly, noScript, printNote, sortHint, nothing, unexaminedNote
    // Verification
    case verification, verifyDigest, verifyLedger, verifyEvidence, verifyAgain, verifyCompare, notASignature
    // Several ledgers
    case ledger, ledgers
    // What reviewers decided
    case reviewStates, reviewedBy, reviewersRequired, reviewUnreviewed, reviewPending, reviewConfirmed, reviewRejected,
        reviewUnsure, reviewDisputed
    // Notices
    case noticeTitle, noticeDraft, noticeReceiver, noticeReporter, noticeAddress, noticeSeen, noticeContent,
        noticeUrgency,
        noticeUnseen, noticeFiles, noticeRejected, childInDanger
    // Statistics
    case statistics, unitFiles, unitScans, unitEntries, countsExact, countsSuppressed, othersNotShown
    case totalScans, totalFound, totalNotExamined, totalMatched, totalLists, totalEntries, totalHashes, totalDigests
    case byMonth, byJurisdiction, byList, byCategory, byMatch, byTier, byFileKind, byReview, byReason, byNotExaminedKind
    case byListKind, byListJurisdiction, byEntries, byEntryState, byHashes, byDigests
    // A person
    case review, reviewNote, conclusion, conclusionNote, sign, noPictures
    // Blurred pictures
    case blurredPictures, blurredPicture, noPicture, notAsScanned
}
