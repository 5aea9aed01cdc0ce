import Foundation
import PerceptualHash
import Testing

struct InstructionSetTests {
    typealias Selection = InstructionSet.Selection

    @Test func `portable loops are always available, and the best is one of those`() {
        #expect(InstructionSet.portable.isAvailable)
        #expect(InstructionSet.best.isAvailable && InstructionSet.inUse.isAvailable)
        #expect(InstructionSet.best == InstructionSet.allCases.filter(\.isAvailable).last)
        #expect(InstructionSet.allCases.map(\.name) == ["portable", "avx2", "avx512"])
    }

    @Test(arguments: [nil, ""]) func `without a name the best is chosen`(_ name: String?) {
        let selection = Selection(requestedName: name)
        #expect(selection.instructionSet == .best)
        #expect(selection.requestedName == nil && !selection.isFallback)
    }

    @Test(arguments: InstructionSet.allCases) func `a name chooses what the processor has`(_ set: InstructionSet) {
        let all = Selection(requestedName: set.name, available: InstructionSet.allCases)
        #expect(all.instructionSet == set && !all.isFallback)
        let here = Selection(requestedName: set.name)
        #expect(here.instructionSet == (set.isAvailable ? set : .best))
        #expect(here.isFallback == !set.isAvailable)
    }

    @Test(arguments: ["AVX2", "avx", "sse4", "portable ", "0"]) func `an unknown name is said to be`(_ name: String) {
        let selection = Selection(requestedName: name)
        #expect(selection.instructionSet == .best && selection.isFallback)
        #expect(selection.requestedName == name)
    }

    @Test func `what the processor lacks is replaced by its best`() {
        let selection = Selection(requestedName: "avx512", available: [.portable, .avx2])
        #expect(selection.instructionSet == .avx2 && selection.isFallback)
        #expect(Selection(requestedName: "avx2", available: [.portable]).instructionSet == .portable)
    }

    // In processes of their own, because the variable is read once.

    @Test func `the environment variable is honoured`() async {
        await #expect(processExitsWith: .success) {
            setenv("KNOWNMEDIA_INSTRUCTION_SET", "portable", 1)
            let isHonoured = InstructionSet.inUse == .portable && !InstructionSet.selection.isFallback
            setenv("KNOWNMEDIA_INSTRUCTION_SET", "avx2", 1)
            let isReadOnce = InstructionSet.inUse == .portable
            exit(isHonoured && isReadOnce ? 0 : 1)
        }
    }

    @Test func `an environment variable that names nothing is reported`() async {
        await #expect(processExitsWith: .success) {
            setenv("KNOWNMEDIA_INSTRUCTION_SET", "fastest", 1)
            let selection = InstructionSet.selection
            let isReported = selection.requestedName == "fastest" && selection.isFallback
            exit(isReported && InstructionSet.inUse == .best ? 0 : 1)
        }
    }

    @Test func `without the environment variable the best is in use`() async {
        await #expect(processExitsWith: .success) {
            unsetenv("KNOWNMEDIA_INSTRUCTION_SET")
            exit(InstructionSet.inUse == .best && InstructionSet.selection.requestedName == nil ? 0 : 1)
        }
    }
}
