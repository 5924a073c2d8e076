internal import AWSClient

/// Makes calls and keeps each failure, so that one call's failure does not end the others.
struct EvidenceReader {
  let client: AWSClient
  var failures: [EvidenceFailure] = []

  init(_ client: AWSClient) { self.client = client }

  /// What a call brings, or why it brought nothing.
  mutating func read<Value: Sendable>(
    _ body: (AWSClient) async throws(ClientError) -> Value
  ) async -> Fact<Value> {
    guard !Task.isCancelled else { return .unknown("interrupted") }
    do {
      return .known(try await body(client))
    } catch {
      guard !error.isCancellation else { return .unknown("interrupted") }
      let failure = EvidenceFailure(error)
      failures.append(failure)
      return .unknown(failure.description)
    }
  }
}
