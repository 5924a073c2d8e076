internal import Identity

/// The root user's row of a credential report.
///
/// Columns are found by name, because AWS adds some from time to time. Source: IAM User Guide, "Get credential
/// reports for your AWS account".
struct CredentialReport: Sendable {
  /// The user name of the root user's row.
  static let rootUser = "<root_account>"

  private let values: [String: String]

  /// Finds the root user's row; nil where there is none.
  init?(csv: String) {
    var lines = csv.split(whereSeparator: \.isNewline).makeIterator()
    guard let header = lines.next() else { return nil }
    let names = Self.fields(header)
    while let line = lines.next() {
      guard line.hasPrefix(Self.rootUser) else { continue }
      let pairs = zip(names, Self.fields(line))
      values = Dictionary(pairs.map { ($0, $1) }) { first, _ in first }
      return
    }
    return nil
  }

  /// No field of a report holds a comma or a quote: names and ARNs cannot.
  private static func fields(_ line: Substring) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }

  /// A value; nil for a missing column and for AWS's four words for "nothing".
  private func text(_ column: String) -> String? {
    guard let value = values[column], !Self.absences.contains(value) else { return nil }
    return value
  }

  private static let absences: Set<String> = ["", "N/A", "no_information", "not_supported"]

  func date(_ column: String) -> Timestamp? {
    guard let text = text(column) else { return nil }
    return try? Timestamp(iso8601: text)
  }

  func bool(_ column: String) -> Fact<Bool> {
    switch values[column]?.lowercased() {
    case "true": .known(true)
    case "false": .known(false)
    case let value?: .unknown("the credential report says `\(value)` in `\(column)`")
    case nil: .unknown("the credential report has no column `\(column)`")
    }
  }

  /// When the password was used last: `no_information` where no use is recorded, `N/A` where there is no password.
  var passwordLastUsed: Fact<Timestamp?> {
    guard values["password_last_used"] != nil else {
      return .unknown("the credential report has no column `password_last_used`")
    }
    return .known(date("password_last_used"))
  }

  /// The keys; a slot is empty where the key is not active and was never rotated.
  var accessKeys: Fact<[RootAccessKey]> {
    guard values["access_key_1_active"] != nil else {
      return .unknown("the credential report has no column `access_key_1_active`")
    }
    return .known(
      (1...2).compactMap { slot in
        let prefix = "access_key_\(slot)_"
        let isActive = bool(prefix + "active").value
        let created = date(prefix + "last_rotated")
        guard isActive == true || created != nil else { return nil }
        let use = date(prefix + "last_used_date").map { date in
          RootAccessKey.Use(
            date: date, service: text(prefix + "last_used_service"), region: text(prefix + "last_used_region")
          )
        }
        return RootAccessKey(id: nil, isActive: isActive, createdAt: created, lastUse: .known(use))
      })
  }

  /// The certificates; a slot is empty where the certificate is not active and was never rotated.
  var certificates: Fact<[RootCertificate]> {
    guard values["cert_1_active"] != nil else {
      return .unknown("the credential report has no column `cert_1_active`")
    }
    return .known(
      (1...2).compactMap { slot in
        let isActive = bool("cert_\(slot)_active").value
        let uploaded = date("cert_\(slot)_last_rotated")
        guard isActive == true || uploaded != nil else { return nil }
        return RootCertificate(id: nil, isActive: isActive, uploadedAt: uploaded)
      })
  }
}
