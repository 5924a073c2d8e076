internal import AWSClient
internal import CommandLineKit
internal import Cryptography
internal import Detection
internal import Geolocation
internal import HostSystem
internal import Identity
internal import JSONTree
internal import Operations
internal import Reports
internal import Synchronization

/// One watch, from its flags to the exit status.
struct WatchSetup: Sendable {
  /// The Regions in which AWS lets root sign in.
  ///
  /// Source: CloudTrail User Guide, "AWS Management Console sign-in events".
  static let signInRegions = ["us-east-1", "us-east-2", "us-west-2"]

  let command: WatchCommand
  let environment: ClientEnvironment
  let console: Console

  /// Watches, and gives the exit status.
  func run() async -> ExitCode {
    let worst = Mutex<Severity?>(nil)
    do {
      let state =
        try command.state.map { path in
          try PrivateFile(path).createIfMissing()
          return try WatchState(path: path)
        } ?? WatchState()
      let client = try client()
      let sinks = try sinks(client)
      let view = IncidentFormat.table.view(width: console.width, style: console.style)
      let configuration = Watcher.Configuration(
        least: command.least.severity, sinks: sinks.map(\.name), now: RealTime.now,
        loss: { loss in
          WatchNotice(
            isUpdate: false, severity: loss.worst, title: LossDocument.title(loss.dropped),
            document: LossDocument.loss(loss.dropped, of: loss.sink).bytes,
            text: LossDocument.text(loss.dropped), isLoss: true)
        }
      ) { incident, isUpdate in
        worst.withLock { $0 = max($0 ?? .info, incident.severity) }
        var text = ""
        view.write(incident) { text += $0 }
        return WatchNotice(
          isUpdate: isUpdate, severity: incident.severity, title: incident.title,
          document: IncidentDocument.incident(incident).bytes, text: text)
      }
      let watcher = try Watcher(
        state, configuration, options: DetectionOptions(), rules: try rules(), directory: try directory(),
        ledger: try ledgerIfThere(), findLedger: findLedger())
      let sources = try sources(client)
      if command.state == nil, command.sources.contains(where: \.isQueue) {
        console.note(
          "without `--state`, what a queue's messages held is lost where the watch is killed: they are deleted when "
            + "they are read")
      }
      console.note("watching \(sources.map(\.name).joined(separator: ", ")); Ctrl-C stops")
      try await Watch(watcher, state: state, sources: sources, sinks: sinks) { line in
        console.error(line)
      }.run()
      let count = await watcher.count
      console.note(
        "\(Amount.of(count.records, "record")) read, \(Amount.grouped(count.relevant)) about root, "
          + "\(Amount.of(count.notices, "incident")) told"
          + (count.problems == 0 ? "" : ", \(Amount.of(count.problems, "text")) that could not be read")
          + (count.dropped == 0 ? "" : ", \(count.dropped) times no room for one until its sink takes it"))
      if Task.isCancelled { return .interrupted }
      // Whoever reads no more has seen enough, as with every command.
      if sinks.count == 1, StandardStream.lostOutput == .readerGone { return .success }
      if count.records == 0, count.lostSources == sources.count { return .impossible }
      let isAlarming = worst.withLock { $0 }.map { $0 >= command.failOn.severity } ?? false
      return isAlarming || count.problems + count.dropped > 0 ? .attention : .success
    } catch let code as ExitCode {
      return code
    } catch {
      console.error("\(error)")
      return .impossible
    }
  }

  /// A client, only where something needs one: files are watched without credentials.
  private func client() throws -> AWSClient? {
    let isLocal = command.sns.isEmpty && !command.sources.contains(where: \.isRemote)
    if isLocal, !command.sources.isEmpty { return nil }
    return try AWSClient.make(command.global, environment: environment, console: console)
      .payingForRequests(command.requesterPays)
  }

  private func sources(_ client: AWSClient?) throws -> [any WatchSource] {
    var named = command.sources
    if named.isEmpty {
      let regions = command.global.connection.region.map { [$0] } ?? Self.signInRegions
      named = try regions.map { .history(try Region($0)) }
    }
    var names: Set<String> = []
    return try named.compactMap { try source($0, client) }.filter { names.insert($0.name).inserted }
  }

