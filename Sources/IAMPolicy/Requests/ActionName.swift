/// The action of a request in lower case, split at its colon.
struct ActionName: Sendable, Hashable {
  let bytes: [UInt8]
  /// Where the name begins, behind the colon; zero where the text is no action, which no pattern matches.
  let nameStart: Int
  let fingerprint: UInt64
  let serviceFingerprint: UInt64
  let quirk: ActionQuirk

  init(_ text: String) {
    let bytes = Fingerprint.lowercased(text)
    var hash = Fingerprint.empty
    var serviceHash = Fingerprint.empty
    var colon = 0
    var isWhole = true
    for (index, byte) in bytes.enumerated() {
      if byte == 0x3A, colon == 0 {
        colon = index
        serviceHash = hash
      }
      if byte <= 0x20 || byte == 0x7F { isWhole = false }
      hash = Fingerprint.adding(byte, to: hash)
    }
    self.bytes = bytes
    nameStart = isWhole && colon > 0 && colon < bytes.count - 1 ? colon + 1 : 0
    fingerprint = hash
    serviceFingerprint = serviceHash
    quirk = nameStart > 0 ? ActionQuirk(bytes, service: Array(bytes[..<colon])) : []
  }

  var isValid: Bool { nameStart > 0 }
}

/// Rules of single actions and services, found once a request.
struct ActionQuirk: OptionSet, Sendable, Hashable {
  let rawValue: UInt16
  static let getCallerIdentity = ActionQuirk(rawValue: 1)
  static let assumeRole = ActionQuirk(rawValue: 2)
  static let assumeRoot = ActionQuirk(rawValue: 4)
  static let bucketPolicy = ActionQuirk(rawValue: 8)
  static let queueAttributes = ActionQuirk(rawValue: 16)
  static let retireGrant = ActionQuirk(rawValue: 32)
  static let kms = ActionQuirk(rawValue: 64)
  static let sts = ActionQuirk(rawValue: 128)
  static let s3 = ActionQuirk(rawValue: 256)
  static let rcpService = ActionQuirk(rawValue: 512)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ action: [UInt8], service: [UInt8]) {
    self = Self.services[service] ?? []
    if let more = Self.actions[action] { formUnion(more) }
  }

  private static let services: [[UInt8]: ActionQuirk] = {
    var table: [[UInt8]: ActionQuirk] = [:]
    for prefix in ResourceControlServices.prefixes { table[Array(prefix.utf8)] = .rcpService }
    for (prefix, quirk) in [("kms", ActionQuirk.kms), ("sts", .sts), ("s3", .s3)] {
      table[Array(prefix.utf8), default: []].insert(quirk)
    }
    return table
  }()

  private static let actions: [[UInt8]: ActionQuirk] = {
    var table: [[UInt8]: ActionQuirk] = [
      Array("sts:getcalleridentity".utf8): .getCallerIdentity, Array("sts:assumerole".utf8): .assumeRole,
      Array("sts:assumeroot".utf8): .assumeRoot, Array("kms:retiregrant".utf8): .retireGrant,
    ]
    for action in RootExemptions.bucketPolicyActions { table[Array(action.utf8)] = .bucketPolicy }
    for action in RootExemptions.queuePolicyActions { table[Array(action.utf8)] = .queueAttributes }
    return table
  }()
}
