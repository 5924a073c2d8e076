public import AWSServices

/// What a list holds, page after page.
public struct Elements<O: PaginatedOperation>: AsyncSequence, Sendable {
  /// What the list holds.
  public typealias Element = O.Element
  /// What asking for a page may throw.
  public typealias Failure = ClientError

  private let pages: Pages<O>

  init(_ pages: Pages<O>) { self.pages = pages }

  /// Begins with the first element.
  public func makeAsyncIterator() -> Iterator { Iterator(pages.makeAsyncIterator()) }

  /// Walks from element to element.
  public struct Iterator: AsyncIteratorProtocol {
    private var pages: Pages<O>.Iterator
    private var page: [O.Element] = []
    private var index = 0

    init(_ pages: Pages<O>.Iterator) { self.pages = pages }

    /// The next element; nil after the last.
    public mutating func next() async throws(ClientError) -> O.Element? {
      while index >= page.count {
        guard let output = try await pages.next() else { return nil }
        page = O.elements(of: output)
        index = 0
      }
      defer { index += 1 }
      return page[index]
    }

    /// The next element, asked for in the caller's isolation.
    public mutating func next(
      isolation actor: isolated (any Actor)?
    ) async throws(ClientError) -> O.Element? {
      try await next()
    }
  }
}
