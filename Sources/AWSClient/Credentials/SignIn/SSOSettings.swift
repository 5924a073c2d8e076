internal import Identity

/// What a profile and its `[sso-session …]` section say of IAM Identity Center.
struct SSOSettings {
  let session: String?
  let startURL: String
  let region: Region
  let account: String
  let role: String

  /// Reads a profile; nil where it has nothing to do with Identity Center.
  init?(_ shared: SharedConfiguration, profile: String, provider: String) throws(CredentialsError) {
    var properties = shared.profiles[profile] ?? [:]
    guard properties.text("sso_role_name") != nil || properties.text("sso_account_id") != nil else {
      return nil
    }
    session = properties.text("sso_session")
    if let session {
      guard let section = shared.ssoSessions[session] else {
        throw CredentialsError(
          .misconfigured, provider: provider,
          "profile `\(profile)` names `[sso-session \(session)]`, which does not exist in \(shared.configPath)"
        )
      }
      for (name, property) in section {
        guard properties[name].map({ $0.text == property.text }) ?? true else {
          throw CredentialsError(
            .misconfigured, provider: provider,
            "profile `\(profile)` and `[sso-session \(session)]` have different values of `\(name)`")
        }
        properties[name] = property
      }
    }
    let names = ["sso_start_url", "sso_region", "sso_account_id", "sso_role_name"]
    let missing = names.filter { properties.text($0) == nil }.map { "`\($0)`" }
    guard missing.isEmpty, let startURL = properties.text("sso_start_url"),
      let account = properties.text("sso_account_id"), let role = properties.text("sso_role_name")
    else {
      throw CredentialsError(
        .misconfigured, provider: provider,
        "profile `\(profile)` lacks \(missing.joined(separator: ", "))")
    }
    self.startURL = startURL
    self.account = account
    self.role = role
    do {
      region = try Region(properties.text("sso_region") ?? "")
    } catch {
      throw CredentialsError(
        .misconfigured, provider: provider, "`sso_region` of profile `\(profile)`: \(error)")
    }
  }
}
