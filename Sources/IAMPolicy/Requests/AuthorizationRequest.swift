/// One question to the engine: may this principal do this to these resources, under these circumstances?
public struct AuthorizationRequest: Sendable, Hashable {
  /// Who asks.
  public let principal: Principal
  /// What for, such as `s3:GetObject`.
  public let action: String
  /// On what; the most restrictive answer over all of them counts.
  public let resources: [ResourceTarget]
  /// Under which circumstances.
  public var context: RequestContext
  /// Whether keys that follow from the principal and the resource are filled in where the context has none.
  public var derivesKeys: Bool

  let actionName: ActionName

  /// Asks about several resources; a request without any is about `*`.
  public init(
    principal: Principal, action: String, resources: [ResourceTarget],
    context: RequestContext = RequestContext(),
    derivesKeys: Bool = true
  ) {
    self.principal = principal
    self.action = action
    self.resources = resources.isEmpty ? [ResourceTarget(arn: "*")] : resources
    self.context = context
    self.derivesKeys = derivesKeys
    actionName = ActionName(action)
  }

  /// Asks about one resource.
  public init(
    principal: Principal, action: String, resource: ResourceTarget,
    context: RequestContext = RequestContext(),
    derivesKeys: Bool = true
  ) {
    self.init(
      principal: principal, action: action, resources: [resource], context: context, derivesKeys: derivesKeys)
  }
}

/// The action of a request in lower case, split at its colon.
struct ActionName: Sendable, Hashable {
  let bytes: [UInt8]
  /// Where the name begins, behind the colon; zero where the text is no action, which no pattern matches.
  let nameStart: Int
  let fingerprint: UInt64
  let serviceFingerprint: UInt64
  let quirk: Quirk

  init(_ text: String) {
    bytes = Fingerprint.lowercased(text)
    let colon = bytes.firstIndex(of: 0x3A) ?? 0
    let isWhole = colon > 0 && colon < bytes.count - 1 && !bytes.contains { $0 <= 0x20 || $0 == 0x7F }
    nameStart = isWhole ? colon + 1 : 0
    fingerprint = Fingerprint.of(bytes)
    serviceFingerprint = Fingerprint.of(bytes[..<colon])
    quirk = Quirk(String(decoding: bytes, as: UTF8.self))
  }

  var isValid: Bool { nameStart > 0 }

  /// Rules of single actions and services, found once.
  struct Quirk: OptionSet, Sendable, Hashable {
    let rawValue: UInt16
    static let getCallerIdentity = Quirk(rawValue: 1)
    static let assumeRole = Quirk(rawValue: 2)
    static let assumeRoot = Quirk(rawValue: 4)
    static let bucketPolicy = Quirk(rawValue: 8)
    static let queueAttributes = Quirk(rawValue: 16)
    static let retireGrant = Quirk(rawValue: 32)
    static let kms = Quirk(rawValue: 64)
    static let sts = Quirk(rawValue: 128)
    static let s3 = Quirk(rawValue: 256)
    static let rcpService = Quirk(rawValue: 512)

    init(rawValue: UInt16) { self.rawValue = rawValue }

    init(_ action: String) {
      self = []
      let parts = action.split(separator: ":", maxSplits: 1)
      guard parts.count == 2 else { return }
      switch parts[0] {
      case "kms": insert(.kms)
      case "sts": insert(.sts)
      case "s3": insert(.s3)
      default: break
      }
      if ResourceControlServices.prefixes.contains(String(parts[0])) { insert(.rcpService) }
      switch action {
      case "sts:getcalleridentity": insert(.getCallerIdentity)
      case "sts:assumerole": insert(.assumeRole)
      case "sts:assumeroot": insert(.assumeRoot)
      case "kms:retiregrant": insert(.retireGrant)
      default: break
      }
      if RootExemptions.bucketPolicyActions.contains(action) { insert(.bucketPolicy) }
      if RootExemptions.queuePolicyActions.contains(action) { insert(.queueAttributes) }
    }
  }
}
