import CAllocationCount
import IAMPolicy
import Measuring
import PolicyTesting

/// Measures the policy engine on one core, and holds it against the literal one; one JSON object a line.
@main
enum PolicyBench {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "speed": try Speed.print()
    case "allocations": try Allocations.print()
    case "differential":
      let numbers = arguments.dropFirst().compactMap { UInt64($0) }
      guard numbers.count == 2 else { fail() }
      Differential.print(count: Int(numbers[0]), seed: numbers[1])
    case "small-world": SmallWorldRun.print()
    default: fail()
    }
  }

  private static func fail() -> Never {
    print("usage: policy-bench speed | allocations | differential COUNT SEED | small-world")
    quit(2)
  }
}
