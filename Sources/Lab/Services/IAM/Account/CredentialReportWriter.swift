import Identity

/// Writes an account's credential report: root first, then the users by name.
///
/// Source: IAM User Guide, "Generate credential reports for your AWS account", and recorded reports.
struct CredentialReportWriter {
  private let account: Account

  init(_ account: Account) { self.account = account }

  /// The report: 22 columns, rows parted by line feeds, none after the last.
  var text: String {
    let users = account.users.sorted { $0.key < $1.key }.map { row(of: $0.value) }
    return ([Self.columns, rootRow] + users).map { $0.joined(separator: ",") }.joined(separator: "\n")
  }

  private static let columns = [
    "user", "arn", "user_creation_time", "password_enabled", "password_last_used", "password_last_changed",
    "password_next_rotation", "mfa_active", "access_key_1_active", "access_key_1_last_rotated",
    "access_key_1_last_used_date", "access_key_1_last_used_region", "access_key_1_last_used_service",
    "access_key_2_active", "access_key_2_last_rotated", "access_key_2_last_used_date",
    "access_key_2_last_used_region", "access_key_2_last_used_service", "cert_1_active",
    "cert_1_last_rotated", "cert_2_active", "cert_2_last_rotated",
  ]

  private var rootRow: [String] {
    let root = account.root
    return [
      "<root_account>", account.rootARN, account.joinedAt.iso8601, "\(root.hasPassword)",
      lastUse(root.passwordLastUsedAt, isPresent: root.hasPassword),
      root.passwordChangedAt?.iso8601 ?? "N/A", "not_supported", "\(!root.mfaDevices.isEmpty)",
    ] + credentials(root)
  }

  private func row(of user: User) -> [String] {
    let changed = user.loginProfile?.changedAt
    let rotation = changed.flatMap { changed in
      account.passwordPolicy?.maximumAge.map { changed + .seconds($0 * 86400) }
    }
    return [
      user.name, user.arn(in: account.id), user.createdAt.iso8601, "\(changed != nil)",
      lastUse(user.passwordLastUsedAt, isPresent: changed != nil), changed?.iso8601 ?? "N/A",
      rotation?.iso8601 ?? "N/A", "\(!user.mfaDevices.isEmpty)",
    ] + credentials(user)
  }

  private func lastUse(_ moment: Timestamp?, isPresent: Bool) -> String {
    isPresent ? moment?.iso8601 ?? "no_information" : "N/A"
  }

  private func credentials(_ holder: some CredentialHolder) -> [String] {
    let keys = (0..<2).flatMap { index -> [String] in
      guard index < holder.accessKeys.count else { return ["false", "N/A", "N/A", "N/A", "N/A"] }
      let key = holder.accessKeys[index]
      return [
        "\(key.isActive)", key.createdAt.iso8601, key.lastUse?.date.iso8601 ?? "N/A",
        key.lastUse?.region ?? "N/A", key.lastUse?.service ?? "N/A",
      ]
    }
    let certificates = (0..<2).flatMap { index -> [String] in
      guard index < holder.certificates.count else { return ["false", "N/A"] }
      let certificate = holder.certificates[index]
      return ["\(certificate.status == "Active")", certificate.uploadedAt.iso8601]
    }
    return keys + certificates
  }
}
