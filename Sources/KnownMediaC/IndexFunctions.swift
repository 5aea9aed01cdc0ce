public import CKnownMedia
import HashIndex
import PerceptualHash

@implementation @c
public func km_index_build(
    _ hashes: UnsafePointer<UInt8>?, _ labels: UnsafePointer<Int64>?, _ count: Int64, _ byteCount: Int32, _ kind: Int32,
    _ index: UnsafeMutablePointer<OpaquePointer?>?, _ error: UnsafeMutablePointer<km_error>?
) -> km_status {
    unsafe call(reportingTo: error) { () throws(CallFailure) in
        guard let index = unsafe index else { throw .isNull("index") }
        unsafe index.pointee = nil
        let kind: IndexKind? =
            switch Int(kind) {
            case KM_INDEX_AUTOMATIC: nil
            case KM_INDEX_LINEAR: .linear
            case KM_INDEX_MULTI_INDEX: .multiIndex
            case KM_INDEX_BK_TREE: .bkTree
            default: throw .invalidArgument("the kind of index \(kind) is unknown; give KM_INDEX_AUTOMATIC")
            }
        let search: any IndexSearch =
            if try hasWideHashes(byteCount) {
                try unsafe LabelledIndex(BorrowedHashes<PDQHash>(hashes, labels, count), kind: kind)
            } else {
                try unsafe LabelledIndex(BorrowedHashes<Hash64>(hashes, labels, count), kind: kind)
            }
        unsafe index.pointee = IndexHandle(search).retained()
    }
}

@implementation @c
public func km_index_open(
    _ path: UnsafePointer<CChar>?, _ byteCount: Int32, _ index: UnsafeMutablePointer<OpaquePointer?>?,
    _ error: UnsafeMutablePointer<km_error>?
) -> km_status {
    unsafe call(reportingTo: error) { () throws(CallFailure) in
        guard let index = unsafe index else { throw .isNull("index") }
        unsafe index.pointee = nil
        let path = try unsafe String(decoding: bytes(path, name: "path"), as: UTF8.self)
        let isWide = try hasWideHashes(byteCount)
        let search: any IndexSearch
        do throws(SnapshotError) {
            search =
                if isWide {
                    try SnapshotIndex<PDQHash>(path: path)
                } else {
                    try SnapshotIndex<Hash64>(path: path)
                }
        } catch {
            throw CallFailure(error)
        }
        unsafe index.pointee = IndexHandle(search).retained()
    }
}

@implementation @c
public func km_index_write(
    _ path: UnsafePointer<CChar>?, _ hashes: UnsafePointer<UInt8>?, _ labels: UnsafePointer<Int64>?, _ count: Int64,
    _ byteCount: Int32, _ error: UnsafeMutablePointer<km_error>?
) -> km_status {
    unsafe call(reportingTo: error) { () throws(CallFailure) in
        let path = try unsafe String(decoding: bytes(path, name: "path"), as: UTF8.self)
        if try hasWideHashes(byteCount) {
            try unsafe BorrowedHashes<PDQHash>(hashes, labels, count).write(to: path)
        } else {
            try unsafe BorrowedHashes<Hash64>(hashes, labels, count).write(to: path)
        }
    }
}

@implementation @c
public func km_index_count(_ index: OpaquePointer?) -> Int64 {
    unsafe IndexHandle.of(index).map { Int64($0.search.count) } ?? -1
}

@implementation @c
public func km_index_search(
    _ index: OpaquePointer?, _ queries: UnsafePointer<UInt8>?, _ queryCount: Int64, _ radius: Int32,
    _ matches: UnsafeMutablePointer<km_match>?, _ capacity: Int64, _ counts: UnsafeMutablePointer<Int64>?,
    _ count: UnsafeMutablePointer<Int64>?, _ error: UnsafeMutablePointer<km_error>?
) -> km_status {
    unsafe call(reportingTo: error) { () throws(CallFailure) in
        try unsafe search(
            index, queries, queryCount, SearchReach(radius: radius, nearest: nil),
            MatchRoom(matches, capacity, counts: counts, count: count))
    }
}

@implementation @c
public func km_index_nearest(
    _ index: OpaquePointer?, _ queries: UnsafePointer<UInt8>?, _ queryCount: Int64, _ nearest: Int64, _ radius: Int32,
    _ matches: UnsafeMutablePointer<km_match>?, _ capacity: Int64, _ counts: UnsafeMutablePointer<Int64>?,
    _ count: UnsafeMutablePointer<Int64>?, _ error: UnsafeMutablePointer<km_error>?
) -> km_status {
    unsafe call(reportingTo: error) { () throws(CallFailure) in
        guard nearest >= 0 else { throw .invalidArgument("\(nearest) of the nearest were asked for; give 0 or more") }
        try unsafe search(
            index, queries, queryCount, SearchReach(radius: radius, nearest: Int(clamping: nearest)),
            MatchRoom(matches, capacity, counts: counts, count: count))
    }
}

@implementation @c
public func km_index_close(_ index: OpaquePointer?) {
    unsafe IndexHandle.release(index)
}

private func search(
    _ index: OpaquePointer?, _ queries: UnsafePointer<UInt8>?, _ queryCount: Int64, _ reach: SearchReach,
    _ room: consuming MatchRoom
) throws(CallFailure) {
    guard let handle = unsafe IndexHandle.of(index) else { throw .isNull("index") }
    try unsafe handle.search.search(queries, queryCount, reach, &room)
    try room.finish()
}

/// Whether hashes are of 256 bits or of 64.
///
/// - Throws: if they are of neither.
private func hasWideHashes(_ byteCount: Int32) throws(CallFailure) -> Bool {
    switch byteCount {
    case 32: true
    case 8: false
    default: throw .invalidArgument("a hash has 32 or 8 bytes, not \(byteCount)")
    }
}
