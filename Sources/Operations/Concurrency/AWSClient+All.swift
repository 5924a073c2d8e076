internal import AWSClient
internal import AWSServices
internal import AWSWire

extension AWSClient {
  /// The most elements of one list that are kept.
  static var elementLimit: Int { 200_000 }

  /// All elements of a list, page after page.
  func all<O: PaginatedOperation>(
    _ operation: O.Type, _ input: O.Input = .init()
  ) async throws(ClientError) -> [O.Element] {
    var elements: [O.Element] = []
    var pages = pages(of: operation, input).makeAsyncIterator()
    while let page = try await pages.next() {
      elements += O.elements(of: page)
      guard elements.count <= Self.elementLimit else {
        throw ClientError(
          operation: O.model.iamAction,
          cause: .endlessPages("the list has more than \(Self.elementLimit) elements"), attempts: 0)
      }
    }
    return elements
  }
}
