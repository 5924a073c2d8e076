import AWSWire
import HTTPMessage
import JSONTree

/// How calls of an operation stand in the trail, where not as its model says.
struct EventForm<Input: Structure>: Sendable {
  /// The event's name, where it is not the operation's.
  var name: String?
  /// Whether it is a data event, which only trails that ask for it record.
  var isData = false
  /// Writes `requestParameters`, where they are not simply the input.
  var parameters: (@Sendable (Input, HTTPRequest, inout JSONWriter) -> Void)?

  /// What the trail says of an input; at once where the request itself is part of it, since requests are not kept.
  func value(of input: Input, _ request: HTTPRequest) -> TrailValue {
    guard let parameters else { return .later { TrailBody.write(input, to: &$0) } }
    var writer = JSONWriter()
    parameters(input, request, &writer)
    return .written(writer.bytes)
  }
}
