/// An Amazon Resource Name: six parts, `arn:partition:service:region:account:resource`.
///
/// Source: AWS General Reference, "Amazon Resource Names". Region and account may be empty.
public struct ARN: Hashable, Sendable, CustomStringConvertible {
  /// The partition, such as `aws`.
  public var partition: Partition
  /// The service namespace, such as `iam`.
  public var service: String
  /// The Region code; empty for global services.
  public var region: String
  /// The account id; empty for resources such as buckets, `aws` for what AWS owns.
  public var account: String
  /// Everything behind the fifth colon, such as `user/path/alice`.
  public var resource: String

  /// Puts an ARN together.
  public init(
    partition: Partition = .aws, service: String, region: String = "", account: String = "", resource: String
  ) {
    self.partition = partition
    self.service = service
    self.region = region
    self.account = account
    self.resource = resource
  }

  /// Takes an ARN apart; a text with fewer than six parts or an empty partition, service or resource is refused.
  public init(_ text: some StringProtocol) throws(InvalidName) {
    // By bytes: a colon is never part of another character, and characters cost ten times as much.
    let parts = String(text).utf8.split(separator: 0x3A, maxSplits: 5, omittingEmptySubsequences: false)
      .map { Substring($0) }
    guard text.utf8.count <= 2048, parts.count == 6, parts[0] == "arn", !parts[1].isEmpty, !parts[2].isEmpty,
      !parts[5].isEmpty
    else {
      throw InvalidName(
        kind: "ARN", text: text, expectation: "arn:partition:service:region:account:resource")
    }
    self.init(
      partition: Partition(String(parts[1])), service: String(parts[2]), region: String(parts[3]),
      account: String(parts[4]), resource: String(parts[5]))
  }

  /// The account that owns the resource, where the ARN names one.
  public var accountID: AccountID? { AccountID(rawValue: account) }

  /// Whether this is `arn:…:iam::ACCOUNT:root`.
  public var isRoot: Bool { service == "iam" && resource == "root" }

  /// The resource type before the first `/` or `:`, or the whole resource where there is neither.
  public var resourceType: Substring {
    resource.prefix { $0 != "/" && $0 != ":" }
  }

  /// What follows the resource type, without the separator; empty where there is none.
  public var resourceName: Substring {
    resource.dropFirst(resourceType.count + 1)
  }

  /// The six parts joined by colons.
  public var description: String {
    "arn:\(partition.rawValue):\(service):\(region):\(account):\(resource)"
  }
}
