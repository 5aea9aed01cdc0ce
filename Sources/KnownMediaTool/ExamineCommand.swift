import ArgumentParser
import KnownMedia

/// `knownmedia examine`: examines a stream of items as long as there are some.
struct ExamineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "examine",
        abstract: "Examine a stream of pictures and other files, and answer each with a line.",
        discussion: """
            For upload paths, queues and frameworks such as Spark: a process that lives long, takes items on standard input, and \
            answers each in order with a line of JSON, whatever is in it.

            An item is a frame: the length of its key (4 bytes, little endian), the number of its bytes (8 bytes), the key, the \
            bytes. With 2^64 - 1 as the number of bytes none follow: the key is the path of a file to open. With --paths-from, \
            items are paths, one a line, or with -0 one before each NUL.

              find /srv/uploads -type f -print0 | knownmedia examine --store known.sqlite --paths-from - -0

            The first line says what was run, as that of a ledger does. The line of an item has its key and the fields of a file in a \
            ledger, without times; what lies inside it is in its field ‘parts’. The last line is {"type":"end","records":N}. The \
            store may change meanwhile: each item is compared with the store as it is then. Nothing is written but standard output.

            Exit code 0 at the end of the input, 65 if the input ends in the middle of a frame or does not consist of frames, 2 if the \
            answers cannot be written, 64 if the command line was wrong.
            """)

    @Option(
        help: "The file of the store of known lists. Without it items are hashed and not compared.", completion: .file()
    )
    var store: String?

    @Option(
        help: ArgumentHelp("Read paths from this file, or from standard input for -.", valueName: "file"),
        completion: .file())
    var pathsFrom: String?

    @Flag(name: [.customShort("0"), .customLong("null")], help: "Paths end with a NUL and not with a line feed.")
    var endsWithNUL = false

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The number of bytes that an item may have. Each thread holds one item in memory.", valueName: "bytes"))
    var maxItemBytes: Int64 = 256 << 20

    @OptionGroup var examination: ExaminationOptions

    @OptionGroup var languageOption: LanguageOption

    func validate() throws {
        guard maxItemBytes >= 0 else {
            throw ValidationError(usage: "--max-item-bytes must be 0 or more, and not \(maxItemBytes).")
        }
        guard pathsFrom != nil || !endsWithNUL else {
            throw ValidationError(usage: "-0 says how paths end: it needs --paths-from.")
        }
    }

    func run() throws {
        try reportingFailures {
            warnOfInstructionSet()
            try MediaScanner.reserveDescriptors(threadCount: examination.scanOptions.threadCount)
            let known = try store.map { try StoreOption.open($0) } ?? KnownHashStore(empty: ())
            var options = examination.scanOptions
            // Whoever compares with nothing is after the hashes, which other programs then compare.
            if store == nil, examination.pipeline == nil { options.screens = false }
            let scanner = MediaScanner(matcher: try examination.matcher(of: known), options: options)
            var run = try ScanRun(
                of: scanner, tool: .init(name: "knownmedia", version: KnownMediaTool.version),
                arguments: Array(CommandLine.arguments.dropFirst()), storePath: store, lists: known.lists())
            run.record(try passedSelfTest(of: scanner))
            if let pathsFrom {
                try examine(paths(listedIn: PathBytes(pathsFrom)), scanner, run)
            } else {
                try examine(FrameStream(standardInputWithItemsOfAtMost: maxItemBytes), scanner, run)
            }
        }
    }

    private func paths(listedIn list: PathBytes) throws -> PathStream {
        do throws(SystemError) {
            return try PathStream(listedIn: list, endingWithNUL: endsWithNUL)
        } catch {
            throw ValidationError(usage: "\(list): \(message: error.message)")
        }
    }

    private func examine(_ stream: some ItemStream, _ scanner: MediaScanner, _ run: ScanRun) throws {
        Terminal.print(LedgerLine.object(of: run))
        var answers: [JSONWriter] = []
        var count = 0
        do {
            try scanner.examine(stream: stream) { delay in
                guard let path = delay.path else { return }
                Terminal.warn("still waiting for \(path) after \(delay.seconds) s")
            } pause: {
                Terminal.print(answers)
                answers.removeAll(keepingCapacity: true)
            } receive: { records in
                guard let key = records.first?.path else { return }
                count += 1
                answers.append(AnswerLine.item(key, records))
                // What waits is bounded, also where no pause comes.
                guard answers.count >= Self.maximumAnswerCount else { return }
                Terminal.print(answers)
                answers.removeAll(keepingCapacity: true)
            }
        } catch let error as StreamError {
            Terminal.warn("\(error)")
            throw ExitCode.brokenInput
        }
        let storeChangeCount = store == nil ? nil : try scanner.matcher.storeChangeCount()
        Terminal.print(AnswerLine.end(count, storeChangeCount: storeChangeCount))
    }

    /// How many answers are written at once.
    private static let maximumAnswerCount = 64
}
