/// The statements of a document, found by the action of a request.
///
/// Statements whose actions cannot match are never looked at: exact names stand in a sorted table, patterns beside
/// their service, and only `*`, `NotAction` and patterns across services are tried for every request.
final class CompiledPolicy: Sendable {
  let statements: [CompiledStatement]

  private struct Pattern: Sendable {
    let glob: Glob
    let statement: CompiledStatement
  }

  private struct ServicePatterns: Sendable {
    let service: [UInt8]
    let patterns: [Pattern]
  }

  private struct ExactName: Sendable {
    let name: [UInt8]
    let statements: [CompiledStatement]
  }

  private let exactFingerprints: [UInt64]
  private let exactNames: [ExactName]
  private let serviceFingerprints: [UInt64]
  private let services: [ServicePatterns]
  /// Statements that match every action.
  private let universal: [CompiledStatement]
  /// Statements whose actions are tried one by one.
  private let general: [CompiledStatement]

  init(_ source: [Statement], kind: PolicyKind, version: PolicyVersion) {
    let statements = source.map { CompiledStatement($0, kind: kind, version: version) }
    var exact: [[UInt8]: [CompiledStatement]] = [:]
    var byService: [[UInt8]: [Pattern]] = [:]
    var universal: [CompiledStatement] = []
    var general: [CompiledStatement] = []
    for statement in statements {
      if !statement.excludesActions, statement.actions.contains(.anything) {
        universal.append(statement)
        continue
      }
      let isGeneral = statement.actions.contains { if case .general = $0 { true } else { false } }
      guard !statement.excludesActions, !isGeneral else {
        general.append(statement)
        continue
      }
      for case .service(_, let service, let glob) in statement.actions {
        if glob.isExact {
          let name = service + [0x3A] + glob.pattern
          if exact[name]?.last !== statement { exact[name, default: []].append(statement) }
        } else {
          byService[service, default: []].append(Pattern(glob: glob, statement: statement))
        }
      }
    }
    let names = exact.map { (Fingerprint.of($0.key), ExactName(name: $0.key, statements: $0.value)) }
      .sorted { $0.0 < $1.0 }
    let services = byService.map {
      (Fingerprint.of($0.key), ServicePatterns(service: $0.key, patterns: $0.value))
    }.sorted { $0.0 < $1.0 }
    self.statements = statements
    exactFingerprints = names.map(\.0)
    exactNames = names.map(\.1)
    serviceFingerprints = services.map(\.0)
    self.services = services.map(\.1)
    self.universal = universal
    self.general = general
  }

  /// Adds what the statements that apply say to a tally; stops at the first Deny.
  func tally(_ tally: inout Tally, in scope: borrowing Scope) {
    guard scope.action.isValid else { return }
    for statement in universal where tally.add(statement, in: scope) { return }
    for statement in general where statement.matchesAction(in: scope) {
      if tally.add(statement, in: scope) { return }
    }
    var index = Self.lowerBound(of: scope.action.fingerprint, in: exactFingerprints)
    while index < exactFingerprints.count, exactFingerprints[index] == scope.action.fingerprint {
      if equal(exactNames[index].name, scope.action.bytes) {
        for statement in exactNames[index].statements where tally.add(statement, in: scope) { return }
      }
      index += 1
    }
    index = Self.lowerBound(of: scope.action.serviceFingerprint, in: serviceFingerprints)
    while index < serviceFingerprints.count, serviceFingerprints[index] == scope.action.serviceFingerprint {
      if isService(services[index].service, of: scope.action) {
        for pattern in services[index].patterns
        where pattern.glob.matches(scope.action.bytes.span, scope.action.nameStart, scope.action.bytes.count)
        {
          if tally.add(pattern.statement, in: scope) { return }
        }
      }
      index += 1
    }
  }

  @inline(__always)
  private func isService(_ service: [UInt8], of action: borrowing ActionName) -> Bool {
    guard service.count == action.nameStart - 1 else { return false }
    for index in service.indices where service[index] != action.bytes[index] { return false }
    return true
  }

  @inline(__always)
  private static func lowerBound(of value: UInt64, in values: [UInt64]) -> Int {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
