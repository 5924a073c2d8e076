internal import Identity
internal import JSONTree

extension LedgerEntry {
  /// The text that is hashed and kept: JSON without white space, members in this order, absent ones left out.
  ///
  /// In strings only `"`, `\`, and the characters below U+0020 and U+007F are escaped, as `\"`, `\\`, `\n`, `\r`,
  /// `\t` or `\u00` with two lower-case digits. Whoever checks the chain hashes the text as it stands, and need
  /// not write it anew.
  public var canonicalText: String {
    var writer = JSONWriter(reserving: 1024)
    writer.openObject()
    writer.member("schema", Self.schema)
    writer.name("sequence")
    writer.integer(sequence)
    writer.member("time", time.iso8601WithMilliseconds)
    writer.member("kind", event.kind.rawValue)
    writer.member("run", context.run)
    writer.member("command", context.command)
    writer.member("caller", context.caller)
    writer.member("callerAccount", context.callerAccount.rawValue)
    writer.member("host", context.host)
    writer.member("user", context.user)
    writer.optional("endpoint", context.endpoint)
    writer.optional("reason", context.reason)
    writer.optional("ticket", context.ticket)
    writer.optional("account", event.account?.rawValue)
    writer.optional("task", event.task)
    writer.optional("step", event.step)
    if let intent = event.intent {
      writer.name("intent")
      writer.integer(intent)
    }
    writer.optional("outcome", event.outcome?.rawValue)
    writer.optional("detail", event.detail)
    writer.optional("accessKeyId", event.accessKeyID)
    if !event.requestIDs.isEmpty {
      writer.name("requestIds")
      writer.value(.array(event.requestIDs.map { .string($0) }))
    }
    if let data = event.data {
      writer.name("data")
      writer.value(data)
    }
    writer.member("previous", previous)
    writer.closeObject()
    return writer.text
  }

  /// The name and version of the form of an entry.
  public static let schema = "rootlatch.ledger/1"

  /// Reads a canonical text; nil where it is none, or not written as this program writes it.
  public init?(canonicalText source: String) {
    let limits = JSONLimits(bytes: LedgerLimits.entry, depth: 64)
    guard let json = try? JSON.parse(Array(source.utf8), limits: limits),
      json["schema"]?.string == Self.schema,
      let sequence = json["sequence"]?.integer,
      let time = json["time"]?.string.flatMap({ try? Timestamp(iso8601: $0) }),
      let kind = json["kind"]?.string.flatMap(LedgerEvent.Kind.init(rawValue:)),
      let callerAccount = json["callerAccount"]?.string.flatMap(AccountID.init(rawValue:)),
      let previous = json["previous"]?.string
    else { return nil }
    func text(_ name: String) -> String? { json[name]?.string }
    self.init(
      sequence: Int64(sequence), time: time,
      context: LedgerContext(
        run: text("run") ?? "", command: text("command") ?? "", caller: text("caller") ?? "",
        callerAccount: callerAccount, host: text("host") ?? "", user: text("user") ?? "",
        endpoint: text("endpoint"), reason: text("reason"), ticket: text("ticket")),
      event: LedgerEvent(
        kind, account: text("account").flatMap(AccountID.init(rawValue:)), task: text("task"),
        step: text("step"), intent: json["intent"]?.integer.map { Int64($0) },
        outcome: text("outcome").flatMap(LedgerEvent.Outcome.init(rawValue:)), detail: text("detail"),
        accessKeyID: text("accessKeyId"), requestIDs: (json["requestIds"]?.array ?? []).compactMap(\.string),
        data: json["data"]),
      previous: previous)
    guard canonicalText == source else { return nil }
  }

  /// The canonical text with the hash as its last member: a line of the export.
  public var exportedText: String { "\(canonicalText.dropLast()),\"hash\":\"\(hash)\"}" }
}

extension JSONWriter {
  fileprivate mutating func optional(_ name: String, _ value: String?) {
    if let value { member(name, value) }
  }
}
