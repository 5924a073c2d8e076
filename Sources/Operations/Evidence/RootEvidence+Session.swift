internal import AWSClient
internal import AWSServices
internal import AWSWire
internal import Identity

extension RootEvidence {
  /// Reads everything inside a root session; the calls name no user, because the caller is root.
  ///
  /// Source: IAM User Guide, "Perform a privileged task on a member account", and the task policy
  /// `IAMAuditRootUserCredentials`.
  ///
  /// A session for the task `delete` may not ask for the account's summary, and whether somebody signs in is not
  /// looked at again there.
  static func read(inSession client: AWSClient, for task: RootTask = .audit) async -> RootEvidence {
    var reader = EvidenceReader(client)
    let summary =
      task == .audit
      ? await AccountSummary.read(&reader)
      : AccountSummary(.unknown("a session for this task may not ask for the summary"))
    var evidence = RootEvidence()
    evidence.password = await reader.password()
      .or(summary.hasPassword.map { $0 ? RootPassword() : nil })
    evidence.accessKeys = await reader.accessKeys()
    if summary.hasAccessKeys.value == false { evidence.accessKeys = evidence.accessKeys.or(.known([])) }
    evidence.certificates = await reader.certificates()
    if summary.hasCertificates.value == false { evidence.certificates = evidence.certificates.or(.known([])) }
    evidence.mfaDevices = await reader.mfaDevices()
    evidence.isMFAEnabled = evidence.mfaDevices.map { !$0.isEmpty }.or(summary.hasMFA)
    guard task == .audit else {
      evidence.failures = reader.failures
      return evidence
    }
    evidence.passwordLastUsed = await reader.read { client async throws(ClientError) in
      try await client.call(IAM.GetUser.self, .init()).user.passwordLastUsed
    }
    evidence.failures = reader.failures
    return evidence
  }
}

extension EvidenceReader {
  /// The password; `NoSuchEntity` is the good news that there is none.
  fileprivate mutating func password() async -> Fact<RootPassword?> {
    await read { client async throws(ClientError) in
      do throws(ClientError) {
        let profile = try await client.call(IAM.GetLoginProfile.self, .init()).loginProfile
        return RootPassword(createdAt: profile.createDate)
      } catch {
        guard error.code == "NoSuchEntity" || error.code == "NoSuchEntityException" else { throw error }
        return nil
      }
    }
  }

  fileprivate mutating func accessKeys() async -> Fact<[RootAccessKey]> {
    let listed = await read { client async throws(ClientError) in
      try await client.all(IAM.ListAccessKeys.self)
    }
    guard let listed = listed.value else { return listed.map { _ in [] } }
    var keys: [RootAccessKey] = []
    for key in listed {
      keys.append(
        RootAccessKey(
          id: key.accessKeyId, isActive: key.status.map { $0 == .active }, createdAt: key.createDate,
          lastUse: await lastUse(of: key.accessKeyId ?? "")))
    }
    return .known(keys)
  }

  private mutating func lastUse(of id: String) async -> Fact<RootAccessKey.Use?> {
    await read { client async throws(ClientError) in
      var input = IAM.GetAccessKeyLastUsed.Input()
      input.accessKeyId = id
      guard let use = try await client.call(IAM.GetAccessKeyLastUsed.self, input).accessKeyLastUsed,
        let date = use.lastUsedDate
      else { return nil }
      return RootAccessKey.Use(date: date, service: use.serviceName.named, region: use.region.named)
    }
  }

  fileprivate mutating func certificates() async -> Fact<[RootCertificate]> {
    await read { client async throws(ClientError) in
      try await client.all(IAM.ListSigningCertificates.self).map { certificate in
        RootCertificate(
          id: certificate.certificateId, isActive: certificate.status == .active,
          uploadedAt: certificate.uploadDate)
      }
    }
  }

  fileprivate mutating func mfaDevices() async -> Fact<[RootMFADevice]> {
    await read { client async throws(ClientError) in
      try await client.all(IAM.ListMFADevices.self).map { device in
        RootMFADevice(
          serialNumber: device.serialNumber, kind: .init(serialNumber: device.serialNumber),
          enabledAt: device.enableDate)
      }
    }
  }
}

extension String {
  /// The text, unless it stands for "nothing" as in `GetAccessKeyLastUsed`.
  fileprivate var named: String? { isEmpty || self == "N/A" ? nil : self }
}
