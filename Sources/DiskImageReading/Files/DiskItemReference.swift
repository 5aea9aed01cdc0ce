/// An item of a file system, by the numbers by which it is found again.
package struct DiskItemReference: Hashable, Sendable {
    /// The number of its volume among the parts.
    package var part: Int
    package var inode: UInt64
    package var attributeType: Int
    package var attributeIdentifier: Int

    package init(part: Int, inode: UInt64, attributeType: Int, attributeIdentifier: Int) {
        self.part = part
        self.inode = inode
        self.attributeType = attributeType
        self.attributeIdentifier = attributeIdentifier
    }
}
