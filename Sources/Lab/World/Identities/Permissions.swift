import AWSWire

/// The identity-based policies of a user, group or role.
struct Permissions: Structure {
  /// Inline policies: documents by name.
  var inline: [String: String] = [:]
  /// The ARNs of attached managed policies, in the order of attaching.
  var attached: [String] = []
  /// The ARN of the managed policy that is the permissions boundary.
  var boundary: String?

  init() {}

  init(attached: [String]) { self.attached = attached }

  mutating func members(_ members: inout Members) {
    members.required("Inline", &inline)
    members.required("Attached", &attached)
    members.optional("Boundary", &boundary)
  }
}
