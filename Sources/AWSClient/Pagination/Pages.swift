public import AWSServices
public import AWSWire

/// The pages of a list, each asked for when the loop comes to it.
///
/// Empty pages are passed on: a service may send one and still have more. The loop ends with an error where a
/// service names the same place twice in a row, which would never end.
public struct Pages<O: PaginatedOperation>: AsyncSequence, Sendable {
  /// One page.
  public typealias Element = O.Output
  /// What asking for a page may throw.
  public typealias Failure = ClientError

  /// The most pages that are asked for.
  public static var limit: Int { 100_000 }

  private let client: AWSClient
  private let input: O.Input

  init(_ client: AWSClient, _ input: O.Input) {
    self.client = client
    self.input = input
  }

  /// Begins with the page that the input names, usually the first.
  public func makeAsyncIterator() -> Iterator { Iterator(client, input) }

  /// Walks from page to page.
  public struct Iterator: AsyncIteratorProtocol {
    private let client: AWSClient
    private var next: O.Input?
    private var token: String?
    private var count = 0

    init(_ client: AWSClient, _ input: O.Input) {
      self.client = client
      self.next = input
    }

    /// The next page; nil after the last.
    public mutating func next() async throws(ClientError) -> O.Output? {
      guard var input = next else { return nil }
      next = nil
      count += 1
      guard count <= Pages.limit else { throw endless("the list has more than \(Pages.limit) pages") }
      let output = try await client.call(O.self, input)
      guard let following = O.token(of: output), !following.isEmpty else { return output }
      guard following != token else { throw endless("the service named the same next page twice") }
      token = following
      O.setToken(following, in: &input)
      next = input
      return output
    }

    /// The next page, asked for in the caller's isolation.
    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(ClientError) -> O.Output? {
      try await next()
    }

    private func endless(_ problem: String) -> ClientError {
      ClientError(operation: O.model.iamAction, cause: .endlessPages(problem), attempts: 0)
    }
  }
}
