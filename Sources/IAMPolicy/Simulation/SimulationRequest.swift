/// A request with its policies, as one JSON value of the schema `iam-authz-request/1`.
public struct SimulationRequest: Sendable {
  /// What the writer of a request expects to be answered.
  public struct Expectation: Sendable, Hashable {
    /// The answer.
    public var decision: Decision
    /// The kinds of policy in the way, by their raw values; nil where nothing is expected.
    public var blockedBy: [String]?
    /// Where the expectation comes from.
    public var source: String
  }

  /// The id, where there is one.
  public var id: String?
  /// What the request is about, in words.
  public var description: String?
  /// The question.
  public var request: AuthorizationRequest
  /// The policies.
  public var policies: PolicySet
  /// What services know.
  public var facts: ServiceFacts
  /// Which of AWS's deciders the expectation was taken from.
  public var plane: DecisionPlane
  /// What is expected, where anything is.
  public var expectation: Expectation?

  /// Reads one request of at most 4 MiB; fields the schema does not know are refused.
  ///
  /// - Throws: the first problem, with the path of the field.
  public static func parse(_ bytes: [UInt8]) throws(SimulationProblem) -> SimulationRequest {
    var reader = try SimulationReader(bytes)
    return try reader.request()
  }

  /// Reads one request from text.
  ///
  /// - Throws: the first problem, with the path of the field.
  public static func parse(_ text: String) throws(SimulationProblem) -> SimulationRequest {
    try parse(Array(text.utf8))
  }

  /// Asks the engine, in the plane of the request.
  public func answer() -> SimulationAnswer {
    SimulationAnswer(
      self, verdict: Authorizer(plane: plane).evaluate(request, under: policies, facts: facts))
  }
}
