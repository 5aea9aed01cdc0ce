/// The codes that can stand in a ledger as the reason of a record. docs/ledger-format.md has a row for each: what it means,
/// with which status it stands, and what to do about it.
///
/// A code is never renamed, and never reused for something else. The set is open: a later version may have more.
extension FileRecord.Reason {
    /// A stable word for a reason, such as `permissionDenied`.
    public struct Code: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        public let rawValue: String
        public var description: String { rawValue }

        public init(rawValue: String) {
            self.rawValue = rawValue
        }
    }
}

// MARK: - Walking, opening and reading

extension FileRecord.Reason.Code {
    /// A symbolic link, which is not followed; or a file that was replaced by one between listing and opening.
    public static let symbolicLink = Self(rawValue: "symbolicLink")
    /// A remark: the path is that of a symbolic link that somebody named, and what it leads to was examined.
    public static let followedLink = Self(rawValue: "followedLink")
    /// A named pipe, a socket or a device, which has no stored content; in an archive, something that is none of file,
    /// folder and link.
    public static let specialFile = Self(rawValue: "specialFile")
    /// A folder that contains itself.
    public static let folderLoop = Self(rawValue: "folderLoop")
    /// It matches a pattern of what was to be left out.
    public static let excluded = Self(rawValue: "excluded")
    /// Another file system is mounted there, and the scan was to stay on one.
    public static let otherFileSystem = Self(rawValue: "otherFileSystem")
    /// The system does not allow it to be opened or read.
    public static let permissionDenied = Self(rawValue: "permissionDenied")
    /// It is no longer there.
    public static let notFound = Self(rawValue: "notFound")
    /// A part of its path is no longer a folder.
    public static let notAFolder = Self(rawValue: "notAFolder")
    /// It has become a folder.
    public static let isAFolder = Self(rawValue: "isAFolder")
    /// It cannot be read as a file.
    public static let notAFile = Self(rawValue: "notAFile")
    /// Its name or path is longer than the system allows.
    public static let nameTooLong = Self(rawValue: "nameTooLong")
    /// The medium could not be read.
    public static let readError = Self(rawValue: "readError")
    /// The process or the system has too many files open.
    public static let tooManyOpenFiles = Self(rawValue: "tooManyOpenFiles")
    /// The system says that there is no space left.
    public static let diskFull = Self(rawValue: "diskFull")
    /// The system says that the file system can only be read.
    public static let readOnlyFileSystem = Self(rawValue: "readOnlyFileSystem")
    /// Any other error of the system, by the number that the system gives it.
    public static func systemError(_ number: Int32) -> Self { Self(rawValue: "systemError\(number)") }
    /// It, or a folder above it, was not the same any more when it was opened.
    public static let replaced = Self(rawValue: "replaced")
    /// It changed while it was read.
    public static let changedWhileRead = Self(rawValue: "changedWhileRead")
    /// The store of known lists could not be read to look it up.
    public static let storeFailed = Self(rawValue: "storeFailed")
}

// MARK: - Content that is not decoded

extension FileRecord.Reason.Code {
    /// A remark: neither a picture nor an archive. Of a thumbnail or a frame: it begins as a picture, and is none.
    public static let notAPicture = Self(rawValue: "notAPicture")
    /// A remark: it has no bytes.
    public static let emptyFile = Self(rawValue: "emptyFile")
    /// A remark: an archive, whose members have records of their own.
    public static let container = Self(rawValue: "container")
    /// A remark: a picture with too few pixels for the hash.
    public static let tooSmall = Self(rawValue: "tooSmall")
    /// A picture in a format that this build recognises and cannot decode.
    public static let unsupportedFormat = Self(rawValue: "unsupportedFormat")
    /// An archive that was not opened.
    public static let containerNotOpened = Self(rawValue: "containerNotOpened")
}

// MARK: - Kinds that are recognised and not looked into

