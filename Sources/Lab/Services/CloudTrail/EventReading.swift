import AWSServices
import Identity
import JSONTree

extension CloudTrail.Event {
  /// The event of a stored record; nil where it is no record.
  init?(_ stored: StoredEvent) {
    guard let record = try? JSON.parse(stored.body) else { return nil }
    self.init()
    eventId = record["eventID"]?.string
    eventName = record["eventName"]?.string
    eventSource = record["eventSource"]?.string
    eventTime = Timestamp(milliseconds: stored.place.time).wholeSeconds
    readOnly = record["readOnly"]?.bool.map { $0 ? "true" : "false" }
    let identity = record["userIdentity"]
    accessKeyId = identity?["accessKeyId"]?.string
    username = identity.flatMap(Self.userName)
    resources = (record["resources"]?.array ?? []).flatMap(Self.resources)
    cloudTrailEvent = String(decoding: stored.body, as: UTF8.self)
  }

  /// `root` for root in every form, a user's own name, and a session's name for roles and federated users.
  private static func userName(_ identity: JSON) -> String? {
    if identity["type"]?.string == "Root" { return "root" }
    if let name = identity["userName"]?.string { return name }
    return identity["principalId"]?.string.flatMap { id in id.split(separator: ":").last.map(String.init) }
  }

  /// A resource by its ARN and, where it is an entity of IAM, by its name too.
  private static func resources(_ resource: JSON) -> [CloudTrail.Resource] {
    guard let arn = resource["ARN"]?.string else { return [] }
    var names = [arn]
    if let parsed = try? ARN(arn), parsed.service == "iam",
      let name = parsed.resourceName.split(separator: "/").last
    {
      names.append(String(name))
    }
    return names.map { name in
      var listed = CloudTrail.Resource()
      listed.resourceType = resource["type"]?.string
      listed.resourceName = name
      return listed
    }
  }
}
