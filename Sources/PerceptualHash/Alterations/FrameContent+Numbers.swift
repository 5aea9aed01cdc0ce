extension FrameContent {
    /// What was written down of a frame.
    package init(quality: Int, entropyInThousandths: Int) {
        self.quality = quality
        self.entropyInThousandths = entropyInThousandths
    }
}
