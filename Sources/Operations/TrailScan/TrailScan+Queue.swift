internal import AWSClient
internal import AWSServices
internal import CloudTrail

extension TrailScan {
  /// How long an answer without messages is waited for, in seconds: then all servers of the queue were asked.
  private static let patience = 2
  /// The most messages: SQS lets 120,000 be in flight.
  private static let messages = 100_000

  /// Reads what waits in a queue and leaves it there: every message is shown to others again at the end.
  func queue(_ url: String, _ client: AWSClient, _ shared: SharedTrailScan) async {
    var worker = TrailScanWorker(options, shared)
    let reader = QueueReader(client, url: url)
    var held: [String: String] = [:]
    do throws(ClientError) {
      while !Task.isCancelled, held.count < Self.messages {
        let messages = try await reader.receive(waiting: Self.patience)
        let fresh = messages.filter { held[$0.messageId ?? ""] == nil }
        for message in messages { held[message.messageId ?? ""] = message.receiptHandle }
        // What comes a second time says that the rest has come as well.
        guard !fresh.isEmpty else { break }
        await reader.holding(messages) { await read(fresh, of: url, client, &worker, shared) }
      }
    } catch {
      tell("\(error)", reading: "queue:\(url)", shared)
    }
    let handles = Array(held.values)
    // Also where the scan was interrupted.
    await Task { await reader.release(handles) }.value
    worker.finish()
  }

  private func read(
    _ messages: [SQS.Message], of url: String, _ client: AWSClient, _ worker: inout TrailScanWorker,
    _ shared: SharedTrailScan
  ) async {
    var objects: [BucketObject] = []
    for message in messages {
      let name = "message \(message.messageId ?? "?") of \(url)"
      let text = QueuedText(message.body ?? "")
      if let problem = text.problem { tell(problem, reading: name, shared) }
      objects += text.objects.filter { options.filter.admits(TrailObjectKey($0.key)) }
      guard !text.contents.isEmpty else { continue }
      worker.read(Array(text.contents.map(\.bytes).joined(separator: [0x0A])), named: name)
    }
    _ = await read(objects, client, &worker, shared)
  }
}

extension TrailContent {
  /// The record or finding.
  fileprivate var bytes: [UInt8] {
    switch self {
    case .record(let bytes), .finding(let bytes): bytes
    }
  }
}
