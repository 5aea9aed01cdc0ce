/// Decodes the frames or pages of a file that are no files of their own in it, as those of an animation, which are
/// drawn one over the other.
protocol FrameDecoder {
    /// Hands the rows of frame `number` to `consumer`. The numbers come in ascending order, and one may come again.
    ///
    /// What the header of a frame says is judged as that of a picture is, before anything is allocated.
    mutating func decode(
        frame number: Int, into consumer: inout some PixelRowConsumer, deadline: CPUDeadline
    ) throws(ImageDecodingError) -> PictureDecoding
}
