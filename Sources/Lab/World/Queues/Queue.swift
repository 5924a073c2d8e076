import AWSWire
import Identity

/// A queue of Amazon SQS and its messages.
struct Queue: Structure {
  var name = ""
  /// The account that owns it.
  var owner = AccountID.zero
  var region = ""
  var createdAt = Timestamp(seconds: 0)
  var modifiedAt = Timestamp(seconds: 0)
  /// The attributes that were set, by name.
  var attributes: [String: String] = [:]
  /// What was set and does not hold yet, oldest first.
  var changes: [Change] = []
  var tags: [String: String] = [:]
  var messages: [QueueMessage] = []
  var purgedAt: Timestamp?
  /// When it was deleted; its name stays taken for a while.
  var deletedAt: Timestamp?

  /// Attributes that hold from a moment on; an empty value removes one.
  struct Change: Structure {
    var holdsFrom = Timestamp(seconds: 0)
    var attributes: [String: String] = [:]

    init() {}

    init(_ attributes: [String: String], from moment: Timestamp) {
      self.attributes = attributes
      self.holdsFrom = moment
    }

    mutating func members(_ members: inout Members) {
      members.required("HoldsFrom", &holdsFrom)
      members.required("Attributes", &attributes)
    }
  }

  init() {}

  init(_ name: String, owner: AccountID, region: String, at moment: Timestamp) {
    self.name = name
    self.owner = owner
    self.region = region
    self.createdAt = moment
    self.modifiedAt = moment
  }

  mutating func members(_ members: inout Members) {
    members.required("Name", &name)
    var digits = owner.rawValue
    members.required("Owner", &digits)
    owner = AccountID(rawValue: digits) ?? owner
    members.required("Region", &region)
    members.required("CreatedAt", &createdAt)
    members.required("ModifiedAt", &modifiedAt)
    members.required("Attributes", &attributes)
    members.required("Changes", &changes)
    members.required("Tags", &tags)
    members.required("Messages", &messages)
    members.optional("PurgedAt", &purgedAt)
    members.optional("DeletedAt", &deletedAt)
  }

  var arn: String { Self.arn(name, region: region, owner: owner.rawValue) }

  static func arn(_ name: String, region: String, owner: String) -> String {
    "arn:aws:sqs:\(region):\(owner):\(name)"
  }

  /// The attributes as they hold at a moment.
  func attributes(at moment: Timestamp) -> [String: String] {
    var held = attributes
    for change in changes where change.holdsFrom <= moment { Self.apply(change.attributes, to: &held) }
    return held
  }

  /// Takes in what holds by now.
  mutating func settle(at moment: Timestamp) {
    attributes = attributes(at: moment)
    changes.removeAll { $0.holdsFrom <= moment }
  }

  private static func apply(_ changes: [String: String], to attributes: inout [String: String]) {
    for (name, value) in changes { attributes[name] = value.isEmpty ? nil : value }
  }
}
