internal import AWSClient
internal import AWSServices
internal import AWSWire

extension CredentialReport {
  /// How often the report is asked for before it is given up.
  private static let attempts = 12

  /// Has the report generated, waits for it, and reads it.
  ///
  /// The report is at most four hours old: AWS gives out the last one until then.
  static func read(_ reader: inout EvidenceReader) async -> Fact<CredentialReport> {
    let content = await reader.read { client async throws(ClientError) in
      try await bytes(client)
    }
    switch content {
    case .unknown(let reason): return .unknown(reason)
    case .known(nil): return .unknown("the credential report was not ready in time")
    case .known(let bytes?):
      guard let report = CredentialReport(csv: String(decoding: bytes, as: UTF8.self)) else {
        return .unknown("the credential report has no row `\(rootUser)`")
      }
      return .known(report)
    }
  }

  private static func bytes(_ client: AWSClient) async throws(ClientError) -> [UInt8]? {
    var pause: Duration = .milliseconds(250)
    for _ in 1...attempts {
      let state = try await client.call(IAM.GenerateCredentialReport.self, .init()).state
      if state == .complete {
        do throws(ClientError) {
          return try await client.call(IAM.GetCredentialReport.self, .init()).content?.bytes
        } catch {
          guard error.code == "ReportInProgress" || error.code == "ReportNotPresent" else { throw error }
        }
      }
      do {
        try await client.configuration.clock.sleep(for: pause)
      } catch {
        throw ClientError(operation: "iam:GetCredentialReport", cause: .cancelled, attempts: 0)
      }
      pause = min(pause * 2, .seconds(4))
    }
    return nil
  }
}
