internal import AWSClient
internal import AWSWire
internal import Identity
internal import JSONTree

/// What an application of a plan writes to the ledger, and what earlier runs of the same plan wrote there.
struct ApplyJournal: Sendable {
  /// The step under which runs begin and end, and its data names the plan.
  static let step = "apply"

  let writer: LedgerWriter
  let plan: Plan
  /// The accounts that an unfinished earlier run has seen locked.
  private(set) var locked: Set<AccountID> = []
  /// Whether an earlier run did not come to its end.
  private(set) var isResumed = false
  /// Whether it was tried before whether root sessions can delete virtual devices.
  let refusesVirtualDevices: Bool

  /// The step under which the plan's accounts are settled and their sessions opened.
  var key: String { prefix }

  private let prefix: String
  private let virtualStep = "apply/virtual-mfa-device"

  init(_ writer: LedgerWriter, _ plan: Plan) throws(LedgerError) {
    self.writer = writer
    self.plan = plan
    prefix = "plan/" + plan.id.prefix(16)
    let ledger = writer.ledger
    refusesVirtualDevices = try !ledger.entries(LedgerQuery(step: virtualStep, limit: 1)).isEmpty
    guard let begin = try UnfinishedApply.all(in: ledger).first(where: { $0.plan == plan.id }) else { return }
    isResumed = true
    let steps = try ledger.entries(LedgerQuery(after: begin.sequence, kinds: [.step], limit: .max))
    for entry in steps where entry.event.outcome == .succeeded && entry.event.step == prefix {
      if let account = entry.event.account { locked.insert(account) }
    }
  }

  func begin(file: String?) async throws(LedgerError) {
    try await writer.append(
      LedgerEvent(
        .note, step: Self.step, detail: isResumed ? "goes on with the plan" : "begins the plan",
        data: ["plan": .string(plan.id), "is": "begun", "file": file.map { .string($0) } ?? .null]))
  }

  func end(_ detail: String, isComplete: Bool) async throws(LedgerError) {
    try await writer.append(
      LedgerEvent(
        .note, step: Self.step, outcome: isComplete ? .succeeded : .failed, detail: detail,
        data: ["plan": .string(plan.id), "is": isComplete ? "ended" : "broken-off"]))
  }

  /// Writes that a change is about to be made.
  func intend(
    _ operation: String, account: AccountID? = nil, key: String
  ) async throws(LedgerError) -> Int64 {
    try await writer.append(
      LedgerEvent(
        .intent, account: account, task: account.map { _ in RootTask.delete.rawValue },
        step: "\(prefix)/\(key)", detail: operation)
    ).sequence
  }

  /// Writes what became of it.
  func conclude(
    _ intent: Int64, _ result: Result<[String], ClientError>, account: AccountID? = nil, key: String
  ) async throws(LedgerError) {
    var event = LedgerEvent(
      .outcome, account: account, task: account.map { _ in RootTask.delete.rawValue },
      step: "\(prefix)/\(key)", intent: intent)
    switch result {
    case .success(let ids):
      event.outcome = .succeeded
      event.requestIDs = ids
    case .failure(let error):
      event.outcome = error.serviceError == nil ? .unknown : .failed
      event.detail = "\(error)"
      event.requestIDs = error.serviceError?.requestID.map { [$0] } ?? []
    }
    try await writer.append(event)
  }

  /// Writes what became of an account.
  func settle(_ result: AccountResult) async throws(LedgerError) {
    let credentials = result.credentials.map { credential -> JSON in
      [
        "credential": .string("\(credential.credential.key)"), "status": .string(credential.status.rawValue),
      ]
    }
    try await writer.append(
      LedgerEvent(
        .step, account: result.account.id, task: RootTask.delete.rawValue, step: prefix,
        outcome: result.status.isGood ? .succeeded : .failed,
        detail: result.status.rawValue + (result.detail.isEmpty ? "" : ": \(result.detail)"),
        data: ["credentials": .array(credentials)]))
  }

  /// Writes that AWS does not let root sessions delete virtual devices, which need not be found out twice.
  func noteVirtualDevice(_ detail: String) async throws(LedgerError) {
    try await writer.append(LedgerEvent(.note, step: virtualStep, detail: detail))
  }
}
