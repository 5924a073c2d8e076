/// The profiles, SSO sessions and service sections of the shared config and credentials files.
public struct SharedConfiguration: Sendable {
  /// The properties of a profile or of another section.
  public typealias Properties = [String: INIFile.Property]

  /// The profiles by name; a property of the credentials file wins over one of the config file.
  public private(set) var profiles: [String: Properties] = [:]
  /// What the credentials file alone says, by profile.
  public private(set) var credentialsFile: [String: Properties] = [:]
  /// What the config file alone says, by profile.
  public private(set) var configFile: [String: Properties] = [:]
  /// The `[sso-session …]` sections by name.
  public private(set) var ssoSessions: [String: Properties] = [:]
  /// The `[services …]` sections by name.
  public private(set) var services: [String: Properties] = [:]
  /// The path of the config file, for messages.
  public let configPath: String
  /// The path of the credentials file, for messages.
  public let credentialsPath: String

  /// Reads both files; a file that is not there is empty.
  ///
  /// - Throws: ``ConfigurationError`` with file and line.
  public init(_ environment: ClientEnvironment) throws(ConfigurationError) {
    let config = environment["AWS_CONFIG_FILE"] ?? "~/.aws/config"
    let credentials = environment["AWS_SHARED_CREDENTIALS_FILE"] ?? "~/.aws/credentials"
    configPath = environment.shortened(config)
    credentialsPath = environment.shortened(credentials)
    for section in try Self.sections(config, name: configPath, environment) { add(config: section) }
    for section in try Self.sections(credentials, name: credentialsPath, environment) {
      credentialsFile[section.name, default: [:]].merge(section.properties) { $1 }
    }
    profiles = configFile
    for (name, properties) in credentialsFile { profiles[name, default: [:]].merge(properties) { $1 } }
  }

  private static func sections(
    _ path: String, name: String, _ environment: ClientEnvironment
  ) throws(ConfigurationError) -> [INIFile.Section] {
    let bytes: [UInt8]?
    do {
      bytes = try environment.files.read(environment.expanded(path), limit: INIFile.sizeLimit)
    } catch {
      throw ConfigurationError(name, "\(error)")
    }
    guard let bytes else { return [] }
    let sections = try INIFile(bytes, name: name).sections
    // `[profile default]` is stronger than `[default]`, wherever the two stand.
    return sections.filter { $0.name == "default" } + sections.filter { $0.name != "default" }
  }

  /// Sections of other kinds are left alone: newer tools may know them.
  private mutating func add(config section: INIFile.Section) {
    guard section.name != "default" else {
      return configFile["default", default: [:]].merge(section.properties) { $1 }
    }
    let words = CommandWords.split(section.name) ?? []
    guard words.count == 2 else { return }
    switch words[0] {
    case "profile": configFile[words[1], default: [:]].merge(section.properties) { $1 }
    case "sso-session": ssoSessions[words[1], default: [:]].merge(section.properties) { $1 }
    case "services": services[words[1], default: [:]].merge(section.properties) { $1 }
    default: break
    }
  }
}

extension SharedConfiguration.Properties {
  /// The text of a property; nil where it is absent or empty.
  public func text(_ name: String) -> String? {
    self[name].flatMap { $0.text.isEmpty ? nil : $0.text }
  }
}
