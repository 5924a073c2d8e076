public import AWSClient
public import CommandLineKit
internal import HostSystem
internal import Identity

extension AWSClient {
  /// The attempts of a call where nothing else is configured: root sessions are throttled early and for long.
  private static let attempts = 8

  /// A client as the flags, the environment and the shared files want it.
  ///
  /// - Throws: ``ExitCode`` after the console was told what is wrong.
  public static func make<Forms>(
    _ options: GlobalOptions<Forms>, environment: ClientEnvironment, console: Console,
    sourceIdentity: String? = nil
  ) throws(ExitCode) -> AWSClient {
    try make(
      options.connection, environment: environment, console: console, sourceIdentity: sourceIdentity)
  }

  /// A client as the flags, the environment and the shared files want it.
  ///
  /// - Throws: ``ExitCode`` after the console was told what is wrong.
  public static func make(
    _ options: ConnectionOptions, environment: ClientEnvironment, console: Console,
    sourceIdentity: String? = nil
  ) throws(ExitCode) -> AWSClient {
    let settings: ClientSettings
    do {
      settings = try ClientSettings(
        ConfigurationFlags(
          profile: options.profile, region: options.region, endpointURL: options.endpointURL),
        environment)
    } catch {
      console.error("\(error)")
      throw error.place.hasPrefix("--") ? .usage : .impossible
    }
    let transport: CurlTransport
    do {
      transport = try CurlTransport(
        options: .init(
          certificateBundle: settings.certificateBundle, proxies: ProxySettings(environment)))
    } catch {
      console.error("\(error)")
      throw .impossible
    }
    var configuration = ClientConfiguration(
      settings, environment: environment, transport: transport, sourceIdentity: sourceIdentity,
      oneTimeCode: TerminalQuestion.isPossible ? oneTimeCode(console) : nil)
    if options.verbose {
      configuration.observer = { report in console.note(verbose(report)) }
    }
    // The endpoints of STS are regional; where no Region is named, its first one serves.
    configuration.region = configuration.region ?? "us-east-1"
    if environment["AWS_MAX_ATTEMPTS"] == nil, settings.profileProperties["max_attempts"] == nil {
      configuration.retries.maximumAttempts = attempts
    }
    return AWSClient(configuration)
  }

  /// Asks for codes on the terminal.
  private static func oneTimeCode(_ console: Console) -> OneTimeCodeSource {
    { serial in
      await console.withoutProgress { await TerminalQuestion("MFA code for \(serial): ").answer() }
    }
  }

  /// An attempt in one line.
  private static func verbose(_ report: AttemptReport) -> String {
    let parts = report.duration.components
    let milliseconds = parts.seconds * 1000 + parts.attoseconds / 1_000_000_000_000_000
    var text = "\(report.operation) \(report.endpoint) attempt \(report.attempt): "
    text += report.status.map { "HTTP \($0)" } ?? "no answer"
    if let code = report.code { text += " \(code)" }
    text += " in \(milliseconds) ms"
    if let id = report.requestID { text += ", request \(id)" }
    return text
  }
}
