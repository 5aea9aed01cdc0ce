#if DiskImages
    import Foundation
    import SystemFiles
    import TestSupport
    import Testing

    @testable import DiskImageReading

    /// Deleted files of a FAT in the layouts of the test images that others publish, with what is expected of programs that go by
    /// what the file system still says: NIST's ‘Deleted File Recovery’ (DFR-01 to 03, 05 braid and nest, 07, 11), and Brian
    /// Carrier's DFTT 6.
    struct DeletedLayoutTests {
        /// A FAT16 of clusters of 512 bytes, each of which is written with a letter of its own.
        private struct Disk {
            private static let tableSector = 1
            private static let tableSectorCount = 17
            private static let rootSector = tableSector + tableSectorCount
            private static let dataSector = rootSector + 32
            private static let clusterCount = 4200

            var bytes = [UInt8](repeating: 0, count: (dataSector + clusterCount) * 512)
            private var entryCount = 0

            init() {
                put([0xEB, 0x3C, 0x90] + Array("MSDOS5.0".utf8), at: 0)
                little(512, at: 11, 2)
                little(1, at: 13, 1)
                little(1, at: 14, 2)
                little(1, at: 16, 1)
                little(512, at: 17, 2)
                little(bytes.count / 512, at: 19, 2)
                little(0xF8, at: 21, 1)
                little(Self.tableSectorCount, at: 22, 2)
                little(0x29, at: 38, 1)
                put(Array("NO NAME    FAT16   ".utf8), at: 43)
                put([0x55, 0xAA], at: 510)
                link(0, to: 0xFFF8)
                link(1, to: 0xFFFF)
            }

            private mutating func put(_ part: [UInt8], at offset: Int) {
                bytes.replaceSubrange(offset..<offset + part.count, with: part)
            }

            private mutating func little(_ value: Int, at offset: Int, _ count: Int) {
                for index in 0..<count { bytes[offset + index] = UInt8(truncatingIfNeeded: value >> (8 * index)) }
            }

            private mutating func link(_ cluster: Int, to next: Int) {
                little(next, at: Self.tableSector * 512 + cluster * 2, 2)
            }

            static func offset(ofCluster cluster: Int) -> Int { (dataSector + cluster - 2) * 512 }

            /// Writes a file in these clusters; deleting clears the links and the first letter of the name.
            mutating func add(
                _ name: String, clusters: [Int], isDeleted: Bool, isFolder: Bool = false, inFolder folder: Int? = nil,
                atEntry entry: Int? = nil
            ) {
                let place: Int
                if let folder {
                    place = Self.offset(ofCluster: folder) + (entry ?? 2) * 32
                } else {
                    place = Self.rootSector * 512 + entryCount * 32
                    entryCount += 1
                }
                let parts = name.split(separator: ".").map(String.init)
                put(
                    Array(parts[0].padding(toLength: 8, withPad: " ", startingAt: 0).utf8)
                        + Array(
                            (parts.count > 1 ? parts[1] : "").padding(toLength: 3, withPad: " ", startingAt: 0).utf8),
                    at: place)
                little(isFolder ? 0x10 : 0x20, at: place + 11, 1)
                little(0x5A21, at: place + 24, 2)
                little(clusters[0], at: place + 26, 2)
                little(isFolder ? 0 : clusters.count * 512 - 100, at: place + 28, 4)
                if isDeleted { bytes[place] = 0xE5 }
                for (index, cluster) in clusters.enumerated() {
                    if !isFolder {
                        put(
                            Array(repeating: UInt8(truncatingIfNeeded: cluster), count: 512),
                            at: Self.offset(ofCluster: cluster))
                    }
                    if !isDeleted { link(cluster, to: index + 1 < clusters.count ? clusters[index + 1] : 0xFFFF) }
                }
                if isFolder {
                    for (index, name) in [".", ".."].enumerated() {
                        let inner = Self.offset(ofCluster: clusters[0]) + index * 32
                        put(Array(name.padding(toLength: 11, withPad: " ", startingAt: 0).utf8), at: inner)
                        little(0x10, at: inner + 11, 1)
                        little(index == 0 ? clusters[0] : folder ?? 0, at: inner + 26, 2)
                    }
                }
            }

            /// The items, by the ends of their paths.
            func items() throws -> [String: DiskItem] {
                let folder = try TemporaryFolder()
                let responder = try DiskImageResponder([PathBytes(folder.write(bytes, to: "disk.raw"))], as: .raw)
                guard case .items(let items, hasMore: false, _) = responder.answer(.items(part: 0, after: 0)) else {
                    throw CocoaError(.fileReadCorruptFile)
                }
                return Dictionary(
                    items.map { (String(decoding: $0.path ?? [], as: UTF8.self), $0) }, uniquingKeysWith: { $1 })
            }

            /// In which clusters an item lies.
            static func clusters(of item: DiskItem?) -> [Int]? {
                guard case .extents(let extents)? = item?.content else { return nil }
                return extents.flatMap { extent -> [Int] in
                    guard let offset = extent.offset else { return [] }
                    let first = Int(offset) / 512 - dataSector + 2
                    return Array(first..<first + (Int(extent.byteCount) + 511) / 512)
                }
            }
        }

        private func clusters(_ disk: Disk, _ path: String) throws -> [Int]? {
            Disk.clusters(of: try disk.items()[path])
        }

        @Test func `a file in one piece, and one of one cluster, are as they were`() throws {
            var disk = Disk()
            disk.add("SING.DAT", clusters: [40], isDeleted: true)
            disk.add("MULT1.DAT", clusters: Array(50..<58), isDeleted: true)
            let items = try disk.items()
            #expect(Disk.clusters(of: items["/_ING.DAT"]) == [40])
            #expect(Disk.clusters(of: items["/_ULT1.DAT"]) == Array(50..<58))
            #expect(items["/_ULT1.DAT"]?.name == .deleted && items["/_ULT1.DAT"]?.reusedBlockCount == 0)
        }

        @Test func `a file in pieces around files in use is as it was`() throws {
            var disk = Disk()
            disk.add("KEEP1.DAT", clusters: [12, 13, 17], isDeleted: false)
            disk.add("TWO.DAT", clusters: [10, 11, 14, 15], isDeleted: true)
            disk.add("KEEP2.DAT", clusters: [31, 33], isDeleted: false)
            disk.add("MANY.DAT", clusters: [30, 32, 34, 35], isDeleted: true)
            #expect(try clusters(disk, "/_WO.DAT") == [10, 11, 14, 15])
            #expect(try clusters(disk, "/_ANY.DAT") == [30, 32, 34, 35])
            #expect(try clusters(disk, "/KEEP1.DAT") == [12, 13, 17])
        }

        @Test func `two files that are braided are wrong, as published, and so is the outer one of a nest`() throws {
            var braid = Disk()
            braid.add("ONE.DAT", clusters: [20, 21, 24, 25], isDeleted: true)
            braid.add("TWO.DAT", clusters: [22, 23, 26, 27], isDeleted: true)
            // Nothing says that the pieces alternate: each is given the clusters that follow its first.
            #expect(try clusters(braid, "/_NE.DAT") == [20, 21, 22, 23])
            #expect(try clusters(braid, "/_WO.DAT") == [22, 23, 24, 25])

            var nest = Disk()
            nest.add("OUTER.DAT", clusters: [60, 61, 64, 65], isDeleted: true)
            nest.add("INNER.DAT", clusters: [62, 63], isDeleted: true)
            #expect(try clusters(nest, "/_NNER.DAT") == [62, 63])
            #expect(try clusters(nest, "/_UTER.DAT") == [60, 61, 62, 63])
        }

        @Test func `of a file whose first cluster another has now that is reported, and no more is known`() throws {
            var disk = Disk()
            disk.add("OLD.DAT", clusters: [70, 71, 72, 73], isDeleted: true)
            disk.add("NEW.DAT", clusters: [70], isDeleted: false)
            let item = try disk.items()["/_LD.DAT"]
            #expect(Disk.clusters(of: item) == [70] && item?.name == .deleted && item?.byteCount == 4 * 512 - 100)
            #expect(item?.reusedBlockCount == 1 && item?.blockCount == 1)
        }

        @Test func `files in deleted folders are found with their paths`() throws {
            var disk = Disk()
            disk.add("DIR1", clusters: [80], isDeleted: true, isFolder: true)
            disk.add("DIR2", clusters: [81], isDeleted: true, isFolder: true, inFolder: 80, atEntry: 2)
            disk.add("MULT2.DAT", clusters: [90, 91, 92, 93], isDeleted: true, inFolder: 80, atEntry: 3)
            disk.add("FRAG3.DAT", clusters: [95, 96], isDeleted: true, inFolder: 81, atEntry: 2)
            let items = try disk.items()
            #expect(Disk.clusters(of: items["/_IR1/_ULT2.DAT"]) == [90, 91, 92, 93])
            #expect(Disk.clusters(of: items["/_IR1/_IR2/_RAG3.DAT"]) == [95, 96])
        }
    }
#endif
