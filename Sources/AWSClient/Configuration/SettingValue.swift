internal import HTTPMessage
internal import Identity

/// The text of a setting and the place it comes from, which errors name.
struct SettingValue: Sendable {
  let text: String
  let place: String
  var line: Int?

  static func flag(_ name: String, _ text: String?) -> SettingValue? {
    text.map { SettingValue(text: $0, place: name) }
  }

  static func variable(_ name: String, _ environment: ClientEnvironment) -> SettingValue? {
    environment[name].map { SettingValue(text: $0, place: name) }
  }

  /// The first that is there.
  static func first(_ values: SettingValue?...) -> SettingValue? {
    values.lazy.compactMap { $0 }.first
  }

  func error(_ problem: String) -> ConfigurationError { ConfigurationError(place, line: line, problem) }

  var region: Region {
    get throws(ConfigurationError) {
      do {
        return try Region(text)
      } catch {
        throw self.error("\(error)")
      }
    }
  }

  var endpoint: Endpoint {
    get throws(ConfigurationError) {
      guard let endpoint = Endpoint(text) else {
        throw error("`\(text)` is no endpoint: expected a URL such as http://localhost:4566")
      }
      return endpoint
    }
  }

  var bool: Bool {
    get throws(ConfigurationError) {
      switch text.lowercased() {
      case "true": return true
      case "false": return false
      default: throw error("`\(text)` is neither `true` nor `false`")
      }
    }
  }
}

/// Looks settings up in one profile.
struct SettingLookup {
  let shared: SharedConfiguration
  let profile: String

  init(_ shared: SharedConfiguration, profile: String) {
    self.shared = shared
    self.profile = profile
  }

  /// A property of the profile.
  func value(_ name: String) -> SettingValue? {
    guard let property = shared.profiles[profile]?[name], !property.text.isEmpty else { return nil }
    let isCredential = shared.credentialsFile[profile]?[name] != nil
    return SettingValue(
      text: property.text, place: isCredential ? shared.credentialsPath : shared.configPath,
      line: property.line)
  }
}
