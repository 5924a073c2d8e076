/// An action of a service, such as `s3:GetObject`, taken apart once for many requests.
public struct RequestedAction: Sendable, Hashable {
  /// The action as it was written.
  public let text: String
  let name: ActionName

  /// Takes an action apart.
  public init(_ text: String) {
    self.text = text
    name = ActionName(text)
  }
}
