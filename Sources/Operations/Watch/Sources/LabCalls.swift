public import AWSClient
internal import HTTPMessage
internal import JSONTree
internal import Synchronization

/// Waits for calls in a lab, which says at once what AWS would not say at all.
///
/// A server that is no lab is asked once, and then waiting is only for the time.
public final class LabCalls: Sendable {
  /// How long a lab is asked to hold an answer back.
  private static let hold = Duration.seconds(15)
  /// The least time between two looks, however many calls there are.
  private static let breath = Duration.milliseconds(50)

  private struct State {
    var isLab = true
    /// The calls that there were when it was last asked.
    var calls: Int = 0
  }

  private let endpoint: Endpoint
  private let transport: any HTTPTransport
  private let state = Mutex(State())

  /// Asks the server that a client calls for event histories; nil where that is not on this machine.
  public init?(_ client: AWSClient) {
    guard let endpoint = client.configuration.endpoints.onThisMachine("cloudtrail") else { return nil }
    self.endpoint = endpoint
    self.transport = client.configuration.transport
  }

  /// Waits until there are new calls, no longer than so.
  public func wait(_ interval: Duration) async throws {
    let end = ContinuousClock.now + interval
    try await Task.sleep(for: min(Self.breath, interval))
    while state.withLock({ $0.isLab }) {
      let left = end - .now
      guard left > .zero else { return }
      let before = state.withLock { $0.calls }
      guard let calls = await calls(after: before, within: min(left, Self.hold)) else { break }
      state.withLock { $0.calls = calls }
      // A lab that was started again counts from the beginning.
      if calls != before { return }
    }
    try Task.checkCancellation()
    try await Task.sleep(for: max(end - .now, .zero))
  }

  private func calls(after count: Int, within patience: Duration) async -> Int? {
    let seconds = max(patience.components.seconds, 1)
    let request = HTTPRequest(
      method: .get, path: "/_lab/calls", query: "after=\(count)&seconds=\(seconds)",
      fields: ["Host": endpoint.authority])
    let timeouts = TransportTimeouts(request: .seconds(seconds + 5))
    guard let response = try? await transport.send(request, to: endpoint, timeouts: timeouts) else {
      return nil
    }
    let calls = try? JSON.parse(response.body)["calls"]?.integer
    if response.fields["x-rootlatch-lab"] == nil || calls == nil { state.withLock { $0.isLab = false } }
    return calls
  }
}
