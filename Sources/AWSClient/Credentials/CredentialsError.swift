/// Why there are no credentials, and what to do about it; never with a secret in its words.
public struct CredentialsError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of reason.
  public enum Code: Hashable, Sendable {
    /// This place has none; another may.
    case absent
    /// Something is configured but parts are missing or contradict each other.
    case misconfigured
    /// What was there is no longer good.
    case expired
    /// Who was asked for credentials did not give them.
    case refused
    /// The configuration asks for something that is not supported.
    case unsupported
    /// The task was cancelled.
    case cancelled
  }

  /// The kind of reason.
  public let code: Code
  /// The provider's name, such as `assume-role`.
  public let provider: String
  /// What is wrong.
  public let problem: String
  /// What to do, such as a command to run.
  public let remedy: String?
  /// What every provider of a chain said, in order.
  public let tried: [CredentialsError]

  /// Puts an error together.
  public init(
    _ code: Code, provider: String, _ problem: String, remedy: String? = nil, tried: [CredentialsError] = []
  ) {
    self.code = code
    self.provider = provider
    self.problem = problem
    self.remedy = remedy
    self.tried = tried
  }

  /// One line: the provider and what is wrong, which providers were asked and had nothing, and what to do.
  public var description: String {
    var text = tried.isEmpty ? "\(provider): \(problem)" : problem
    if !tried.isEmpty { text += " (asked " + tried.map(\.provider).joined(separator: ", ") + ")" }
    if let remedy { text += "; \(remedy)" }
    return text
  }
}
