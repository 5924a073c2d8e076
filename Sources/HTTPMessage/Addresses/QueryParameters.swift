/// Names and values in order, as in a query or in a form body (`application/x-www-form-urlencoded`).
public struct QueryParameters: Hashable, Sendable {
  /// One name and its value, decoded.
  public struct Parameter: Hashable, Sendable {
    /// The name.
    public var name: String
    /// The value; empty where there was no `=`.
    public var value: String

    /// Pairs a name with a value.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The parameters in order.
  public var parameters: [Parameter]

  /// These parameters.
  public init(_ parameters: [Parameter] = []) { self.parameters = parameters }

  /// Takes an encoded text apart; nil where an escape is broken, the result is not UTF-8, or there are more than `limit`.
  public init?(encoded text: some StringProtocol, plusIsSpace: Bool = true, limit: Int = 10_000) {
    self.init(encoded: Array(text.utf8), plusIsSpace: plusIsSpace, limit: limit)
  }

  /// Takes the bytes of an encoded text apart, such as a body; nil as for a text.
  public init?(encoded bytes: [UInt8], plusIsSpace: Bool = true, limit: Int = 10_000) {
    var parameters: [Parameter] = []
    var start = 0
    while start < bytes.count {
      var end = start
      var mark: Int?
      while end < bytes.count, bytes[end] != 0x26 {
        if bytes[end] == 0x3D, mark == nil { mark = end }
        end += 1
      }
      defer { start = end + 1 }
      guard end > start else { continue }
      guard parameters.count < limit,
        let name = PercentEncoding.decode(bytes[start..<(mark ?? end)], plusIsSpace: plusIsSpace),
        let value = PercentEncoding.decode(
          mark.map { bytes[($0 + 1)..<end] } ?? [], plusIsSpace: plusIsSpace)
      else { return nil }
      parameters.append(Parameter(name: name, value: value))
    }
    self.parameters = parameters
  }

  /// The value of the first parameter with this name.
  public subscript(name: String) -> String? {
    parameters.first { $0.name == name }?.value
  }

  /// Adds a parameter behind the others.
  public mutating func append(_ name: String, _ value: String) {
    parameters.append(Parameter(name: name, value: value))
  }

  /// The parameters joined by `&`, every reserved byte encoded.
  public var encoded: String {
    parameters.map { "\(PercentEncoding.encode($0.name))=\(PercentEncoding.encode($0.value))" }
      .joined(separator: "&")
  }
}
