import AWSWire
import Identity

/// An X.509 signing certificate of a user or of root.
struct SigningCertificate: Structure {
  /// Its id.
  var id = ""
  /// The certificate in PEM form.
  var body = ""
  /// `Active` or `Inactive`.
  var status = "Active"
  /// When it was uploaded.
  var uploadedAt = Timestamp(seconds: 0)

  init() {}

  mutating func members(_ members: inout Members) {
    members.required("Id", &id)
    members.required("Body", &body)
    members.required("Status", &status)
    members.required("UploadedAt", &uploadedAt)
  }
}
