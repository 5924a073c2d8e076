internal import AWSWire
internal import Cryptography
internal import Identity
internal import JSONTree

/// Credentials in a JSON document of a program, a metadata service or a cache; its values never reach an error.
struct CredentialsDocument {
  let provider: String
  private let object: JSONObject

  /// Reads a document; `what` stands for it in errors.
  init(_ bytes: [UInt8], provider: String, what: String) throws(CredentialsError) {
    self.provider = provider
    let value: JSON
    do {
      value = try JSON.parse(bytes, limits: JSONLimits(bytes: 1 << 20, depth: 32))
    } catch {
      // The parser's own words may quote the text.
      throw CredentialsError(.misconfigured, provider: provider, "\(what) is not JSON (\(error.place))")
    }
    guard let object = value.object else {
      throw CredentialsError(.misconfigured, provider: provider, "\(what) is not a JSON object")
    }
    self.object = object
  }

  init(_ object: JSONObject, provider: String) {
    self.object = object
    self.provider = provider
  }

  /// A member that is a non-empty string.
  func text(_ name: String) -> String? {
    object[name]?.string.flatMap { $0.isEmpty ? nil : $0 }
  }

  func integer(_ name: String) -> Int? { object[name]?.integer }

  /// The bytes of the document with other values of some members; the rest stays as it is.
  func replacing(_ members: [(name: String, value: JSON)]) -> [UInt8] {
    var changed = object
    for member in members { changed[member.name] = member.value }
    return JSON.object(changed).bytes
  }

  func object(_ name: String) -> CredentialsDocument? {
    object[name]?.object.map { CredentialsDocument($0, provider: provider) }
  }

  func required(_ name: String) throws(CredentialsError) -> String {
    guard let text = text(name) else {
      throw CredentialsError(.misconfigured, provider: provider, "the answer has no `\(name)`")
    }
    return text
  }

  /// A member that is a time; nil where it is absent.
  func moment(_ name: String) throws(CredentialsError) -> Timestamp? {
    guard let text = text(name) else { return nil }
    do {
      // Older command line tools end the time in `UTC`.
      return try Timestamp(iso8601: text.hasSuffix("UTC") ? text.dropLast(3) + "Z" : text[...])
    } catch {
      throw CredentialsError(.misconfigured, provider: provider, "`\(name)` is no ISO 8601 time")
    }
  }

  /// Credentials under the names that programs and metadata services use.
  func credentials(tokenName: String, expirationIsRequired: Bool) throws(CredentialsError)
    -> ExpiringCredentials
  {
    let expiration = try moment("Expiration")
    if expirationIsRequired, expiration == nil {
      throw CredentialsError(.misconfigured, provider: provider, "the answer has no `Expiration`")
    }
    return ExpiringCredentials(
      Credentials(
        accessKeyID: try required("AccessKeyId"), secretAccessKey: Secret(try required("SecretAccessKey")),
        sessionToken: text(tokenName).map { Secret($0) }),
      expiration: expiration, source: provider, account: text("AccountId").flatMap { AccountID(rawValue: $0) }
    )
  }
}
