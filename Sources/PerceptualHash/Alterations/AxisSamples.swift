import CFrameKernels

/// How the 64 values that PDQ takes along one side of a frame come from the values of a ``LumaPlane``.
///
/// PDQ's two box filters are a tent as wide as the distance of two samples, so the tents of a frame follow each other without
/// gaps. Each takes its share of the values below it. What lies outside the picture is not there, and is filled: at the edge
/// with the value at the edge, and from there fading within a fifth of the side to the mean of the line.
struct AxisSamples {
    /// The 64 samples.
    private(set) var windows: [FrameWindow] = []
    private(set) var weights: [Float] = []

    /// The values of the side.
    private let count: Int

    /// The distance within which the filling fades to the mean, in sides of the picture.
    private static let fade = 0.2

    /// The samples of a frame from `start` to `end`, in ten-thousandths of a side of `count` values.
    init(from start: Int, to end: Int, of count: Int) {
        self.count = count
        let side = Double(count)
        let scale = side / Double(FrameBox.unit)
        let frameStart = Double(start) * scale
        let length = Double(end - start) * scale / 64
        windows.reserveCapacity(64)
        weights.reserveCapacity(320)
        for index in 0..<64 {
            // The tent goes from `lower` to `lower + length`; positions are in values.
            let lower = frameStart + Double(index) * length
            let upper = lower + length
            var window = FrameWindow()
            window.offset = Int32(weights.count)
            let before = Self.tent((0 - lower) / length)
            let after = 1 - Self.tent((side - lower) / length)
            let first = min(max(0, Int(lower.rounded(.down))), count - 1)
            let last = max(first, min(count - 1, Int(upper.rounded(.up)) - 1))
            window.start = Int32(first)
            window.count = Int32(last - first + 1)
            var covered = Self.tent((Double(first) - lower) / length)
            for value in first...last {
                let next = Self.tent((Double(value + 1) - lower) / length)
                weights.append(Float(next - covered))
                covered = next
            }
            // How far from the edge the middle of what is outside lies.
            for (outside, distance, edge) in [
                (before, -(lower + min(upper, 0)) / 2, window.offset),
                (after, (upper + max(lower, side)) / 2 - side, Int32(weights.count - 1)),
            ] where outside > 0 {
                let share = min(1, max(0, distance) / side / Self.fade)
                window.mean_weight += Float(outside * share)
                weights[Int(edge)] += Float(outside * (1 - share))
            }
            windows.append(window)
        }
    }

    /// Whether these are 64 samples of a side of so many values.
    func fits(_ count: Int) -> Bool { windows.count == 64 && self.count == count }

    /// How much of a tent over 0…1 lies below `position`.
    private static func tent(_ position: Double) -> Double {
        if position <= 0 { return 0 }
        if position >= 1 { return 1 }
        return position < 0.5 ? 2 * position * position : 1 - 2 * (1 - position) * (1 - position)
    }
}
