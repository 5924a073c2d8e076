public import Identity
internal import JSONTree

/// A finding of GuardDuty, as its API, its console or EventBridge writes it, or Security Hub hands it on.
///
/// Source: GuardDuty API Reference, "Finding". The API's clients write names with a capital letter, the others
/// without.
public struct GuardDutyFinding: Sendable {
  /// Bytes that are no finding, and why.
  public struct Invalid: Error, Hashable, Sendable, CustomStringConvertible {
    /// One line for the reader.
    public let description: String
  }

  /// The text as it was read.
  public let raw: [UInt8]
  /// The finding's id, which stays while it is updated.
  public var id: String
  /// The type, such as `Policy:IAMUser/RootCredentialUsage`.
  public var type: String
  /// The account.
  public var account: String
  /// The Region.
  public var region: String
  /// 0 to 10; 7 and more is high.
  public var severity: Double
  /// The title.
  public var title: String
  /// The description.
  public var summary: String
  /// The key that was used.
  public var accessKeyID: String?
  /// The kind of identity, such as `Root`.
  public var userType: String?
  /// The operation that was called.
  public var api: String?
  /// The address it was called from.
  public var address: String?
  /// The first event.
  public var firstSeen: Timestamp
  /// The last event.
  public var lastSeen: Timestamp
  /// How many events.
  public var count: Int
  /// When the finding was written last.
  public var updatedAt: Timestamp
  /// Whether somebody archived it.
  public var isArchived: Bool

  /// Whether root is concerned: only the type of who acted and the two types of root's own say so.
  public var isAboutRoot: Bool { userType == "Root" || type.hasSuffix("RootCredentialUsage") }

  /// Reads a finding.
  public init(_ raw: [UInt8]) throws(Invalid) {
    let json: JSON
    do { json = try JSON.parse(raw) } catch { throw Invalid(description: "finding is not JSON: \(error)") }
    let isHandedOn = json["ProductArn"] != nil && json["Types"]?.array != nil
    self = isHandedOn ? try Self(securityHub: json, raw) : try Self(own: json, raw)
  }

  private init(own json: JSON, _ raw: [UInt8]) throws(Invalid) {
    let service = Self.member(json, "service")
    let details = Self.member(json, "resource", "accessKeyDetails")
    let call = Self.member(json, "service", "action", "awsApiCallAction")
    func text(_ json: JSON?, _ name: String) -> String? {
      json.flatMap { Self.member($0, name)?.string }.flatMap { $0.isEmpty ? nil : $0 }
    }
    func moment(_ json: JSON?, _ name: String) -> Timestamp? {
      text(json, name).flatMap { try? Timestamp(iso8601: $0) }
    }
    guard let id = text(json, "id"), let type = text(json, "type"),
      let updatedAt = moment(json, "updatedAt") ?? moment(service, "eventLastSeen")
    else { throw Invalid(description: "finding has no `id`, `type` or `updatedAt`") }
    self.raw = raw
    self.id = id
    self.type = type
    self.updatedAt = updatedAt
    self.account = text(json, "accountId") ?? ""
    self.region = text(json, "region") ?? ""
    self.severity = Self.member(json, "severity")?.number?.double ?? 0
    self.title = text(json, "title") ?? type
    self.summary = text(json, "description") ?? ""
    // A sequence of attacks names who acted in it, and has no key of its own.
    let actors = Self.member(json, "service", "detection", "sequence", "actors")?.array ?? []
    let users = actors.compactMap { Self.member($0, "user") }
    let user = users.first { text($0, "type") == "Root" } ?? users.first
    self.accessKeyID = text(details, "accessKeyId") ?? text(user, "credentialUid")
    self.userType = text(details, "userType") ?? text(user, "type")
    self.api = text(call, "api")
    let remote = call.flatMap { Self.member($0, "remoteIpDetails") }
    let endpoints = Self.member(json, "service", "detection", "sequence", "endpoints")?.array ?? []
    self.address =
      text(remote, "ipAddressV4") ?? text(remote, "ipAddressV6")
      ?? endpoints.lazy.compactMap { text($0, "ip") }.first
    self.firstSeen = moment(service, "eventFirstSeen") ?? moment(json, "createdAt") ?? updatedAt
    self.lastSeen = moment(service, "eventLastSeen") ?? updatedAt
    self.count = service.flatMap { Self.member($0, "count")?.integer } ?? 1
    self.isArchived = service.flatMap { Self.member($0, "archived")?.bool } ?? false
  }

  /// A member by its path, with or without a capital letter at the beginning of each name.
  private static func member(_ json: JSON, _ path: String...) -> JSON? {
    path.reduce(json as JSON?) { json, name in
      json?[name] ?? json?[name.prefix(1).uppercased() + name.dropFirst()]
    }
  }
}
