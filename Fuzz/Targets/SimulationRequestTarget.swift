import IAMPolicy
import JSONTree

extension FuzzTarget {
  /// Requests of `rootlatch simulate`, the schema `iam-authz-request/1`.
  ///
  /// Laws: a refusal is one line; an answer is JSON; the fast answer is the one that is explained.
  static let simulationRequest = FuzzTarget(
    "simulation-request",
    words: [
      #""schema":"iam-authz-request/1""#,
      #""principal":{"type":"root","arn":"arn:aws:iam::111111111111:root"}"#,
      #""action":"s3:GetObject""#, #""resource":{"arn":"*"}"#, #""context":{"#, #""policies":{"#,
      #""identity":["#,
      #"{"id":"a","document":{"Statement":"#, #""scps":["#, #""service":{"kms":{"grants":["#, "null", "[]",
      "{}",
    ]
  ) { input throws(FuzzFinding) in
    let request: SimulationRequest
    do throws(SimulationProblem) {
      request = try SimulationRequest.parse(input)
    } catch {
      try FuzzFinding.require(!"\(error)".utf8.contains(0x0A), "a refusal of several lines: \(error)")
      return
    }
    let answer = request.answer()
    let fast = Authorizer(plane: request.plane).decide(
      request.request, under: request.policies, facts: request.facts)
    try FuzzFinding.require(
      fast == answer.verdict.decision, "decided \(fast), explained \(answer.verdict.decision)")
    try FuzzFinding.require((try? JSON.parse(answer.json.bytes)) != nil, "the answer is no JSON")
  }
}
