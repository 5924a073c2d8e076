/// A control of a benchmark that a check answers.
public struct Control: Hashable, Sendable, CustomStringConvertible {
  /// A benchmark or rule set.
  public struct Framework: Hashable, Sendable, RawRepresentable {
    /// The name for programs, such as `cis-3.0`.
    public let rawValue: String

    /// Names a framework.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// CIS AWS Foundations Benchmark v3.0.0.
    public static let cis3 = Framework(rawValue: "cis-3.0")
    /// CIS AWS Foundations Benchmark v5.0.0.
    public static let cis5 = Framework(rawValue: "cis-5.0")
    /// CIS AWS Foundations Benchmark v6.0.0.
    public static let cis6 = Framework(rawValue: "cis-6.0")
    /// CIS AWS Foundations Benchmark v7.0.0.
    public static let cis7 = Framework(rawValue: "cis-7.0")
    /// AWS Security Hub.
    public static let securityHub = Framework(rawValue: "security-hub")
    /// AWS Config managed rules.
    public static let config = Framework(rawValue: "config")

    /// The name for people.
    public var title: String {
      switch self {
      case .securityHub: "Security Hub"
      case .config: "Config"
      default: rawValue.hasPrefix("cis-") ? "CIS v\(rawValue.dropFirst(4))" : rawValue
      }
    }
  }

  /// The framework.
  public let framework: Framework
  /// The number or name in it, such as `1.4`.
  public let id: String

  /// Names a control.
  public init(_ framework: Framework, _ id: String) {
    self.framework = framework
    self.id = id
  }

  /// As people write it, such as `CIS v3.0 1.4`.
  public var description: String { "\(framework.title) \(id)" }
}
