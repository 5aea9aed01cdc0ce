/// What decoding a picture takes, by its header: it is judged before any of it is spent.
struct DecodingDemand {
    /// The fewest bytes of a file that can hold the whole picture, at the best compression that the format can reach; 0
    /// where no bound is known.
    var leastByteCount: Double
    /// The most bytes that are held at a time, if that is more than some rows; and for what, in words for a message.
    var bufferedByteCount = 0
    var purpose = "the rows"
}
