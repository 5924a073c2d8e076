internal import Identity
internal import JSONTree

extension GuardDutyFinding {
  /// Reads a finding in the AWS Security Finding Format.
  ///
  /// Source: Security Hub User Guide, "AWS Security Finding Format"; GuardDuty User Guide, "Integrating with AWS
  /// Security Hub".
  init(securityHub json: JSON, _ raw: [UInt8]) throws(Invalid) {
    func text(_ json: JSON?) -> String? { json?.string.flatMap { $0.isEmpty ? nil : $0 } }
    func moment(_ name: String) -> Timestamp? {
      text(json[name]).flatMap { try? Timestamp(iso8601: $0) }
    }
    func field(_ name: String) -> String? { text(json["ProductFields"]?["aws/guardduty/service/\(name)"]) }
    guard let arn = text(json["Id"]), let type = text(json["Types"]?.array?.first),
      let updatedAt = moment("UpdatedAt") ?? moment("LastObservedAt")
    else { throw Invalid(description: "finding has no `Id`, `Types` or `UpdatedAt`") }
    self.raw = raw
    self.id = arn.split(separator: "/").last.map(String.init) ?? arn
    self.type = Self.ownType(type)
    self.account = text(json["AwsAccountId"]) ?? ""
    self.region = text(json["Region"]) ?? ""
    self.severity =
      json["Severity"]?["Product"]?.number?.double ?? Self.severity(text(json["Severity"]?["Label"]))
    self.title = text(json["Title"]) ?? self.type
    self.summary = text(json["Description"]) ?? ""
    let keys = (json["Resources"]?.array ?? []).filter { $0["Type"]?.string == "AwsIamAccessKey" }
    self.accessKeyID = text(keys.first?["Id"])?.split(separator: ":").last.map(String.init)
    self.userType = text(keys.first?["Details"]?["AwsIamAccessKey"]?["PrincipalType"])
    let call = json["Action"]?["AwsApiCallAction"]
    self.api = text(call?["Api"]) ?? field("action/awsApiCallAction/api")
    self.address =
      text(call?["RemoteIpDetails"]?["IpAddressV4"])
      ?? field("action/awsApiCallAction/remoteIpDetails/ipAddressV4")
    self.firstSeen = moment("FirstObservedAt") ?? moment("CreatedAt") ?? updatedAt
    self.lastSeen = moment("LastObservedAt") ?? updatedAt
    self.count = field("count").flatMap { Int($0) } ?? 1
    self.updatedAt = updatedAt
    self.isArchived = field("archived") == "true" || text(json["RecordState"]) == "ARCHIVED"
  }

  /// `TTPs/Policy:IAMUser-RootCredentialUsage` in GuardDuty's own words.
  private static func ownType(_ type: String) -> String {
    let parts = type.split(separator: "/")
    guard let place = parts.firstIndex(where: { $0.contains(":") }) else { return type }
    let own = parts[place...].joined(separator: "/")
    guard !own.contains("/"), let dash = own.firstIndex(of: "-") else { return own }
    return own[..<dash] + "/" + own[own.index(after: dash)...]
  }

  /// A number within GuardDuty's band of the name.
  private static func severity(_ label: String?) -> Double {
    switch label {
    case "CRITICAL": 9
    case "HIGH": 8
    case "MEDIUM": 5
    case "LOW": 2
    default: 0
    }
  }
}
