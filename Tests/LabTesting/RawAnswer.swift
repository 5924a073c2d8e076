public import HTTPMessage

/// An answer as text, with the error that is in it.
public struct RawAnswer: Sendable {
  /// The response.
  public let response: HTTPResponse

  /// Takes a response.
  public init(response: HTTPResponse) { self.response = response }

  /// The body.
  public var text: String { String(decoding: response.body, as: UTF8.self) }

  /// The code of the error; nil where the call succeeded.
  public var code: String? {
    between("<Code>", "</Code>") ?? between(#""__type":""#, "\"")?.split(separator: "#").last.map(String.init)
      ?? response.fields["x-amzn-ErrorType"]?.split(separator: ":").first.map(String.init)
  }

  /// The message of the error.
  public var message: String? {
    between("<Message>", "</Message>")?.replacing("&apos;", with: "'").replacing("&#39;", with: "'")
      .replacing("&quot;", with: "\"") ?? between(#""Message":""#, "\"") ?? between(#""message":""#, "\"")
  }

  /// The text between two others, the first of its kind.
  public func between(_ start: String, _ end: String) -> String? {
    let text = text
    guard let from = text.firstRange(of: start)?.upperBound,
      let to = text[from...].firstRange(of: end)?.lowerBound
    else { return nil }
    return String(text[from..<to])
  }
}
