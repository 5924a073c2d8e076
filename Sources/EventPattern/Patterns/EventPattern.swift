/// An EventBridge event pattern: fields that must all hold, each with its alternatives.
///
/// Source: EventBridge user guide, "Comparison operators for use in event patterns"; where the guide and the
/// service differ, the service.
public struct EventPattern: Sendable {
  /// One field of a pattern: a path and the tests of which one must hold.
  struct Field: Sendable {
    /// The steps joined by dots.
    let path: String
    let tests: [ValueTest]
  }

  /// The text it was read from.
  public let source: String

  /// One entry for every combination of `$or` branches; the fields stand in the order of their paths.
  let branches: [[Field]]

  /// Compiles a pattern.
  ///
  /// - Throws: `InvalidEventPattern` with the service's message. Text behind the closing brace is ignored, as
  ///   the service does.
  public init(
    parsing text: String, limits: EventPatternLimits = .service
  ) throws(InvalidEventPattern) {
    var compiler = PatternCompiler(text, limits: limits)
    self.source = text
    self.branches = try compiler.compile()
  }

  /// The paths the pattern looks at, sorted.
  public var paths: [String] {
    Set(branches.joined().map(\.path)).sorted()
  }
}
