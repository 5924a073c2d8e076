public import Identity

/// A root credential that is deleted, with what the audit knew of it, so that a change since then shows.
public struct PlannedCredential: Hashable, Sendable {
  /// The kinds, in the order in which they are deleted.
  ///
  /// MFA goes last: an account must never keep a password without it.
  public enum Kind: String, Hashable, Sendable, CaseIterable, Comparable {
    /// The console password.
    case password
    /// An access key.
    case accessKey = "access-key"
    /// An X.509 signing certificate.
    case certificate = "signing-certificate"
    /// An MFA device.
    case mfaDevice = "mfa-device"

    /// The order of deletion.
    public static func < (left: Kind, right: Kind) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// The kind.
  public var kind: Kind
  /// The key's or certificate's id, or the device's serial number; nil for the password.
  public var id: String?
  /// When it was made; nil where the audit does not say.
  public var createdAt: Timestamp?
  /// When a key was used last; nil where no use is recorded.
  public var lastUsedAt: Timestamp?
  /// More for the reader, such as `active, used for s3 in eu-central-1`.
  public var detail: String

  /// Describes a credential.
  public init(
    kind: Kind, id: String? = nil, createdAt: Timestamp? = nil, lastUsedAt: Timestamp? = nil,
    detail: String = ""
  ) {
    self.kind = kind
    self.id = id
    self.createdAt = createdAt
    self.lastUsedAt = lastUsedAt
    self.detail = detail
  }

  /// What tells it from the account's other credentials.
  public var key: Key { Key(kind: kind, id: id) }

  /// What tells a credential from the others of its account.
  public struct Key: Hashable, Sendable, CustomStringConvertible {
    /// The kind.
    public let kind: Kind
    /// The id; nil for the password.
    public let id: String?

    /// As in messages, such as `access key AKIA…`.
    public var description: String {
      let name =
        switch kind {
        case .password: "password"
        case .accessKey: "access key"
        case .certificate: "signing certificate"
        case .mfaDevice: "MFA device"
        }
      return id.map { "\(name) \($0)" } ?? name
    }
  }
}
