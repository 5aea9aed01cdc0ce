#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

import CRemoval
package import SystemFiles

/// The parts of a file that hold data; what lies between them are holes, which read as zeros and take no space.
package enum SparseContent {
    /// The parts of the open file that hold data, in their order. Where the system does not tell, the file as a whole.
    package static func extents(of descriptor: Int32, size: Int64) throws(SystemError) -> [FileExtent] {
        var extents: [FileExtent] = []
        var offset: Int64 = 0
        while offset < size {
            let start = removal_next_data(descriptor, offset)
            if start < 0 {
                if errno == ENXIO { break }
                guard errno == EINVAL || errno == EOPNOTSUPP else { throw .current }
                return [FileExtent(offset: 0, byteCount: size)]
            }
            guard start < size else { break }
            let end = removal_next_hole(descriptor, start)
            guard end >= 0 else { throw .current }
            extents.append(FileExtent(offset: start, byteCount: min(end, size) - start))
            offset = end
        }
        return extents
    }
}
