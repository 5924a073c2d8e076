/// The code of an AWS Region, such as `eu-central-1`.
public struct Region: Hashable, Sendable, CustomStringConvertible, ExpressibleByStringLiteral, Comparable {
  /// The code.
  public let rawValue: String

  /// Names a Region without checking it.
  public init(stringLiteral value: StaticString) { self.rawValue = "\(value)" }

  /// Accepts lower-case letters, digits and hyphens, at most 40, as in every Region code so far.
  public init(_ text: some StringProtocol) throws(InvalidName) {
    let bytes = text.utf8
    let fits = bytes.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2D }
    guard !bytes.isEmpty, bytes.count <= 40, fits, bytes.first != 0x2D else {
      throw InvalidName(kind: "Region", text: text, expectation: "a code such as us-east-1")
    }
    self.rawValue = String(text)
  }

  /// The partition that a code of this form belongs to.
  public var partition: Partition {
    if rawValue.hasPrefix("cn-") { return .china }
    if rawValue.hasPrefix("us-gov-") { return .govCloud }
    if rawValue.hasPrefix("eusc-") { return .europeanSovereign }
    if rawValue.hasPrefix("us-isob-") { return .isoB }
    if rawValue.hasPrefix("us-iso-") { return .iso }
    return .aws
  }

  /// The code.
  public var description: String { rawValue }

  /// Orders by code.
  public static func < (left: Region, right: Region) -> Bool { left.rawValue < right.rawValue }
}
