internal import CloudTrail
internal import Identity
internal import JSONTree

extension TrailEvent {
  /// The event that EventBridge would deliver, with the record as its `detail`.
  ///
  /// Source: EventBridge user guide, "AWS service events delivered via CloudTrail".
  var busEvent: [UInt8] {
    let service = source.split(separator: ".").first.map(String.init) ?? source
    var writer = JSONWriter(reserving: raw.count + 320)
    writer.openObject()
    writer.member("version", "0")
    writer.member("id", id)
    writer.member("detail-type", busDetailType)
    writer.member("source", "aws.\(service)")
    writer.member("account", recipientAccount ?? account)
    writer.member("time", time.iso8601)
    writer.member("region", region)
    writer.name("resources")
    writer.openArray()
    writer.closeArray()
    writer.name("detail")
    writer.raw(raw)
    writer.closeObject()
    return writer.bytes
  }

  private var busDetailType: String {
    switch eventType.lowercased() {
    case "awsconsolesignin": "AWS Console Sign In via CloudTrail"
    case "awsserviceevent": "AWS Service Event via CloudTrail"
    case "awsconsoleaction": "AWS Console Action via CloudTrail"
    default: "AWS API Call via CloudTrail"
    }
  }
}