extension FileRecord.Reason.Code {
    /// An archive of a kind that this version does not read.
    public static let unsupportedArchive = Self(rawValue: "unsupportedArchive")
    /// An image of a disk, or a file system.
    public static let unsupportedDiskImage = Self(rawValue: "unsupportedDiskImage")
    /// A video.
    public static let unsupportedVideo = Self(rawValue: "unsupportedVideo")
    /// A sound whose pictures could not be searched for.
    public static let unsupportedAudio = Self(rawValue: "unsupportedAudio")
    /// A document of a kind that this version does not read.
    public static let unsupportedDocument = Self(rawValue: "unsupportedDocument")
    /// Mail of a kind that this version does not read.
    public static let unsupportedMail = Self(rawValue: "unsupportedMail")
    /// A database.
    public static let unsupportedDatabase = Self(rawValue: "unsupportedDatabase")
    /// What a browser or a system keeps of pictures that were looked at.
    public static let unsupportedCache = Self(rawValue: "unsupportedCache")
    /// The memory of a machine, in pieces or compressed.
    public static let unsupportedMemoryImage = Self(rawValue: "unsupportedMemoryImage")
    /// The name claims that it is a picture, a video or an archive, and the bytes are of no kind that is known here.
    public static let unrecognised = Self(rawValue: "unrecognised")
}

// MARK: - Pictures

extension FileRecord.Reason.Code {
    /// What comes before the pixels breaks the rules of the format.
    public static let damagedHeader = Self(rawValue: "damagedHeader")
    /// Not one row could be decoded.
    public static let damagedData = Self(rawValue: "damagedData")
    /// A picture without pixels.
    public static let emptyPicture = Self(rawValue: "emptyPicture")
    /// A variety of the format that is not decoded.
    public static let unsupportedCoding = Self(rawValue: "unsupportedCoding")
    /// More pixels than the limit.
    public static let tooManyPixels = Self(rawValue: "tooManyPixels")
    /// A side longer than the limit.
    public static let sideTooLong = Self(rawValue: "sideTooLong")
    /// So few bytes cannot hold the picture that they announce.
    public static let implausibleSize = Self(rawValue: "implausibleSize")
    /// It would need more memory than the limit.
    public static let tooMuchMemory = Self(rawValue: "tooMuchMemory")
    /// A JPEG of more scans than the limit.
    public static let tooManyScans = Self(rawValue: "tooManyScans")
    /// It took more processor time than the limit.
    public static let tooMuchTime = Self(rawValue: "tooMuchTime")
    /// The bytes could not be read while they were decoded or searched.
    public static let sourceFailed = Self(rawValue: "sourceFailed")
    /// More pictures in one than the limit.
    public static let tooManyPictures = Self(rawValue: "tooManyPictures")
    /// More segments or chunks than are searched for embedded pictures.
    public static let tooManyChunks = Self(rawValue: "tooManyChunks")
}

// MARK: - Archives

extension FileRecord.Reason.Code {
    /// A member is encrypted.
    public static let encrypted = Self(rawValue: "encrypted")
    /// The directory of the archive is missing, damaged, or contradicts what is there.
    public static let damagedContainer = Self(rawValue: "damagedContainer")
    /// A remark: another name of a member of the same archive, without bytes of its own.
    public static let hardLink = Self(rawValue: "hardLink")
    /// The archive's file has bytes that are neither padding nor a part of a member, a header or the directory.
    public static let unnamedBytes = Self(rawValue: "unnamedBytes")
    /// The data of a member are cut off or damaged.
    public static let damagedMember = Self(rawValue: "damagedMember")
    /// All data of a member came, and their checksum is another one.
    public static let checksumMismatch = Self(rawValue: "checksumMismatch")
    /// A member is compressed by a method that is not read here.
    public static let unsupportedCompression = Self(rawValue: "unsupportedCompression")
    /// An archive is deeper inside others than the limit.
    public static let nestedTooDeep = Self(rawValue: "nestedTooDeep")
    /// It does not fit into the memory that a look inside it may take.
    public static let tooLargeToLookInside = Self(rawValue: "tooLargeToLookInside")
    /// A file holds more things, or more bytes of names, than the limit.
    public static let tooManyNested = Self(rawValue: "tooManyNested")
    /// More pictures in pieces would have been put together but for a limit. Their bytes were searched.
    public static let assemblyLimit = Self(rawValue: "assemblyLimit")
    /// A file unpacks to more bytes, or to more times its size, than the limit.
    public static let unpacksTooLarge = Self(rawValue: "unpacksTooLarge")
}

// MARK: - Disk images

