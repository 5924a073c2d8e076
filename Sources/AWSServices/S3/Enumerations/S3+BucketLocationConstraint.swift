public import AWSWire

extension S3 {
  /// A Region as buckets name it; us-east-1 has no name.
  public struct BucketLocationConstraint: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `af-south-1`.
    public static let afSouth1: BucketLocationConstraint = "af-south-1"
    /// `ap-east-1`.
    public static let apEast1: BucketLocationConstraint = "ap-east-1"
    /// `ap-east-2`.
    public static let apEast2: BucketLocationConstraint = "ap-east-2"
    /// `ap-northeast-1`.
    public static let apNortheast1: BucketLocationConstraint = "ap-northeast-1"
    /// `ap-northeast-2`.
    public static let apNortheast2: BucketLocationConstraint = "ap-northeast-2"
    /// `ap-northeast-3`.
    public static let apNortheast3: BucketLocationConstraint = "ap-northeast-3"
    /// `ap-south-1`.
    public static let apSouth1: BucketLocationConstraint = "ap-south-1"
    /// `ap-south-2`.
    public static let apSouth2: BucketLocationConstraint = "ap-south-2"
    /// `ap-southeast-1`.
    public static let apSoutheast1: BucketLocationConstraint = "ap-southeast-1"
    /// `ap-southeast-2`.
    public static let apSoutheast2: BucketLocationConstraint = "ap-southeast-2"
    /// `ap-southeast-3`.
    public static let apSoutheast3: BucketLocationConstraint = "ap-southeast-3"
    /// `ap-southeast-4`.
    public static let apSoutheast4: BucketLocationConstraint = "ap-southeast-4"
    /// `ap-southeast-5`.
    public static let apSoutheast5: BucketLocationConstraint = "ap-southeast-5"
    /// `ap-southeast-6`.
    public static let apSoutheast6: BucketLocationConstraint = "ap-southeast-6"
    /// `ap-southeast-7`.
    public static let apSoutheast7: BucketLocationConstraint = "ap-southeast-7"
    /// `ca-central-1`.
    public static let caCentral1: BucketLocationConstraint = "ca-central-1"
    /// `ca-west-1`.
    public static let caWest1: BucketLocationConstraint = "ca-west-1"
    /// `cn-north-1`.
    public static let cnNorth1: BucketLocationConstraint = "cn-north-1"
    /// `cn-northwest-1`.
    public static let cnNorthwest1: BucketLocationConstraint = "cn-northwest-1"
    /// `EU`.
    public static let eu: BucketLocationConstraint = "EU"
    /// `eu-central-1`.
    public static let euCentral1: BucketLocationConstraint = "eu-central-1"
    /// `eu-central-2`.
    public static let euCentral2: BucketLocationConstraint = "eu-central-2"
    /// `eu-north-1`.
    public static let euNorth1: BucketLocationConstraint = "eu-north-1"
    /// `eu-south-1`.
    public static let euSouth1: BucketLocationConstraint = "eu-south-1"
    /// `eu-south-2`.
    public static let euSouth2: BucketLocationConstraint = "eu-south-2"
    /// `eu-west-1`.
    public static let euWest1: BucketLocationConstraint = "eu-west-1"
    /// `eu-west-2`.
    public static let euWest2: BucketLocationConstraint = "eu-west-2"
    /// `eu-west-3`.
    public static let euWest3: BucketLocationConstraint = "eu-west-3"
    /// `il-central-1`.
    public static let ilCentral1: BucketLocationConstraint = "il-central-1"
    /// `me-central-1`.
    public static let meCentral1: BucketLocationConstraint = "me-central-1"
    /// `me-south-1`.
    public static let meSouth1: BucketLocationConstraint = "me-south-1"
    /// `mx-central-1`.
    public static let mxCentral1: BucketLocationConstraint = "mx-central-1"
    /// `sa-east-1`.
    public static let saEast1: BucketLocationConstraint = "sa-east-1"
    /// `us-east-2`.
    public static let usEast2: BucketLocationConstraint = "us-east-2"
    /// `us-gov-east-1`.
    public static let usGovEast1: BucketLocationConstraint = "us-gov-east-1"
    /// `us-gov-west-1`.
    public static let usGovWest1: BucketLocationConstraint = "us-gov-west-1"
    /// `us-west-1`.
    public static let usWest1: BucketLocationConstraint = "us-west-1"
    /// `us-west-2`.
    public static let usWest2: BucketLocationConstraint = "us-west-2"

    /// The values in the service's model.
    public static let known: [String] = [
      "af-south-1",
      "ap-east-1",
      "ap-east-2",
      "ap-northeast-1",
      "ap-northeast-2",
      "ap-northeast-3",
      "ap-south-1",
      "ap-south-2",
      "ap-southeast-1",
      "ap-southeast-2",
      "ap-southeast-3",
      "ap-southeast-4",
      "ap-southeast-5",
      "ap-southeast-6",
      "ap-southeast-7",
      "ca-central-1",
      "ca-west-1",
      "cn-north-1",
      "cn-northwest-1",
      "EU",
      "eu-central-1",
      "eu-central-2",
      "eu-north-1",
      "eu-south-1",
      "eu-south-2",
      "eu-west-1",
      "eu-west-2",
      "eu-west-3",
      "il-central-1",
      "me-central-1",
      "me-south-1",
      "mx-central-1",
      "sa-east-1",
      "us-east-2",
      "us-gov-east-1",
      "us-gov-west-1",
      "us-west-1",
      "us-west-2",
    ]
  }
}
