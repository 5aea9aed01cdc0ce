/// An item of a file system, by the numbers by which it is found again.
package struct DiskItemReference: Hashable, Sendable {
    /// The number of its volume among the parts.
    package var part: Int
    /// The number of its volume in the part, where several lie in the same space.
    package var volume: Int?
    /// The number of the file in its file system.
    package var inode: UInt64
    /// The type of the attribute that holds the bytes, by libtsk.
    package var attributeType: Int
    /// The number of the attribute among those of its type.
    package var attributeIdentifier: Int

    /// The item with these numbers.
    package init(part: Int, volume: Int? = nil, inode: UInt64, attributeType: Int, attributeIdentifier: Int) {
        self.part = part
        self.volume = volume
        self.inode = inode
        self.attributeType = attributeType
        self.attributeIdentifier = attributeIdentifier
    }
}
