internal import AWSClient
internal import AWSServices
internal import AWSWire

/// What `GetAccountSummary` says about root: 0 or 1 for each kind of credential, never a count.
struct AccountSummary: Sendable {
  let hasPassword: Fact<Bool>
  let hasAccessKeys: Fact<Bool>
  let hasCertificates: Fact<Bool>
  let hasMFA: Fact<Bool>

  init(_ map: Fact<[String: Int]>) {
    func fact(_ key: IAM.SummaryKey) -> Fact<Bool> {
      switch map {
      case .unknown(let reason): .unknown(reason)
      case .known(let map):
        map[key.rawValue].map { .known($0 != 0) } ?? .unknown("the account summary has no `\(key)`")
      }
    }
    hasPassword = fact(.accountPasswordPresent)
    hasAccessKeys = fact(.accountAccessKeysPresent)
    hasCertificates = fact(.accountSigningCertificatesPresent)
    hasMFA = fact(.accountMFAEnabled)
  }

  static func read(_ reader: inout EvidenceReader) async -> AccountSummary {
    AccountSummary(
      await reader.read { client async throws(ClientError) in
        try await client.call(IAM.GetAccountSummary.self, .init()).summaryMap ?? [:]
      })
  }
}
