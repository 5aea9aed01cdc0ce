import TextCoding

/// What the records of one JSON format mean.
protocol JSONRecordReader: RecordReader where Splitter == JSONRecordSplitter {
    /// Where the records are.
    var layout: JSONLayout { get }

    /// Takes notice of a member of the root object that is neither an array nor an object.
    mutating func read(name: ArraySlice<UInt8>, value: JSONValue)

    /// What `object` says; nil for one that has no place in a list here, which must be counted.
    mutating func record(_ object: JSONObject) throws(FieldError) -> ListRecord?

    /// Fields that were not read.
    var ignoredFields: IgnoredValues { get }
}

extension JSONRecordReader {
    var ignoredColumns: [String] { ignoredFields.names }

    func makeSplitter(limits: DocumentLimits) -> JSONRecordSplitter {
        JSONRecordSplitter(layout: layout, limits: limits)
    }

    mutating func read(_ member: JSONRecordSplitter.Member) throws(LineError) {
        // What is wrong with it does not touch the records.
        if let value = try? JSONReader.value(member.value) { read(name: member.name, value: value) }
    }

    mutating func record(_ bytes: ArraySlice<UInt8>) throws(FieldError) -> ListRecord? {
        guard let object = try JSONReader.record(bytes).object else { return nil }
        return try record(object)
    }
}
