import AWSWire

/// A policy of an organization: a service control policy, a resource control policy, or one of the other types.
struct OrganizationPolicy: Structure {
  /// The id, `p-…`.
  var id = ""
  var name = ""
  var summary = ""
  /// Its type, such as `SERVICE_CONTROL_POLICY`.
  var type = ""
  /// Its document.
  var content = ""
  /// Whether AWS owns it.
  var isAWSManaged = false

  init() {}

  init(id: String, name: String, summary: String, type: String, content: String, isAWSManaged: Bool = false) {
    self.id = id
    self.name = name
    self.summary = summary
    self.type = type
    self.content = content
    self.isAWSManaged = isAWSManaged
  }

  mutating func members(_ members: inout Members) {
    members.required("Id", &id)
    members.required("Name", &name)
    members.required("Summary", &summary)
    members.required("Type", &type)
    members.required("Content", &content)
    members.required("IsAWSManaged", &isAWSManaged)
  }
}