  private func source(_ source: TrailScanSource, _ client: AWSClient?) throws -> (any WatchSource)? {
    let interval = Duration.seconds(command.interval)
    let since = RealTime.now() - .seconds(command.back * 60)
    let takesAll = command.rules != nil
    switch source {
    case .path("-"): return LineSource(takesAll: takesAll)
    case .path(let path):
      if FileStatus(FilePath(path)) == nil {
        console.error("`\(path)` does not exist, or cannot be read")
        // What is only read once will not appear later.
        if command.once { throw ExitCode.impossible }
      }
      return FolderSource(path: path, interval: interval, takesAll: takesAll, isOnce: command.once)
    case .bucket(let bucket, let prefix):
      return client.map {
        BucketSource(
          $0, bucket: bucket, prefix: prefix, interval: interval, since: since, takesAll: takesAll,
          isOnce: command.once, now: RealTime.now)
      }
    case .queue(let url):
      return client.map { QueueSource($0, url: url, takesAll: takesAll, isOnce: command.once) }
    case .history(let region):
      return client.map {
        LookupSource(
          $0, region: region, interval: interval, since: since, takesAll: takesAll,
          // On this machine nobody counts calls.
          isPaced: !$0.configuration.endpoints.isOnThisMachine("cloudtrail"), isOnce: command.once,
          pause: pause($0), now: RealTime.now)
      }
    }
  }

  /// Waits between two rounds of the event history: a lab says at once when there is something new.
  private func pause(_ client: AWSClient) -> @Sendable (Duration) async throws -> Void {
    guard let calls = LabCalls(client) else { return { try await Task.sleep(for: $0) } }
    return { try await calls.wait($0) }
  }

  private func sinks(_ client: AWSClient?) throws -> [any WatchSink] {
    var sinks: [any WatchSink] =
      command.global.output == .jsonl
      ? [DocumentSink { try tell($0) }] : [TerminalSink { try tell($0) }]
    sinks += command.write.map { LinesFileSink(path: $0) }
    let secret = environment["ROOTLATCH_WEBHOOK_SECRET"].flatMap { $0.isEmpty ? nil : Secret($0) }
    let hooks = try CurlTransport(options: .init(proxies: ProxySettings(environment)))
    for url in command.webhook {
      guard
        let sink = WebhookSink(url: url, secret: secret, transport: hooks, now: RealTime.now)
      else { throw usage("`--webhook \(url)` is no URL of http or https") }
      if secret == nil { console.note("\(sink.name): not signed, for $ROOTLATCH_WEBHOOK_SECRET is not set") }
      sinks.append(sink)
    }
    if let client { sinks += command.sns.map { TopicSink(client, topic: $0) } }
    for text in command.syslog {
      guard let target = SyslogSink.Target(text) else {
        throw usage(
          "`--syslog \(text)` is neither a socket's path nor host:port, udp://host:port or tcp://host:port")
      }
      sinks.append(
        SyslogSink(to: target, host: Machine.name, process: Machine.process, now: RealTime.now))
    }
    for text in command.exec {
      let words = text.split(separator: " ").map(String.init)
      guard !words.isEmpty else { throw usage("`--exec` needs a command") }
      sinks.append(CommandSink(words))
    }
    // One that is named twice is one.
    var names: Set<String> = []
    return sinks.filter { names.insert($0.name).inserted }
  }

  private func tell(_ text: String) throws {
    console.print(text)
    guard StandardStream.lostOutput == nil else { throw WatchSinkGone() }
  }

  private func usage(_ message: String) -> ExitCode {
    console.error(message)
    return .usage
  }

  private func rules() throws -> UserRules {
    guard let path = command.rules else { return UserRules() }
    do {
      return try UserRules(parsing: InputFile(path).read(limit: 4 << 20))
    } catch {
      throw usage("`\(path)`: \(error)")
    }
  }

  private func directory() throws -> (any AddressDirectory)? {
    guard !command.geoip.isEmpty else { return nil }
    return MaxMindDirectory(try command.geoip.map { try MaxMindDatabase(path: $0) })
  }

  /// Looks for the usual ledger, which whoever opens the first root session makes; nil where none is wanted.
  private func findLedger() -> (@Sendable () throws -> Ledger?)? {
    guard !command.isWithoutLedger, let path = command.ledger.path(environment) else { return nil }
    return { [console] in
      // A ledger is made empty, and its tables a moment later.
      guard let status = FileStatus(FilePath(path)), status.size > 0 else { return nil }
      let ledger = try Ledger(reading: path)
      console.note("there is a ledger now: root sessions are reconciled with `\(path)`")
      return ledger
    }
  }

  /// The ledger that was named, or the usual one where it exists.
  private func ledgerIfThere() throws -> Ledger? {
    if command.isWithoutLedger { return nil }
    if command.ledger.ledger == nil {
      guard let path = command.ledger.path(environment), PrivateFile(path).exists else {
        console.note("there is no ledger yet: root sessions are told, and not reconciled before there is one")
        return nil
      }
    }
    do {
      return try command.ledger.reading(environment: environment, console: console)
    } catch {
      // Going on would tell a session that nobody wrote down as any other.
      if command.ledger.ledger == nil, let path = command.ledger.path(environment) {
        console.error(
          "`\(path)` is where the ledger usually is: name another with `--ledger`, or watch without one by "
            + "`--no-ledger`")
      }
      throw error
    }
  }
}
