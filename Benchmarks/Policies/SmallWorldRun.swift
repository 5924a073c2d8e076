import Measuring
import PolicyTesting

/// Every combination of a small vocabulary through both engines.
enum SmallWorldRun {
  static func print() {
    var count = 0
    var differences = 0
    SmallWorld.forEach { request, policies in
      count += 1
      if SmallWorld.differs(request, policies) { differences += 1 }
    }
    Swift.print("{\"combinations\":\(count),\"differences\":\(differences)}")
    if differences > 0 { quit(1) }
  }
}
