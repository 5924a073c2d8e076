import IAMPolicy
import PolicyTesting

extension FuzzTarget {
  /// Whole requests: eight bytes choose policies and request of a random world, the rest is the action or the resource.
  ///
  /// Law: the compiled engine and the literal one agree.
  static let policyRequest = FuzzTarget(
    "policy-request", words: ["s3:GetObject", "kms:Decrypt", "sts:AssumeRole", "arn:aws:s3:::one/", "*", ":"]
  ) { input throws(FuzzFinding) in
    guard input.count >= 8 else { return }
    var world = RandomWorld(seed: input.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    let policies = world.policies()
    let known = world.request()
    let text = String(decoding: input.dropFirst(8).prefix(1024), as: UTF8.self)
    var requests = [known]
    if isAction(text) {
      requests.append(
        AuthorizationRequest(
          principal: known.principal, action: text, resources: known.resources, context: known.context))
    }
    for request in requests {
      let compiled = Authorizer.decide(request, under: policies)
      let verdict = Authorizer.evaluate(request, under: policies)
      try FuzzFinding.require(
        compiled == verdict.decision, "decided \(compiled), explained \(verdict.decision): \(request.action)")
      let literal = LiteralEvaluator.decide(request, under: policies)
      try FuzzFinding.require(
        compiled == literal,
        "compiled \(compiled), literal \(literal): \(request.action) by \(request.principal.arn)")
    }
    let odd = AuthorizationRequest(
      principal: known.principal, action: "s3:GetObject", resource: ResourceTarget(arn: text),
      context: ["aws:SourceIp": text, "aws:SourceArn": text, text: text])
    let fast = Authorizer.decide(odd, under: policies)
    try FuzzFinding.require(
      fast == Authorizer.evaluate(odd, under: policies).decision, "decided \(fast), explained otherwise")
  }

  /// Whether a text has the form of an action; the literal engine knows no other.
  private static func isAction(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x2A && $0 != 0x3F }
      }
  }
}
