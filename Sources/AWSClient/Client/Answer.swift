/// An output with the ids that the service gave the requests which led to it.
public struct Answer<Output: Sendable>: Sendable {
  /// The output.
  public let output: Output
  /// The ids, one for each attempt that was answered, the successful one last.
  public let requestIDs: [String]
}
