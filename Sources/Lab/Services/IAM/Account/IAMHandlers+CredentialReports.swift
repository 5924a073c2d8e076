import AWSServices
import AWSWire
import Identity

extension IAMHandlers {
  /// The credential report: made on demand, kept for four hours, unchanged by what happens meanwhile.
  static let credentialReports: [Handler] = [
    Handler(
      IAM.GenerateCredentialReport.self, needs: onAnything(),
      perform: { _, call, world throws(AWSError) in
        let account = try world.account(of: call)
        var output = IAM.GenerateCredentialReport.Output()
        if let report = account.credentialReport, !report.isExpired(at: call.moment) {
          world.note(call.account) { $0.credentialReport?.isComplete = true }
          output.state = "COMPLETE"
          return output
        }
        let report = CredentialReport(
          content: CredentialReportWriter(account).text, generatedAt: call.moment.wholeSeconds)
        world.note(call.account) { $0.credentialReport = report }
        output.state = "STARTED"
        output.description = "No report exists. Starting a new report generation task"
        return output
      }),
    // Its errors carry no message.
    Handler(
      IAM.GetCredentialReport.self, needs: onAnything(),
      perform: { _, call, world throws(AWSError) in
        guard let report = try world.account(of: call).credentialReport else {
          throw IAM.Errors.credentialReportNotPresent(nil)
        }
        guard !report.isExpired(at: call.moment) else { throw IAM.Errors.credentialReportExpired(nil) }
        guard report.isComplete else {
          // Whoever only waits must not wait for ever.
          world.note(call.account) { $0.credentialReport?.isComplete = true }
          throw IAM.Errors.credentialReportNotReady(nil)
        }
        var output = IAM.GetCredentialReport.Output()
        output.content = Blob(Array(report.content.utf8))
        output.reportFormat = "text/csv"
        output.generatedTime = report.generatedAt
        return output
      }),
  ]
}

extension CredentialReport {
  /// Whether AWS would make a new one.
  fileprivate func isExpired(at moment: Timestamp) -> Bool {
    moment - generatedAt >= .seconds(4 * 3600)
  }
}
