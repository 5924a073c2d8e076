import AWSWire
import Cryptography
import Identity

/// A long-term access key.
struct AccessKey: Structure {
  /// Its id, `AKIA…`.
  var id = ""
  /// Its secret.
  var secret = Secret("")
  /// `Active` or `Inactive`.
  var status = "Active"
  /// When it was created.
  var createdAt = Timestamp(seconds: 0)
  /// When, where and for what it was last used.
  var lastUse: LastUse?

  /// The last request that a key signed.
  struct LastUse: Structure {
    var date = Timestamp(seconds: 0)
    var region = ""
    var service = ""

    init() {}

    init(date: Timestamp, region: String, service: String) {
      self.date = date
      self.region = region
      self.service = service
    }

    mutating func members(_ members: inout Members) {
      members.required("Date", &date)
      members.required("Region", &region)
      members.required("Service", &service)
    }
  }

  init() {}

  mutating func members(_ members: inout Members) {
    members.required("Id", &id)
    members.required("Secret", &secret)
    members.required("Status", &status)
    members.required("CreatedAt", &createdAt)
    members.optional("LastUse", &lastUse)
  }

  /// Whether requests signed with it are taken.
  var isActive: Bool { status == "Active" }
}
