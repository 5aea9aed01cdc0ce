import ByteSources
public import CKnownMedia
import ImageDecoding
import PerceptualHash
import PictureHashing
import SystemFiles

@implementation @c
public func km_hash_encoded(
    _ bytes: UnsafePointer<UInt8>?, _ byteCount: Int64, _ options: UnsafePointer<km_options>?,
    _ picture: UnsafeMutablePointer<km_picture>?, _ hashes: UnsafeMutablePointer<km_hash>?, _ capacity: Int64,
    _ count: UnsafeMutablePointer<Int64>?, _ error: UnsafeMutablePointer<km_error>?
) -> km_status {
    unsafe call(reportingTo: error) { () throws(CallFailure) in
        let source = try unsafe BorrowedBytes(bytes, byteCount)
        try unsafe deliverHashes(picture, hashes, capacity, count, options) { options throws(ImageDecodingError) in
            try HashedPicture(
                decoding: source, recipes: options.recipes, includingDihedral: options.includesDihedral,
                limits: options.limits)
        }
    }
}

@implementation @c
public func km_hash_file(
    _ path: UnsafePointer<CChar>?, _ options: UnsafePointer<km_options>?, _ picture: UnsafeMutablePointer<km_picture>?,
    _ hashes: UnsafeMutablePointer<km_hash>?, _ capacity: Int64, _ count: UnsafeMutablePointer<Int64>?,
    _ error: UnsafeMutablePointer<km_error>?
) -> km_status {
    unsafe call(reportingTo: error) { () throws(CallFailure) in
        let path = try PathBytes(bytes: unsafe bytes(path, name: "path"))
        let source: FileByteSource
        do throws(SystemError) {
            source = try FileByteSource(path)
        } catch {
            throw CallFailure(error)
        }
        try unsafe deliverHashes(picture, hashes, capacity, count, options) { options throws(ImageDecodingError) in
            try HashedPicture(
                decoding: source, recipes: options.recipes, includingDihedral: options.includesDihedral,
                limits: options.limits)
        }
    }
}

/// Checks where the results go, computes them, and writes them there.
private func deliverHashes(
    _ picture: UnsafeMutablePointer<km_picture>?, _ hashes: UnsafeMutablePointer<km_hash>?, _ capacity: Int64,
    _ count: UnsafeMutablePointer<Int64>?, _ options: UnsafePointer<km_options>?,
    _ hash: (HashingOptions) throws(ImageDecodingError) -> HashedPicture
) throws(CallFailure) {
    let options = try unsafe HashingOptions(options)
    guard let count = unsafe count else { throw .isNull("count") }
    let room = try unsafe room(hashes, capacity, name: "hashes")
    if let picture = unsafe picture, unsafe picture.pointee.struct_size < MemoryLayout<km_picture>.size {
        throw .invalidArgument("struct_size of picture is too small; set it to sizeof(km_picture)")
    }
    let hashed: HashedPicture
    do throws(ImageDecodingError) {
        hashed = try hash(options)
    } catch {
        throw CallFailure(error)
    }
    if let picture = unsafe picture { unsafe picture.pointee.describe(hashed.decoding) }
    try unsafe deliver(hashed.hashes, to: room, count: count) { km_hash($0) }
}

extension km_picture {
    fileprivate mutating func describe(_ decoding: PictureDecoding) {
        width = Int64(decoding.header.width)
        height = Int64(decoding.header.height)
        orientation = Int32(decoding.header.exifOrientation ?? 0)
        reserved = 0
        fraction =
            switch decoding.completeness {
            case .complete: 1
            case .partial(let fraction): fraction
            }
        unsafe withUnsafeMutableBytes(of: &format) { unsafe fill($0, with: decoding.header.format.rawValue) }
    }
}
