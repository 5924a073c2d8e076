import AWSWire

/// An organizational unit.
struct OrganizationalUnit: Structure {
  /// The id, `ou-…`.
  var id = ""
  var name = ""
  /// The id of the root or unit it stands in.
  var parent = ""

  init() {}

  init(id: String, name: String, parent: String) {
    self.id = id
    self.name = name
    self.parent = parent
  }

  mutating func members(_ members: inout Members) {
    members.required("Id", &id)
    members.required("Name", &name)
    members.required("Parent", &parent)
  }
}
