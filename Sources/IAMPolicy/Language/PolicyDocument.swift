/// A policy, parsed and made ready for decisions; copies share their storage.
public struct PolicyDocument: Sendable, Hashable {
  private final class Storage: Sendable {
    let kind: PolicyKind
    let version: PolicyVersion
    let id: String?
    let statements: [Statement]
    let operandProblems: [PolicyProblem]
    let compiled: CompiledPolicy
    let asksForContext: Bool

    init(
      kind: PolicyKind, version: PolicyVersion, id: String?, statements: [Statement],
      operandProblems: [PolicyProblem]
    ) {
      self.kind = kind
      self.version = version
      self.id = id
      self.statements = statements
      self.operandProblems = operandProblems
      compiled = CompiledPolicy(statements, kind: kind, version: version)
      asksForContext = statements.contains { $0.asksForContext(version) }
    }
  }

  private let storage: Storage

  /// Puts a document together from statements that keep the rules of their kind.
  public init(kind: PolicyKind, version: PolicyVersion = .v2012, id: String? = nil, statements: [Statement]) {
    storage = Storage(kind: kind, version: version, id: id, statements: statements, operandProblems: [])
  }

  /// Reads a document, within the limits AWS sets for its kind unless others are given.
  ///
  /// - Throws: every problem for which AWS would refuse the document. Operands that AWS takes but that can never
  ///   match are no refusal; ``operandProblems`` has them.
  public init(
    parsing bytes: [UInt8], as kind: PolicyKind, limits: PolicyLimits? = nil
  ) throws(PolicyProblems) {
    var parser = PolicyParser(bytes, kind: kind, limits: limits ?? PolicyLimits(for: kind))
    let parsed = try parser.document()
    storage = Storage(
      kind: kind, version: parsed.version, id: parsed.id, statements: parsed.statements,
      operandProblems: parser.operandProblems)
  }

  /// Reads a document, within the limits AWS sets for its kind unless others are given.
  ///
  /// - Throws: every problem for which AWS would refuse the document.
  public init(
    parsing text: String, as kind: PolicyKind, limits: PolicyLimits? = nil
  ) throws(PolicyProblems) {
    try self.init(parsing: Array(text.utf8), as: kind, limits: limits)
  }

  /// What the policy is attached to.
  public var kind: PolicyKind { storage.kind }
  /// The version of the language.
  public var version: PolicyVersion { storage.version }
  /// The `Id`, where there is one.
  public var id: String? { storage.id }
  /// The statements in order.
  public var statements: [Statement] { storage.statements }
  /// Operands that can never match, such as a malformed address.
  ///
  /// IAM refuses to store malformed addresses in a policy; STS and the Simulate APIs take them (recorded 2026-09).
  public var operandProblems: [PolicyProblem] { storage.operandProblems }

  /// Whether any decision by it depends on the request's context: it has conditions or variables.
  public var asksForContext: Bool { storage.asksForContext }

  var compiled: CompiledPolicy { storage.compiled }

  /// Whether both say the same; places in the text do not count.
  public static func == (left: PolicyDocument, right: PolicyDocument) -> Bool {
    left.storage === right.storage
      || left.kind == right.kind && left.version == right.version && left.id == right.id
        && left.statements == right.statements
  }

  /// Hashes the kind and the statements.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(statements.count)
    hasher.combine(statements.first)
  }
}
