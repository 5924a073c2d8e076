/// A group of Regions with its own accounts and its own ARN prefix.
///
/// Source: AWS General Reference, "Amazon Resource Names".
public struct Partition: Hashable, Sendable, CustomStringConvertible {
  /// The text in the second place of an ARN.
  public let rawValue: String

  /// Names a partition; any text is taken, because AWS adds partitions.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// The commercial Regions.
  public static let aws = Partition("aws")
  /// The Regions in China.
  public static let china = Partition("aws-cn")
  /// AWS GovCloud (US).
  public static let govCloud = Partition("aws-us-gov")
  /// The European Sovereign Cloud.
  public static let europeanSovereign = Partition("aws-eusc")
  /// The isolated Regions, top secret.
  public static let iso = Partition("aws-iso")
  /// The isolated Regions, secret.
  public static let isoB = Partition("aws-iso-b")

  /// The domain its endpoints end in.
  public var domainSuffix: String {
    switch rawValue {
    case "aws-cn": "amazonaws.com.cn"
    case "aws-iso": "c2s.ic.gov"
    case "aws-iso-b": "sc2s.sgov.gov"
    case "aws-eusc": "amazonaws.eu"
    default: "amazonaws.com"
    }
  }

  /// The domain of its endpoints with addresses of both IPv4 and IPv6.
  public var dualStackSuffix: String {
    switch rawValue {
    case "aws-cn": "api.amazonwebservices.com.cn"
    case "aws-iso": "api.aws.ic.gov"
    case "aws-iso-b": "api.aws.scloud"
    case "aws-eusc": "api.amazonwebservices.eu"
    default: "api.aws"
    }
  }

  /// The Region in which its global services (IAM, Organizations) sign and record their events.
  public var globalRegion: Region {
    switch rawValue {
    case "aws-cn": "cn-north-1"
    case "aws-us-gov": "us-gov-west-1"
    case "aws-iso": "us-iso-east-1"
    case "aws-iso-b": "us-isob-east-1"
    case "aws-eusc": "eusc-de-east-1"
    default: "us-east-1"
    }
  }

  /// The text in the second place of an ARN.
  public var description: String { rawValue }
}
