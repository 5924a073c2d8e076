private import Dispatch
private import Synchronization

/// The places for connections: whoever takes one in waits until one is free.
final class ConnectionPlaces: Sendable {
  private let free = DispatchSemaphore(value: 0)
  private let isClosed = Atomic(false)

  init(_ count: Int) {
    // A semaphore that goes with less than it came with is taken for one that is still waited for.
    for _ in 0..<count { free.signal() }
  }

  /// Waits for a place and takes it; false once nobody is to come any more.
  func take() -> Bool {
    free.wait()
    return !isClosed.load(ordering: .acquiring)
  }

  /// Gives a place back.
  func giveBack() { free.signal() }

  /// Lets nobody in from now on.
  func close() {
    isClosed.store(true, ordering: .releasing)
    free.signal()
  }
}
