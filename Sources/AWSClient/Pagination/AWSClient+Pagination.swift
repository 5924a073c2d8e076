public import AWSServices
public import AWSWire

extension AWSClient {
  /// The pages of a list, each asked for when the loop comes to it.
  public func pages<O: PaginatedOperation>(of operation: O.Type, _ input: O.Input = .init()) -> Pages<O> {
    Pages(self, input)
  }

  /// What a list holds, page after page.
  public func elements<O: PaginatedOperation>(
    of operation: O.Type, _ input: O.Input = .init()
  ) -> Elements<O> {
    Elements(pages(of: operation, input))
  }
}
