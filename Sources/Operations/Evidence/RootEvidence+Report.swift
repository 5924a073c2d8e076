internal import AWSClient
internal import AWSServices
internal import Identity

extension RootEvidence {
  /// Reads what an identity of the account itself can see: summary, credential report, virtual MFA devices.
  ///
  /// The summary is fresh and the report up to four hours old, so the summary decides where both speak.
  static func read(inAccount client: AWSClient) async -> RootEvidence {
    var reader = EvidenceReader(client)
    let summary = await AccountSummary.read(&reader)
    let report = await CredentialReport.read(&reader)
    let virtual = await virtualDevices(&reader)
    var evidence = RootEvidence()
    evidence.password = password(summary, report)
    evidence.passwordLastUsed = report.flatMap(\.passwordLastUsed)
    evidence.accessKeys = settle(
      summary.hasAccessKeys, report.flatMap(\.accessKeys),
      unlisted: RootAccessKey(
        id: nil, isActive: nil, createdAt: nil,
        lastUse: .unknown("the credential report does not show the key yet")))
    evidence.certificates = settle(
      summary.hasCertificates, report.flatMap(\.certificates),
      unlisted: RootCertificate(id: nil, isActive: nil, uploadedAt: nil))
    evidence.isMFAEnabled = summary.hasMFA.or(report.flatMap { $0.bool("mfa_active") })
    evidence.mfaDevices = devices(evidence.isMFAEnabled, virtual)
    evidence.failures = reader.failures
    return evidence
  }

  private static func password(
    _ summary: AccountSummary, _ report: Fact<CredentialReport>
  ) -> Fact<RootPassword?> {
    summary.hasPassword.or(report.flatMap { $0.bool("password_enabled") }).map { isPresent in
      isPresent ? RootPassword(createdAt: report.value?.date("password_last_changed")) : nil
    }
  }

  /// What the report lists, corrected by the summary.
  private static func settle<Credential: Sendable>(
    _ isPresent: Fact<Bool>, _ listed: Fact<[Credential]>, unlisted: Credential
  ) -> Fact<[Credential]> {
    switch isPresent.value {
    case false: .known([])
    case true: listed.value.map { .known($0.isEmpty ? [unlisted] : $0) } ?? .known([unlisted])
    default: listed
    }
  }

  /// The root user's virtual devices; a device is root's where its user is.
  private static func virtualDevices(_ reader: inout EvidenceReader) async -> Fact<[RootMFADevice]> {
    await reader.read { client async throws(ClientError) in
      var input = IAM.ListVirtualMFADevices.Input()
      input.assignmentStatus = .assigned
      return try await client.all(IAM.ListVirtualMFADevices.self, input).compactMap { device in
        guard let arn = try? ARN(device.user?.arn ?? ""), arn.isRoot else { return nil }
        return RootMFADevice(
          serialNumber: device.serialNumber, kind: .virtual, enabledAt: device.enableDate)
      }
    }
  }

  /// With MFA on and no virtual device there must be another one, which no call of the account shows.
  private static func devices(
    _ isEnabled: Fact<Bool>, _ virtual: Fact<[RootMFADevice]>
  ) -> Fact<[RootMFADevice]> {
    switch (isEnabled.value, virtual.value) {
    case (false, _): .known([])
    case (_, let devices?) where !devices.isEmpty: .known(devices)
    case (true, []?): .known([RootMFADevice(serialNumber: nil, kind: .hardware)])
    case (nil, _): isEnabled.map { _ in [] }
    default: virtual
    }
  }
}

extension Fact {
  fileprivate func flatMap<Other>(_ transform: (Value) -> Fact<Other>) -> Fact<Other> {
    switch self {
    case .known(let value): transform(value)
    case .unknown(let reason): .unknown(reason)
    }
  }
}
