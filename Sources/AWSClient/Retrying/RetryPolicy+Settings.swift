extension RetryPolicy {
  /// Reads `AWS_RETRY_MODE` and `AWS_MAX_ATTEMPTS`, or the profile's `retry_mode` and `max_attempts`.
  ///
  /// `standard` and `legacy` switch the rate limiter off; `legacy` makes five attempts where nothing else is said.
  init(_ environment: ClientEnvironment, _ lookup: SettingLookup) throws(ConfigurationError) {
    self.init()
    let mode = SettingValue.first(.variable("AWS_RETRY_MODE", environment), lookup.value("retry_mode"))
    if let mode {
      switch mode.text.lowercased() {
      case "adaptive": limitsRate = true
      case "standard": limitsRate = false
      case "legacy":
        limitsRate = false
        maximumAttempts = 5
      default: throw mode.error("`\(mode.text)` is none of `standard`, `adaptive` and `legacy`")
      }
    }
    let attempts = SettingValue.first(
      .variable("AWS_MAX_ATTEMPTS", environment), lookup.value("max_attempts"))
    guard let attempts else { return }
    guard let number = Int(attempts.text), (1...100).contains(number) else {
      throw attempts.error("`\(attempts.text)` is no number of attempts from 1 to 100")
    }
    maximumAttempts = number
  }
}
