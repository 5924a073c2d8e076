import FuzzTargets
import Glibc

/// Where libFuzzer enters; `ROOTLATCH_FUZZ_TARGET` names the target.
enum Driver {
  static let target: FuzzTarget = {
    let name = unsafe getenv("ROOTLATCH_FUZZ_TARGET").map { unsafe String(cString: $0) } ?? ""
    guard let target = FuzzTarget.named(name) else {
      let known = FuzzTarget.all.map(\.name).joined(separator: ", ")
      fatalError("ROOTLATCH_FUZZ_TARGET is `\(name)`, and must be one of \(known)")
    }
    return target
  }()
}

/// Tries one input; libFuzzer keeps what makes this end the process.
@c(LLVMFuzzerTestOneInput)
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  do throws(FuzzFinding) {
    try Driver.target.run(input)
  } catch {
    fatalError("\(error)")
  }
  return 0
}
