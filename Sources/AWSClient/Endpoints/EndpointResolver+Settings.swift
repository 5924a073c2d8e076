internal import HTTPMessage

extension EndpointResolver {
  /// Settles the endpoints: flag, a service's variable, the variable for all, a service's section, the profile.
  init(
    _ flags: ConfigurationFlags, _ environment: ClientEnvironment, _ lookup: SettingLookup
  ) throws(ConfigurationError) {
    self.init()
    let fips = SettingValue.first(
      .variable("AWS_USE_FIPS_ENDPOINT", environment), lookup.value("use_fips_endpoint"))
    if let fips { usesFIPS = try fips.bool }
    let dualStack = SettingValue.first(
      .variable("AWS_USE_DUALSTACK_ENDPOINT", environment), lookup.value("use_dualstack_endpoint"))
    if let dualStack { usesDualStack = try dualStack.bool }
    if let flag = SettingValue.flag("--endpoint-url", flags.endpointURL) {
      endpoint = try flag.endpoint
      return
    }
    let ignored = SettingValue.first(
      .variable("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", environment),
      lookup.value("ignore_configured_endpoint_urls"))
    if let ignored, try ignored.bool { return }
    let forAll = SettingValue.variable("AWS_ENDPOINT_URL", environment)
    endpoint = try (forAll ?? lookup.value("endpoint_url")).map { value throws(ConfigurationError) in
      try value.endpoint
    }
    // The variable for all services is stronger than a section of the file.
    if forAll == nil { try readSection(lookup) }
    try readVariables(environment)
  }

  private mutating func readSection(_ lookup: SettingLookup) throws(ConfigurationError) {
    guard let name = lookup.value("services") else { return }
    guard let section = lookup.shared.services[name.text] else {
      throw name.error("there is no section `[services \(name.text)]`")
    }
    for (service, property) in section {
      guard let url = property.nested["endpoint_url"] else { continue }
      let value = SettingValue(text: url, place: lookup.shared.configPath, line: property.line)
      endpointsByService[service] = try value.endpoint
    }
  }

  private mutating func readVariables(_ environment: ClientEnvironment) throws(ConfigurationError) {
    let prefix = ServiceIdentifier.variablePrefix
    for name in environment.variables.keys.sorted() where name.hasPrefix(prefix) {
      guard let value = SettingValue.variable(name, environment) else { continue }
      endpointsByService[name.dropFirst(prefix.count).lowercased()] = try value.endpoint
    }
  }
}
