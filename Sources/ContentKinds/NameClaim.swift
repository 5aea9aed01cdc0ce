/// What the name of a file claims that it is. Names prove nothing; but a file that claims to be a picture, and whose bytes are
/// of no kind that is known, may be one that is damaged, encrypted, or of a kind that nobody here has met.
public enum NameClaim {
    /// The sort of content that the extension of `name` claims, if it is one that can hold pictures.
    public static func family(ofName name: some Collection<UInt8>) -> ContentFamily? {
        // A member of an archive is named with its folders.
        let name = Array(name).split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last ?? []
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else { return nil }
        let extension_ = name[(dot + 1)...]
        // The longest in the table has 12 letters; volumes of an archive are numbered.
        guard (1...12).contains(extension_.count) else { return nil }
        return byExtension[String(decoding: extension_, as: UTF8.self).lowercased()]
    }

    private static let byExtension: [String: ContentFamily] = {
        let names: [ContentFamily: String] = [
            .picture: """
            jpg jpeg jpe jfif jif jpg_large jp2 j2k jpf jpx jpm jxl jxr wdp hdp png apng mng jng gif webp tif tiff bmp dib rle ico \
            cur heic heif heics hif avif avifs psd psb xcf pcx pbm pgm ppm pnm pam tga icb vda vst exr hdr dds dcm dicom svgz emf \
            wmf eps pct pict icns sgi rgb bw ras qoi flif bpg fits dng cr2 cr3 crw nef nrw arw srf sr2 orf rw2 raf raw pef x3f mrw \
            dcr kdc 3fr fff iiq mef mos erf srw rwl gpr ithmb thumb thm
            """,
            .video: """
            mp4 m4v mov qt 3gp 3g2 3gpp avi divx mkv webm flv f4v wmv asf mpg mpeg mpe m2v vob mts m2ts ogv rm rmvb mxf dv swf amv \
            insv lrv 360 264 h264 265 hevc
            """,
            .archive: """
            zip zipx 7z rar tar gz tgz bz2 tbz tbz2 xz txz zst tzst lz lzma lz4 z cab arj ace lha lzh sit sitx iso img dd e01 ex01 \
            aff aff4 vmdk vdi vhd vhdx qcow qcow2 dmg toast nrg cpio rpm deb jar apk ipa docx xlsx pptx odt ods odp epub cbz cbr cb7
            """,
            .document: "pdf doc dot xls xlt ppt pps pub vsd msi rtf one djvu mobi azw azw3",
            .mail: "eml emlx msg pst ost mbox dbx mht mhtml",
        ]
        var families: [String: ContentFamily] = [:]
        for (family, list) in names {
            for name in list.split(whereSeparator: \.isWhitespace) { families[String(name)] = family }
        }
        return families
    }()
}
