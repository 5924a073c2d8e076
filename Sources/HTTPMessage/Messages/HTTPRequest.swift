/// An HTTP request with its whole body.
public struct HTTPRequest: Hashable, Sendable {
  /// The method.
  public var method: HTTPMethod
  /// The path as it stands on the wire, percent-encoded, beginning with `/`.
  public var path: String
  /// The query as it stands on the wire, without `?`; nil where there is no `?`.
  public var query: String?
  /// The header fields.
  public var fields: HTTPFields
  /// The body.
  public var body: [UInt8]

  /// Puts a request together.
  public init(
    method: HTTPMethod, path: String = "/", query: String? = nil, fields: HTTPFields = [:], body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.fields = fields
    self.body = body
  }

  /// The request target: the path, and the query behind a `?` where there is one.
  public var target: String {
    if let query { "\(path)?\(query)" } else { path }
  }
}
