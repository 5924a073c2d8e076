import Identity

/// One thing that policies must allow before an operation is performed.
struct AuthorizationNeed: Sendable {
  /// The action, such as `iam:PassRole`; nil for the operation's own.
  var action: String?
  /// The ARN of the resource, or `*`.
  var resource: String
  /// The account that owns the resource; nil for the caller's own.
  var owner: String?
  /// The type as the trail records it, such as `AWS::S3::Bucket`; nil for what the ARN suggests.
  var type: String?
  /// Condition keys of this action.
  var context: [String: ConditionValue] = [:]

  /// The value of a condition key.
  enum ConditionValue: Hashable, Sendable {
    case one(String)
    case many([String])
  }

  /// The operation's own action on a resource.
  static func on(_ resource: String, _ context: [String: ConditionValue] = [:]) -> AuthorizationNeed {
    AuthorizationNeed(resource: resource, context: context)
  }

  /// The operation's own action where no resource can be named.
  static let anything = AuthorizationNeed(resource: "*")

  /// The account that owns the resource: the one that is named, the one in its ARN, or the caller's.
  func owner(for caller: AccountID) -> AccountID {
    if let owner = owner.flatMap({ AccountID(rawValue: $0) }) { return owner }
    var colons = 0
    var digits: [UInt8] = []
    for byte in resource.utf8 {
      if byte == 0x3A {
        colons += 1
        if colons == 5 { break }
      } else if colons == 4 {
        digits.append(byte)
      }
    }
    return colons == 5 ? AccountID(rawValue: String(decoding: digits, as: UTF8.self)) ?? caller : caller
  }
}
