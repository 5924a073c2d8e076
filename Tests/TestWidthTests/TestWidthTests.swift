import CTestWidth
import Synchronization
import Testing

@Suite struct TestWidthTests {
  private static let running = Atomic(0)

  /// Fails where a new Swift Testing no longer asks for the limit.
  @Test(arguments: 0..<200) func fewRunAtOnce(_: Int) async {
    let others = Self.running.add(1, ordering: .relaxed).oldValue
    for _ in 0..<20 { await Task.yield() }
    Self.running.subtract(1, ordering: .relaxed)
    #expect(others < Int(test_width()))
  }
}
