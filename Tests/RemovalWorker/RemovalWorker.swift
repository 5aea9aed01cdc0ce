import AgencyKeys
import Cryptography
import Foundation
import MediaRemoval
import SystemFiles

/// Applies or undoes a plan, and kills itself with all its might at a given step: what a power cut would leave.
///
///     RemovalWorker apply|undo PLAN CONTAINER PASSPHRASE-FILE STEP [step-by-step]
///
/// Ends with 0 if it came to its end, with 3 if it refused something, with 2 if it failed.
@main enum RemovalWorker {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count >= 6, let last = Int(arguments[5]) else { exit(64) }
        do {
            exit(try run(arguments, last))
        } catch {
            print(error)
            exit(2)
        }
    }

    private static func run(_ arguments: [String], _ last: Int) throws -> Int32 {
        let plan = try PlanFile(readingFrom: PathBytes(arguments[2]))
        let container = PathBytes(arguments[3])
        let passphrase = try QuarantinePassphrase(readingFrom: arguments[4])
        let way: RootFolder.Way = arguments.contains("step-by-step") ? .stepByStep : .atOnce
        var count = 0
        let step = {
            count += 1
            if count == last { kill(getpid(), SIGKILL) }
        }
        let outcome: RemovalOutcome
        switch arguments[1] {
        case "apply":
            var application = RemovalApplication(plan)
            if plan.plan.action == .quarantine { application.quarantine = (container, .passphrase(passphrase)) }
            application.step = step
            application.way = way
            // What is tried here is not the passphrase.
            if let cost = Scrypt.Cost(exponent: 4, blockSize: 1, parallelism: 1) { application.cost = cost }
            outcome = try application.run()
        default:
            var undoing = RemovalUndoing(plan)
            if container.fileSize != nil { undoing.quarantine = (container, .passphrase(passphrase)) }
            undoing.step = step
            undoing.way = way
            outcome = try undoing.run()
        }
        for error in outcome.refused { print(error) }
        print("\(outcome.doneCount) files, \(count) steps")
        return outcome.refused.isEmpty ? 0 : 3
    }
}