extension FileRecord.Reason.Code {
    /// A remark: an image of a disk, whose volumes and gaps have records of their own.
    public static let diskImage = Self(rawValue: "diskImage")
    /// A remark: a volume of a disk image, whose files and free space have records of their own.
    public static let volume = Self(rawValue: "volume")
    /// A remark: a file in which a disk image goes on that begins in another.
    public static let imageSegment = Self(rawValue: "imageSegment")
    /// The image could not be opened or read.
    public static let damagedImage = Self(rawValue: "damagedImage")
    /// A volume, or a whole image, in which no file system was recognised. Of a volume a remark: it was searched at every
    /// byte.
    public static let noFileSystem = Self(rawValue: "noFileSystem")
    /// A file system that is known by name and not read; its volume was searched at every byte.
    public static let unsupportedFileSystem = Self(rawValue: "unsupportedFileSystem")
    /// A file system, or a part of one, that is damaged.
    public static let damagedFileSystem = Self(rawValue: "damagedFileSystem")
    /// A remark: the name of a deleted file of which the file system says no more. What is left of it is found in the free
    /// space.
    public static let contentLost = Self(rawValue: "contentLost")
    /// A remark: it has no stored bytes, because all of it is a hole.
    public static let onlyHole = Self(rawValue: "onlyHole")
    /// A remark: something that begins as a picture or an archive, in bytes that belong to no file, and is not whole enough
    /// to be decoded or opened.
    public static let remains = Self(rawValue: "remains")
}

// MARK: - The processes that decode

extension FileRecord.Reason.Code {
    /// The process that decoded it ended, or sent a malformed reply.
    public static let workerCrashed = Self(rawValue: "workerCrashed")
    /// It used more processor time than allowed, or did not answer.
    public static let timeLimit = Self(rawValue: "timeLimit")
    /// It took more memory than allowed; or unpacking a member would.
    public static let memoryLimit = Self(rawValue: "memoryLimit")
    /// No process could be started to decode in.
    public static let workerUnavailable = Self(rawValue: "workerUnavailable")
}

// MARK: - Codes that no scan writes

extension FileRecord.Reason.Code {
    /// This build cannot look into archives: a scan says ``containerNotOpened``.
    public static let unavailable = Self(rawValue: "unavailable")
    /// An encrypted member was read: a scan does not read it, and says ``encrypted``.
    public static let encryptedMember = Self(rawValue: "encryptedMember")
    /// A member was not read to its end, because whoever read it stopped.
    public static let memberCutShort = Self(rawValue: "memberCutShort")
    /// The item of a stream has more bytes than the limit.
    public static let itemTooLarge = Self(rawValue: "itemTooLarge")
    /// There is nothing to examine.
    public static let nothing = Self(rawValue: "nothing")
    /// In the sums: the reason of a record that has none.
    public static let unknown = Self(rawValue: "unknown")
}

// MARK: - What a worker may say

extension FileRecord.Reason.Code {
    /// The codes that come from where bytes are decoded. A worker that sends any other is broken, or broken into: it cannot
    /// put words of its own, or those of the scanner, into a ledger.
    package static let sentByWorkers: Set<Self> = [
        .symbolicLink, .specialFile, .notAPicture, .emptyFile, .container, .tooSmall, .unsupportedFormat,
        .containerNotOpened, .damagedHeader, .damagedData, .emptyPicture, .unsupportedCoding, .tooManyPixels,
        .sideTooLong, .implausibleSize, .tooMuchMemory, .tooManyScans, .tooMuchTime, .sourceFailed, .tooManyPictures,
        .tooManyChunks,
        .encrypted, .damagedContainer, .damagedMember, .checksumMismatch, .unsupportedCompression, .nestedTooDeep,
        .tooLargeToLookInside, .tooManyNested, .unpacksTooLarge, .memoryLimit, .unavailable, .encryptedMember,
        .memberCutShort, .nothing, .hardLink, .unnamedBytes, .unrecognised, .unsupportedArchive, .unsupportedDiskImage,
        .unsupportedVideo, .unsupportedAudio, .unsupportedDocument, .unsupportedMail, .unsupportedDatabase,
        .unsupportedCache, .unsupportedMemoryImage, .assemblyLimit,
    ]
}
