import AWSClient
import AWSWire
import Identity
import Operations

/// Says what was done in a session, once it is over.
struct SessionAftermath {
  let access: RootAccess
  let session: RootSession
  let role: String?
  let console: Console

  /// Tells it on standard error.
  func tell() async {
    guard let role else {
      console.note(
        "its calls are in AWS CloudTrail of account \(session.account) in about five minutes: aws cloudtrail "
          + "lookup-events --lookup-attributes AttributeKey=AccessKeyId,AttributeValue=\(session.accessKeyID) "
          + "(`--calls-via ROLE` lists them here)")
      return
    }
    do {
      let regions = [Region("us-east-1")] + [session.client.configuration.region].compactMap { $0 }
      let found = try await access.calls(
        of: session, via: role, regions: regions.reduce(into: []) { if !$0.contains($1) { $0.append($1) } })
      guard !found.calls.isEmpty else {
        console.note(
          "AWS CloudTrail does not show the calls of session \(session.accessKeyID) yet: it takes about five minutes"
        )
        return
      }
      console.note("calls of session \(session.accessKeyID):")
      for call in found.calls {
        console.note("  \(call.time.iso8601)  \(call.region.rawValue)  \(call.name)")
      }
    } catch {
      console.note("the calls of the session could not be listed: \(error)")
    }
  }
}
