/// A container on the way from its first member to its last. ``ContainerReader`` is its face, and says what each of
/// these means; one thread at a time uses it.
protocol OpenedContainer: AnyObject {
    /// See ``ContainerReader/memberCount``. Nil where it shows only at the end, as in a stream of members.
    var memberCount: Int? { get }
    /// See ``ContainerReader/isRecovered``.
    var isRecovered: Bool { get }
    /// See ``ContainerReader/damage``. It may show only at the end.
    var damage: ContainerError? { get }
    /// See ``ContainerReader/unclaimedRanges``. It is asked for after the last member.
    var unclaimedRanges: [Range<Int>] { get }

    /// Goes on to the next member, whatever was read of the present one, or returns nil after the last.
    func next() throws(ContainerError) -> ContainerMember?

    /// Appends the next bytes of the data of the member that ``next()`` gave last; see ``ContainerReader/read(into:)``.
    /// It is not called before the first member or after the last.
    func read(into buffer: inout OutputSpan<UInt8>) throws(ContainerError)
}
