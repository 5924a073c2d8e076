import AWSWire
import Identity

/// A managed policy with its versions.
struct ManagedPolicy: Structure {
  var name = ""
  var path = "/"
  /// The unique id, `ANPA…`.
  var id = ""
  var summary: String?
  var createdAt = Timestamp(seconds: 0)
  var updatedAt = Timestamp(seconds: 0)
  /// The versions that exist, oldest first; at most five.
  var versions: [Version] = []
  /// The id of the version that counts, such as `v1`.
  var defaultVersion = "v1"
  /// The number of the next version.
  var nextVersion = 2
  var tags: [String: String] = [:]

  /// One version.
  struct Version: Structure {
    var id = ""
    var document = ""
    var createdAt = Timestamp(seconds: 0)

    init() {}

    init(id: String, document: String, createdAt: Timestamp) {
      self.id = id
      self.document = document
      self.createdAt = createdAt
    }

    mutating func members(_ members: inout Members) {
      members.required("Id", &id)
      members.required("Document", &document)
      members.required("CreatedAt", &createdAt)
    }
  }

  init() {}

  mutating func members(_ members: inout Members) {
    members.required("Name", &name)
    members.required("Path", &path)
    members.required("Id", &id)
    members.optional("Summary", &summary)
    members.required("CreatedAt", &createdAt)
    members.required("UpdatedAt", &updatedAt)
    members.required("Versions", &versions)
    members.required("DefaultVersion", &defaultVersion)
    members.required("NextVersion", &nextVersion)
    members.required("Tags", &tags)
  }

  /// The policy's ARN; policies of AWS itself belong to the account `aws`.
  func arn(in account: String) -> String { "arn:aws:iam::\(account):policy\(path)\(name)" }

  /// The document of the version that counts.
  var document: String { versions.first { $0.id == defaultVersion }?.document ?? "" }
}
