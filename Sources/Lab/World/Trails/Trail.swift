import AWSWire
import Identity

/// A trail of CloudTrail: which events it records, into which bucket, and how far it has come.
struct Trail: Structure {
  var name = ""
  var owner = AccountID.zero
  var homeRegion = ""
  var bucket = ""
  var prefix: String?
  var includesGlobalServices = true
  var isMultiRegion = false
  var isOrganization = false
  /// Whether digest files are written.
  var validates = false
  var tags: [String: String] = [:]
  var selection = EventSelection()
  var isLogging = false
  var startedAt: Timestamp?
  var stoppedAt: Timestamp?
  /// Whether the last events before the stop are still to be delivered.
  var isEnding = false
  /// The number of the last record that was looked at.
  var position = 0
  var deliveredAt: Timestamp?
  var deliveryError: String?
  var digestedAt: Timestamp?
  /// Digest chains by `ACCOUNT REGION`.
  var chains: [String: DigestChain] = [:]

  init() {}

  mutating func members(_ members: inout Members) {
    members.required("Name", &name)
    var digits = owner.rawValue
    members.required("Owner", &digits)
    owner = AccountID(rawValue: digits) ?? owner
    members.required("HomeRegion", &homeRegion)
    members.required("Bucket", &bucket)
    members.optional("Prefix", &prefix)
    members.required("IncludesGlobalServices", &includesGlobalServices)
    members.required("IsMultiRegion", &isMultiRegion)
    members.required("IsOrganization", &isOrganization)
    members.required("Validates", &validates)
    members.required("Tags", &tags)
    members.required("Selection", &selection)
    members.required("IsLogging", &isLogging)
    members.optional("StartedAt", &startedAt)
    members.optional("StoppedAt", &stoppedAt)
    members.required("IsEnding", &isEnding)
    members.required("Position", &position)
    members.optional("DeliveredAt", &deliveredAt)
    members.optional("DeliveryError", &deliveryError)
    members.optional("DigestedAt", &digestedAt)
    members.required("Chains", &chains)
  }

  var arn: String { "arn:aws:cloudtrail:\(homeRegion):\(owner):trail/\(name)" }

  /// Whether there is anything to deliver, now or later.
  var isActive: Bool { isLogging || isEnding }
}

/// Which management events a trail records.
struct EventSelection: Structure {
  /// `All`, `ReadOnly` or `WriteOnly`.
  var readWriteType = "All"
  var includesManagement = true
  /// Services whose events are left out.
  var excludedSources: [String] = []
  /// The advanced selectors as they were put, as JSON; nil where basic ones hold.
  var advanced: String?

  init() {}

  mutating func members(_ members: inout Members) {
    members.required("ReadWriteType", &readWriteType)
    members.required("IncludesManagement", &includesManagement)
    members.required("ExcludedSources", &excludedSources)
    members.optional("Advanced", &advanced)
  }
}

/// The digest files of one account and Region, each of which names the one before.
struct DigestChain: Structure {
  /// Where the next digest's period begins.
  var start = Timestamp(seconds: 0)
  /// The key of the last digest; nil before the first.
  var previousKey: String?
  var previousHash: String?
  var previousSignature: String?
  /// Log files that no digest names yet.
  var files: [LogFile] = []

  /// A log file, as digests name it.
  struct LogFile: Structure {
    var key = ""
    var hash = ""
    var deliveredAt = Timestamp(seconds: 0)
    var newest = Timestamp(seconds: 0)
    var oldest = Timestamp(seconds: 0)

    init() {}

    mutating func members(_ members: inout Members) {
      members.required("Key", &key)
      members.required("Hash", &hash)
      members.required("DeliveredAt", &deliveredAt)
      members.required("Newest", &newest)
      members.required("Oldest", &oldest)
    }
  }

  init() {}

  mutating func members(_ members: inout Members) {
    members.required("Start", &start)
    members.optional("PreviousKey", &previousKey)
    members.optional("PreviousHash", &previousHash)
    members.optional("PreviousSignature", &previousSignature)
    members.required("Files", &files)
  }
}
