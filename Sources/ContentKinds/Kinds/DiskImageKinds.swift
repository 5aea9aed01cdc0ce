extension ContentKindTable {
    /// Whole disks and file systems.
    static let diskImages: [Entry] = [
        image("e01", "EnCase") { $0.has([0x45, 0x56, 0x46, 0x09, 0x0D, 0x0A, 0xFF, 0x00]) },
        image("ex01", "EnCase 7") { $0.has([0x45, 0x56, 0x46, 0x32, 0x0D, 0x0A, 0x81, 0x00]) },
        image("l01", "EnCase logical") {
            $0.has([0x4C, 0x56, 0x46, 0x09, 0x0D, 0x0A, 0xFF, 0x00]) || $0.has("LEF2\r\n")
        },
        image("aff", "AFF") { $0.has("AFF10\r\n\0") || $0.has("AFF\n") },
        image("ad1", "FTK logical") { $0.has("ADSEGMENTEDFILE") },
        image("qcow2", "QEMU") { $0.has([0x51, 0x46, 0x49, 0xFB]) },
        image("qed", "QEMU QED") { $0.has("QED\0") },
        image("vdi", "VirtualBox") { $0.has([0x7F, 0x10, 0xDA, 0xBE], at: 64) },
        image("vmdk", "VMware", mayBeText: true) {
            $0.has("KDMV") || $0.has("COWD") || $0.has("# Disk DescriptorFile")
        },
        image("vhdx", "Hyper-V VHDX") { $0.has("vhdxfile") },
        // One of fixed size is a raw disk with this after it.
        Entry(
            "vhd", .diskImage, "disk image", variety: "VHD", begins: { $0.has("conectix") },
            ends: { $0.has("conectix") }),
        image("hdd", "Parallels") { $0.has("WithoutFreeSpace") || $0.has("WithouFreSpacExt") },
        image("bochs", "Bochs") { $0.has("Bochs Virtual HD Image") },
        Entry("dmg", .diskImage, "disk image", variety: "Apple DMG", ends: { $0.has("koly\0\0\0\u{4}") }),
        image("sparseimage", "Apple sparse image") { $0.has("sprs") },
        image("cso", "compressed CD") { $0.has("CISO") && $0.byte(at: 5) == 0 },
        image("mds", "Alcohol CD image") { $0.has("MEDIA DESCRIPTOR") },
        Entry(
            "nrg", .diskImage, "disk image", variety: "Nero",
            ends: { hasBeforeEnd("NER5", 12, $0) || hasBeforeEnd("NERO", 8, $0) }),
        image("cdraw", "raw CD") { $0.has([0] + Array(repeating: 0xFF, count: 10) + [0]) },
        image("udf", "UDF") { $0.has("BEA01", at: 32_769) || $0.has("NSR0", at: 32_769) },
        image("luks", "encrypted by LUKS") { $0.has([0x4C, 0x55, 0x4B, 0x53, 0xBA, 0xBE]) },
        image("bitlocker", "encrypted by BitLocker") { $0.has("-FVE-FS-", at: 3) },
        image("ntfs", "NTFS") { $0.has("NTFS    ", at: 3) },
        image("exfat", "exFAT") { $0.has("EXFAT   ", at: 3) },
        image("fat", "FAT", begins: isFAT),
        image("gpt", "GPT") { $0.has("EFI PART", at: 512) || $0.has("EFI PART", at: 4096) },
        image("apm", "Apple partition map") { $0.has("ER") && $0.has([0x50, 0x4D, 0x00, 0x00], at: 512) },
        image("mbr", "MBR", begins: isMBR),
        image("ext", "ext2, ext3 or ext4", begins: isExtended),
        image("ufs", "UFS") {
            $0.has([0x54, 0x19, 0x01, 0x00], at: 9564) || $0.has([0x00, 0x01, 0x19, 0x54], at: 9564)
        },
        image("hfs", "HFS") { ["H+", "HX", "BD"].contains { [prefix = $0] in prefix.has($0, at: 1024) } && isHFS($0) },
        image("apfs", "APFS") { $0.has("NXSB", at: 32) },
        image("xfs", "XFS") { $0.has("XFSB\0\0") },
        image("f2fs", "F2FS") { $0.has([0x10, 0x20, 0xF5, 0xF2], at: 1024) },
        image("jfs", "JFS") { $0.has("JFS1", at: 32_768) },
        image("refs", "ReFS") { $0.has("ReFS\0\0\0\0", at: 3) },
        image("squashfs", "SquashFS") { $0.has("hsqs") || $0.has("sqsh") },
        image("cramfs", "cramfs") { $0.has([0x45, 0x3D, 0xCD, 0x28]) || $0.has([0x28, 0xCD, 0x3D, 0x45]) },
        image("romfs", "romfs") { $0.has("-rom1fs-") },
        image("ubi", "UBI") { $0.has("UBI#") || $0.has([0x31, 0x18, 0x10, 0x06]) },
        image("yaffs", "YAFFS") { $0.has([3, 0, 0, 0, 1, 0, 0, 0, 0xFF, 0xFF]) },
        image("androidsparse", "Android sparse image") { $0.has([0x3A, 0xFF, 0x26, 0xED]) },
        image("lvm", "LVM") { $0.has("LABELONE", at: 512) || $0.has("LABELONE") },
    ]

    private static func image(
        _ kind: String, _ variety: String, mayBeText: Bool = false, begins: @escaping @Sendable (FilePrefix) -> Bool
    ) -> Entry {
        Entry(kind, .diskImage, "disk image", variety: variety, mayBeText: mayBeText, begins: begins)
    }

    /// The boot sector of a FAT, whose numbers must be possible.
    private static func isFAT(_ prefix: FilePrefix) -> Bool {
        guard prefix.has([0x55, 0xAA], at: 510), let sector = prefix.littleEndian(at: 11, count: 2),
            [512, 1024, 2048, 4096].contains(sector), let cluster = prefix.byte(at: 13), cluster > 0,
            cluster & (cluster - 1) == 0,
            let tables = prefix.byte(at: 16), (1...2).contains(tables), let media = prefix.byte(at: 21),
            media == 0xF0 || media >= 0xF8
        else { return false }
        return true
    }

    /// A partition table of at least one partition, and nothing impossible in it.
    private static func isMBR(_ prefix: FilePrefix) -> Bool {
        guard prefix.has([0x55, 0xAA], at: 510) else { return false }
        var partitionCount = 0
        for offset in stride(from: 446, to: 510, by: 16) {
            guard let status = prefix.byte(at: offset), status == 0 || status == 0x80,
                let type = prefix.byte(at: offset + 4), let start = prefix.littleEndian(at: offset + 8, count: 4),
                let length = prefix.littleEndian(at: offset + 12, count: 4)
            else { return false }
            if type == 0 { continue }
            guard start > 0, length > 0 else { return false }
            partitionCount += 1
        }
        return partitionCount > 0
    }

    /// The superblock at 1,024. Source: the ext4 disk layout of the Linux kernel's documentation.
    private static func isExtended(_ prefix: FilePrefix) -> Bool {
        guard prefix.has([0x53, 0xEF], at: 1024 + 0x38), let inodes = prefix.littleEndian(at: 1024, count: 4),
            inodes > 0,
            let blocks = prefix.littleEndian(at: 1024 + 4, count: 4), blocks > 0,
            let blockSize = prefix.littleEndian(at: 1024 + 0x18, count: 4), blockSize <= 6,
            let state = prefix.littleEndian(at: 1024 + 0x3A, count: 2)
        else { return false }
        return state <= 7
    }

    /// A volume header of HFS+ of a version that exists, or one of HFS with a plausible block size.
    private static func isHFS(_ prefix: FilePrefix) -> Bool {
        if prefix.has("BD", at: 1024) {
            return (prefix.bigEndian(at: 1024 + 20, count: 4) ?? 1) % 512 == 0
                && (prefix.bigEndian(at: 1024 + 20, count: 4) ?? 0) > 0
        }
        return prefix.has([0, 4], at: 1026) || prefix.has([0, 5], at: 1026)
    }

    private static func hasBeforeEnd(_ text: String, _ distance: Int, _ suffix: FilePrefix) -> Bool {
        suffix.bytes.count >= distance && suffix.has(text, at: suffix.bytes.count - distance)
    }
}
