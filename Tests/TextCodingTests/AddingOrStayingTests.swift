import Testing

@testable import TextCoding

struct AddingOrStayingTests {
    @Test func `a sum that is too large leaves the number as it is`() {
        #expect(Int64(3).addingOrStaying(4) == 7 && Int64(3).addingOrStaying(-4) == -1)
        #expect(Int64.max.addingOrStaying(1) == .max && Int64(7).addingOrStaying(.max) == 7)
        #expect(Int64.min.addingOrStaying(-1) == .min && UInt8(200).addingOrStaying(56) == 200)
    }
}
