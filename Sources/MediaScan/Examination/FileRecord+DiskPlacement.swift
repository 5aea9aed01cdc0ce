import ScanLedger

extension FileRecord {
    /// Takes over what an item is of a disk image.
    mutating func take(_ placement: DiskPlacement?) {
        guard let placement else { return }
        inside = placement.inside
        disk = placement.object
        if let kind = placement.content { content = kind }
    }

    /// Says of what was examined what there is to remark on it, where not all of its bytes are there to be examined.
    mutating func add(_ remark: FileRecord.Reason?) {
        guard let remark, status == .examined else { return }
        if remark.code != Reason.Code.contentLost.rawValue { status = .failed }
        reason = remark
    }
}
