import AWSServices
import AWSWire
import Identity

/// Whose credentials a call is about.
enum CredentialOwner: Hashable {
  case root
  /// The user's key in `Account.users`.
  case user(String)

  func arn(in account: AccountID, _ world: World) -> String {
    switch self {
    case .root: account.rootARN().description
    case .user(let key): world.arn(of: .user, key, in: account)
    }
  }
}

/// Who has access keys, signing certificates and MFA devices.
protocol CredentialHolder {
  /// The name in answers; root has none.
  var answeredName: String? { get }
  var accessKeys: [AccessKey] { get set }
  var certificates: [SigningCertificate] { get set }
  var mfaDevices: [MFADevice] { get set }
}

extension RootUser: CredentialHolder {
  var answeredName: String? { nil }
}

extension User: CredentialHolder {
  var answeredName: String? { name }
}

extension World {
  /// The user with a name, or the caller: IAM works out the user from the key that signed.
  func owner(named name: String?, _ call: Call) throws(AWSError) -> CredentialOwner {
    if let name {
      _ = try user(name, call)
      return .user(name.lowercased())
    }
    switch call.caller.kind {
    case .root, .assumedRoot: return .root
    case .user(let key): return .user(key)
    case .role, .federatedUser:
      throw IAMFailure.invalid("Must specify userName when calling with non-User credentials")
    }
  }

  func credentials(of owner: CredentialOwner, _ call: Call) throws(AWSError) -> any CredentialHolder {
    switch owner {
    case .root: try account(of: call).root
    case .user(let key): try user(key, call)
    }
  }

  /// The credentials of the user with a name, or of the caller.
  func credentials(named name: String?, _ call: Call) throws(AWSError) -> any CredentialHolder {
    try credentials(of: owner(named: name, call), call)
  }

  mutating func changeCredentials<Result>(
    of owner: CredentialOwner, _ call: Call,
    _ body: (inout any CredentialHolder) throws(AWSError) -> Result
  ) throws(AWSError) -> Result {
    switch owner {
    case .root:
      return try changeAccount(call) { account throws(AWSError) in
        var holder: any CredentialHolder = account.root
        defer { if let root = holder as? RootUser { account.root = root } }
        return try body(&holder)
      }
    case .user(let key):
      return try changeUser(key, call) { user throws(AWSError) in
        var holder: any CredentialHolder = user
        defer { if let changed = holder as? User { user = changed } }
        return try body(&holder)
      }
    }
  }
}
