import AWSWire
import Identity

extension Acme {
  /// A bucket and a queue that nobody gets into any more, each with statements that deserve to stay.
  static func store(_ builder: inout WorldBuilder) {
    lockedBucket(&builder)
    lockedQueue(&builder)
    var assets = bucket("acme-shop-assets", of: 100_000_000_004, in: "eu-central-1", at: builder.ago(2050))
    assets.policy = """
      {"Version":"2012-10-17","Statement":[{"Sid":"StagingReads","Effect":"Allow","Principal":\
      {"AWS":"arn:aws:iam::100000000007:root"},"Action":"s3:GetObject",\
      "Resource":"arn:aws:s3:::acme-shop-assets/*"}]}
      """
    builder.world.put(assets)
    builder.world.put(
      bucket("acme-shop-uploads", of: 100_000_000_004, in: "us-east-1", at: builder.ago(2049)))
  }

  /// Somebody wanted to freeze the data lake for an evening, and froze everybody out.
  private static func lockedBucket(_ builder: inout WorldBuilder) {
    let name = "acme-data-lake-raw"
    var lake = bucket(name, of: 100_000_000_006, in: "eu-central-1", at: builder.ago(2200))
    lake.versioning = "Enabled"
    lake.policy = """
      {"Version":"2012-10-17","Statement":[\
      {"Sid":"ResearchReads","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::100000000009:root"},\
      "Action":["s3:GetObject","s3:ListBucket"],\
      "Resource":["arn:aws:s3:::\(name)","arn:aws:s3:::\(name)/*"]},\
      {"Sid":"DenyOldTLS","Effect":"Deny","Principal":"*","Action":"s3:*",\
      "Resource":["arn:aws:s3:::\(name)","arn:aws:s3:::\(name)/*"],\
      "Condition":{"NumericLessThan":{"s3:TlsVersion":"1.2"}}},\
      {"Sid":"FreezeForMigration","Effect":"Deny","Principal":"*","Action":"s3:*",\
      "Resource":["arn:aws:s3:::\(name)","arn:aws:s3:::\(name)/*"]}]}
      """
    builder.world.put(lake)
    for day in 1...3 {
      var version = ObjectVersion()
      version.id = builder.world.entropy.text(32, of: Entropy.base32)
      version.content = Blob(Array("{\"day\":\(day)}\n".utf8))
      version.lastModified = builder.ago(day)
      version.seal(contentType: "application/json")
      builder.world.write(version, to: "raw/2026/day-\(day).json", in: lake)
    }
  }

  /// A deny that was to keep strangers out knows no friends either.
  private static func lockedQueue(_ builder: inout WorldBuilder) {
    guard let owner = AccountID(number: 100_000_000_005) else { return }
    var queue = Queue("payments-settlement", owner: owner, region: "eu-west-1", at: builder.ago(900))
    queue.attributes["VisibilityTimeout"] = "120"
    queue.attributes["Policy"] = """
      {"Version":"2012-10-17","Statement":[\
      {"Sid":"ShopSends","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::100000000004:root"},\
      "Action":"sqs:SendMessage","Resource":"\(queue.arn)"},\
      {"Sid":"DenyOutsiders","Effect":"Deny","Principal":"*","Action":"sqs:*","Resource":"\(queue.arn)"}]}
      """
    builder.world.put(queue)
  }

  private static func bucket(
    _ name: String, of account: UInt64, in region: String, at moment: Timestamp
  ) -> Bucket {
    Bucket(name, owner: AccountID(number: account) ?? .zero, region: region, at: moment)
  }
}
