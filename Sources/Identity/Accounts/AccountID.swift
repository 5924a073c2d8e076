/// The twelve digits that name an AWS account.
///
/// Source: AWS Account Management guide, "View AWS account identifiers".
public struct AccountID: Hashable, Sendable, CustomStringConvertible, Comparable, RawRepresentable {
  /// The twelve digits.
  public let rawValue: String

  /// Accepts exactly twelve ASCII digits.
  public init(_ text: some StringProtocol) throws(InvalidName) {
    guard text.utf8.count == 12, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      throw InvalidName(kind: "account id", text: text, expectation: "it must be 12 digits")
    }
    self.rawValue = String(text)
  }

  /// Accepts exactly twelve ASCII digits, or answers nil.
  public init?(rawValue: String) {
    guard let account = try? AccountID(rawValue) else { return nil }
    self = account
  }

  /// The account whose digits are `number`, padded with zeros on the left; nil above 999,999,999,999.
  public init?(number: UInt64) {
    guard number < 1_000_000_000_000 else { return nil }
    let digits = String(number)
    self.rawValue = String(repeating: "0", count: 12 - digits.utf8.count) + digits
  }

  /// Twelve zeros, which name no account.
  public static let zero = AccountID(unchecked: "000000000000")

  private init(unchecked digits: String) { self.rawValue = digits }

  /// The twelve digits.
  public var description: String { rawValue }

  /// Orders by digits.
  public static func < (left: AccountID, right: AccountID) -> Bool { left.rawValue < right.rawValue }

  /// The ARN that names the account's root user as a principal and the whole account in a resource policy.
  public func rootARN(in partition: Partition = .aws) -> ARN {
    ARN(partition: partition, service: "iam", account: rawValue, resource: "root")
  }
}
