import CKnownMedia
import ImageDecoding
import PerceptualHash

/// What to compute and within which limits, as a C program says it.
struct HashingOptions {
    private(set) var recipes: [HashRecipe] = [.pdq]
    private(set) var includesDihedral = false
    private(set) var limits = DecodingLimits()

    /// - Parameter options: null for what is usual.
    /// - Throws: if a number is negative, or a recipe unknown.
    init(_ options: UnsafePointer<km_options>?) throws(CallFailure) {
        guard let options = unsafe options else { return }
        // SAFETY: the caller's structure is at least as long as it says, and its first member says so.
        guard unsafe options.pointee.struct_size >= MemoryLayout<km_options>.size else {
            throw .invalidArgument("struct_size of options is too small; set it to sizeof(km_options)")
        }
        let given = unsafe options.pointee
        if given.recipes != 0 {
            recipes = Self.recipes.filter { given.recipes & $0.constant != 0 }.map(\.recipe)
            guard recipes.count == given.recipes.nonzeroBitCount else {
                throw .invalidArgument("the recipes \(given.recipes) are unknown; add up KM_PDQ to KM_AHASH")
            }
        }
        includesDihedral = given.dihedral != 0
        guard given.maximum_pixels >= 0, given.maximum_buffered_bytes >= 0, given.maximum_seconds >= 0 else {
            throw .invalidArgument("a limit of the options is negative; give 0 for the usual one")
        }
        if given.maximum_pixels > 0 { limits.maximumPixelCount = Int(given.maximum_pixels) }
        if given.maximum_buffered_bytes > 0 {
            limits.maximumBufferedByteCount = Int(given.maximum_buffered_bytes)
        }
        if given.maximum_seconds > 0 { limits.maximumCPUSeconds = given.maximum_seconds }
    }

    private static let recipes: [(constant: UInt32, recipe: HashRecipe)] = [
        (KM_PDQ, HashRecipe(.pdq, pipeline: .full)), (KM_PDQ_NN512, HashRecipe(.pdq, pipeline: .nn512)),
        (KM_PDQ_FAST, HashRecipe(.pdq, pipeline: .fast)), (KM_PHASH, HashRecipe(.phash)),
        (KM_DHASH, HashRecipe(.dhash)), (KM_AHASH, HashRecipe(.ahash)),
    ].compactMap { constant, recipe in recipe.map { (UInt32(constant), $0) } }

    /// The constant of a hash that was computed.
    static func constant(of hash: NamedHash) -> UInt32 {
        recipes.first { $0.recipe.algorithm == hash.algorithm && $0.recipe.pipeline == hash.pipeline }?.constant ?? 0
    }
}

extension DihedralTransform {
    /// Its number in the header, which is its place in the usual order.
    var constant: Int32 { Int32(Self.allCases.firstIndex(of: self) ?? 0) }
}

extension km_hash {
    init(_ hash: NamedHash) {
        self.init()
        let bytes =
            switch hash.value {
            case .bits256(let value): value.bytes
            case .bits64(let value): value.bytes
            }
        unsafe withUnsafeMutableBytes(of: &self.bytes) { unsafe $0.copyBytes(from: bytes) }
        recipe = HashingOptions.constant(of: hash)
        byte_count = Int32(bytes.count)
        transform = hash.transform.constant
        quality = Int32(hash.quality ?? -1)
        is_stable = hash.isStable ? 1 : 0
    }
}
