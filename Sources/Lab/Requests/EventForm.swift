import HTTPMessage
import JSONTree

/// How calls of an operation stand in the trail, where not as its model says.
struct EventForm<Input>: Sendable {
  /// The event's name, where it is not the operation's.
  var name: String?
  /// Whether it is a data event, which only trails that ask for it record.
  var isData = false
  /// Writes `requestParameters`, where they are not simply the input.
  var parameters: (@Sendable (Input, HTTPRequest, inout JSONWriter) -> Void)?
}
