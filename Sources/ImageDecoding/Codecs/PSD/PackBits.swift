/// Run lengths as of Apple's PackBits. Source: TIFF 6.0, section 9.
enum PackBits {
    /// Decodes to the start of `output`, as far as there is room, and says how many bytes came.
    static func decode(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) -> Int {
        let source = bytes.span
        var (place, target) = (0, 0)
        let end = output.count
        while place < source.count, target < end {
            let code = source[place]
            place += 1
            if code < 128 {
                let count = min(Int(code) + 1, source.count - place, end - target)
                for index in 0..<count { output[target + index] = source[place + index] }
                place += count
                target += count
            } else if code > 128 {
                guard place < source.count else { break }
                let count = min(257 - Int(code), end - target)
                for index in 0..<count { output[target + index] = source[place] }
                place += 1
                target += count
            }
        }
        return target
    }
}
