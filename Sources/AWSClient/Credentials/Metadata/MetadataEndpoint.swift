internal import HTTPMessage

/// A server of credentials beside the machine or container, asked without a signature and with little patience.
struct MetadataEndpoint {
  let provider: String
  let context: ProviderContext
  let endpoint: Endpoint
  let timeout: Duration
  let attempts: Int

  /// Sends a request until there is an answer that is no server fault.
  func send(_ request: HTTPRequest) async throws(CredentialsError) -> HTTPResponse {
    var request = request
    request.fields["Host"] = endpoint.authority
    request.fields["User-Agent"] = context.userAgent
    var problem = "it did not answer"
    for attempt in 1...max(attempts, 1) {
      if attempt > 1 { try await pause() }
      do {
        let response = try await context.transport.send(
          request, to: endpoint, timeouts: TransportTimeouts(connect: timeout, request: timeout))
        guard response.status >= 500 else { return response }
        problem = "it answered with status \(response.status)"
      } catch {
        guard error.code != .cancelled else {
          throw CredentialsError(.cancelled, provider: provider, "the task was cancelled")
        }
        problem = "\(error)"
      }
    }
    throw CredentialsError(.refused, provider: provider, "\(endpoint.authority): \(problem)")
  }

  private func pause() async throws(CredentialsError) {
    do {
      try await context.clock.sleep(for: .seconds(1))
    } catch {
      throw CredentialsError(.cancelled, provider: provider, "the task was cancelled")
    }
  }
}
