internal import AWSClient
internal import AWSServices
internal import AWSWire
internal import Identity

/// Who is asking.
struct CallerIdentity: Sendable {
  let arn: String
  let account: AccountID
  let partition: Partition

  static func read(_ client: AWSClient) async throws(AuditError) -> CallerIdentity {
    let output: STS.GetCallerIdentity.Output
    do {
      output = try await client.call(STS.GetCallerIdentity.self, .init())
    } catch {
      throw AuditError(error.isCancellation ? .interrupted : .refused, "\(error)")
    }
    guard let text = output.arn, let arn = try? ARN(text),
      let account = output.account.flatMap(AccountID.init(rawValue:))
    else {
      throw AuditError(.refused, "sts:GetCallerIdentity names no valid account: `\(output.arn ?? "")`")
    }
    return CallerIdentity(arn: text, account: account, partition: arn.partition)
  }
}
