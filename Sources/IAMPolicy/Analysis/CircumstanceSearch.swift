/// Searches for circumstances under which a request is allowed.
///
/// What a caller cannot choose stays as it is. Every Deny that applies is dodged by one of its conditions, every Allow
/// that nearly applies is completed, and each step is decided by the engine itself, so that the spelling of a policy
/// does not matter. The samples of ``SampleValues`` stand for all values.
public struct CircumstanceSearch {
  /// What the search came to.
  public enum Outcome: Sendable, Hashable {
    /// Allowed, with these keys set in this way; none where it is allowed as it stands.
    case allowed([Need])
    /// Not allowed under any circumstances the caller could choose.
    case refused
    /// The search ended before it was through.
    case undecided
  }

  /// A key and what it must hold.
  public struct Need: Sendable, Hashable {
    /// The key, as the policy spells it.
    public let key: String
    /// The values; nil where the key must be absent.
    public let values: [String]?
    /// Who decides what it holds.
    public var nature: KeyNature { KeyNature(key) }
  }

  private let request: AuthorizationRequest
  private let policies: PolicySet
  private let samples: [ContextKey: [SampleValues.Sample]]
  private let mayChoose: (String) -> Bool
  private var remaining: Int

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - limit: how many decisions may be made.
  ///   - mayChoose: whether the caller can choose what a key holds.
  public init(
    _ request: AuthorizationRequest, under policies: PolicySet, limit: Int = 2_000,
    mayChoose: @escaping (String) -> Bool
  ) {
    self.request = request
    self.policies = policies
    self.mayChoose = mayChoose
    remaining = limit
    let context = request.context
    let derived = request.principal.storage.entries + (request.resources.first?.storage.entries ?? [])
    let sampler = SampleValues { key in
      if let values = context[key] { return values.count == 1 ? values[0] : nil }
      guard case .one(let value)? = derived.value(of: ContextKey(key)) else { return nil }
      return String(decoding: value, as: UTF8.self)
    }
    var samples: [ContextKey: [SampleValues.Sample]] = [:]
    for condition in policies.documents.flatMap(\.statements).flatMap(\.conditions)
    where mayChoose(condition.key) {
      for sample in sampler.samples(for: condition) {
        let key = ContextKey(condition.key)
        if samples[key]?.contains(sample) != true { samples[key, default: []].append(sample) }
      }
    }
    self.samples = samples
  }

  /// Searches.
  public mutating func outcome() -> Outcome {
    if let needs = search(request.context, chosen: []) { return .allowed(needs) }
    return remaining > 0 ? .refused : .undecided
  }

  private mutating func search(_ context: RequestContext, chosen: [Need]) -> [Need]? {
    guard remaining > 0 else { return nil }
    remaining -= 1
    var request = request
    request.context = context
    let verdict = Authorizer.evaluate(request, under: policies)
    if verdict.decision == .allow { return chosen }
    for condition in obstacles(verdict) {
      if let found = turn(condition, in: context, chosen: chosen) { return found }
    }
    return nil
  }

  /// The conditions that could be turned to come further: any of the first Deny, or the first unmet ones of Allows.
  private func obstacles(_ verdict: Verdict) -> [Obstacle] {
    if verdict.decision == .explicitDeny {
      guard let deny = verdict.decisive.first(where: { verdict.blockedBy.contains($0.kind) }) else {
        return []
      }
      return deny.conditions.map { Obstacle(condition: $0, effect: .deny, kind: deny.kind) }
    }
    guard let kind = verdict.blockedBy.first else { return [] }
    return verdict.kinds.filter { $0.kind == kind }.flatMap(\.statements)
      .filter { $0.effect == .allow && $0.actionMatches && $0.resourceMatches && $0.reach != .none }
      .compactMap { statement in
        statement.conditions.first { !$0.isMet }.map { Obstacle(condition: $0, effect: .allow, kind: kind) }
      }
  }

  private struct Obstacle {
    let condition: ConditionReport
    let effect: Effect
    let kind: PolicyKind
  }

  /// Gives the key of a condition every sample that turns it.
  private mutating func turn(_ obstacle: Obstacle, in context: RequestContext, chosen: [Need]) -> [Need]? {
    let key = ContextKey(obstacle.condition.key)
    guard mayChoose(obstacle.condition.key), !chosen.contains(where: { ContextKey($0.key) == key }) else {
      return nil
    }
    let test = CompiledCondition(
      Condition(
        operator: obstacle.condition.operator, key: obstacle.condition.key, values: obstacle.condition.values),
      version: .v2012)
    for sample in samples[key] ?? [] {
      var next = context
      var values: [String]?
      switch sample {
      case .absent: next.remove(obstacle.condition.key)
      case .one(let value):
        next.set(obstacle.condition.key, to: value)
        values = [value]
      case .list(let list):
        next.set(obstacle.condition.key, toList: list)
        values = list
      }
      let more = chosen + [Need(key: obstacle.condition.key, values: values)]
      guard NetworkWays.agree(&next, more), isMet(test, next, obstacle.effect) != obstacle.condition.isMet
      else { continue }
      if let found = search(next, chosen: more) { return found }
    }
    return nil
  }

  private func isMet(_ test: CompiledCondition, _ context: RequestContext, _ effect: Effect) -> Bool {
    var request = request
    request.context = context
    guard let target = request.resources.first?.storage else { return false }
    let scope = Authorizer().scope(request, target, hasBoundary: false, facts: ServiceFacts())
    return test.isMet(in: scope, effect: effect)
  }
}

extension PolicySet {
  /// Every document, whatever its kind.
  public var documents: [PolicyDocument] {
    let lists = [identity, permissionsBoundary, session, vpcEndpoint].flatMap { $0 }
    let single = [task, resource].compactMap { $0 }
    let levels = (serviceControl + resourceControl).flatMap(\.policies)
    return (lists + single + levels).map(\.document)
  }
}
