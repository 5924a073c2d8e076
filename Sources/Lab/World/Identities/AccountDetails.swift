import AWSWire
import Cryptography
import Identity

/// What AWS Account Management keeps of an account beside its name and address.
struct AccountDetails: Structure {
  /// The primary contact, by the names of its members; empty where none was put.
  var contact: [String: String] = [:]
  /// Alternate contacts by type, each by the names of its members.
  var alternateContacts: [String: [String: String]] = [:]
  /// The change of the root user's address that was last asked for.
  var emailUpdate: EmailUpdate?
  /// Regions that were switched on or off, by code.
  var regions: [String: RegionSwitch] = [:]

  init() {}

  mutating func members(_ members: inout Members) {
    members.required("Contact", &contact)
    members.required("AlternateContacts", &alternateContacts)
    members.optional("EmailUpdate", &emailUpdate)
    members.required("Regions", &regions)
  }

  /// A change of the root user's address.
  struct EmailUpdate: Structure {
    var address = ""
    /// What the owner of the new address is sent.
    var code = Secret("")
    var requestedAt = Timestamp(seconds: 0)
    var acceptedAt: Timestamp?

    init() {}

    mutating func members(_ members: inout Members) {
      members.required("Address", &address)
      members.required("Code", &code)
      members.required("RequestedAt", &requestedAt)
      members.optional("AcceptedAt", &acceptedAt)
    }
  }

  /// The last wish about a Region, and when it was uttered.
  struct RegionSwitch: Structure {
    var isOn = false
    var at = Timestamp(seconds: 0)

    init() {}

    init(isOn: Bool, at moment: Timestamp) {
      self.isOn = isOn
      self.at = moment
    }

    mutating func members(_ members: inout Members) {
      members.required("IsOn", &isOn)
      members.required("At", &at)
    }
  }
}
