internal import AWSClient
internal import AWSServices
internal import AWSWire
internal import Identity

extension AccountLocker {
  /// What became of one deletion.
  private enum Deletion {
    case deleted
    case gone
    case failed(ClientError)
    case sessionEnded
  }

  /// Looks, deletes and looks again; false where the session ended before the work did.
  func run(_ work: inout AccountWork, _ client: AWSClient) async throws(RunBreak) -> Bool {
    let evidence = await RootEvidence.read(inSession: client, for: .delete)
    if Self.hasEnded(evidence) { return false }
    guard try take(evidence, into: &work) else { return true }
    for index in work.credentials.indices where work.credentials[index].status == .notReached {
      let planned = work.credentials[index].credential
      if planned.kind == .mfaDevice, work.remains(.password) {
        work.credentials[index].detail = "kept: MFA never goes from an account that keeps its password"
        continue
      }
      switch try await delete(planned, of: work.plan.account.id, client) {
      case .deleted:
        work.credentials[index].status = .deleted
        if let leftover = try await remove(planned, of: work.plan.account.id, client) {
          work.leftovers.append(leftover)
        }
      case .gone:
        work.credentials[index].status = .alreadyGone
        work.credentials[index].detail = "gone when it was to be deleted"
      case .failed(let error):
        work.credentials[index].status = .failed
        work.credentials[index].detail = "\(error)"
      case .sessionEnded: return false
      }
    }
    return try await verify(&work, client)
  }

  private func delete(
    _ planned: PlannedCredential, of account: AccountID, _ client: AWSClient
  ) async throws(RunBreak) -> Deletion {
    var patience = Patience(
      options.patience, first: .seconds(5), longest: .seconds(60), clock: client.configuration.clock)
    let key = [account.rawValue, planned.kind.rawValue, planned.id].compactMap { $0 }.joined(separator: "/")
    while true {
      let intent = try await journaled { () async throws(LedgerError) in
        try await journal.intend(Self.operation(planned.kind), account: account, key: key)
      }
      let result: Result<[String], ClientError>
      do {
        result = .success(try await call(planned, client))
      } catch {
        result = .failure(error)
      }
      try await journaled { () async throws(LedgerError) in
        try await journal.conclude(intent, result, account: account, key: key)
      }
      guard case .failure(let error) = result else { return .deleted }
      if error.isCancellation { throw .interrupted }
      if error.code == "NoSuchEntity" || error.code == "NoSuchEntityException" { return .gone }
      if Self.isEnd(error.code) { return .sessionEnded }
      // AWS says so for some minutes after another change of the same credential.
      if error.code?.hasPrefix("EntityTemporarilyUnmodifiable") == true, await patience.wait() { continue }
      if Task.isCancelled { throw .interrupted }
      if case .transport = error.cause { throw .impossible("\(error)") }
      return .failed(error)
    }
  }

  private static func operation(_ kind: PlannedCredential.Kind) -> String {
    switch kind {
    case .password: "iam:DeleteLoginProfile"
    case .accessKey: "iam:DeleteAccessKey"
    case .certificate: "iam:DeleteSigningCertificate"
    case .mfaDevice: "iam:DeactivateMFADevice"
    }
  }

  /// Deletes a credential; the calls name no user, because the caller is root.
  private func call(
    _ planned: PlannedCredential, _ client: AWSClient
  ) async throws(ClientError) -> [String] {
    switch planned.kind {
    case .password: return try await client.answer(to: IAM.DeleteLoginProfile.self, .init()).requestIDs
    case .accessKey:
      var input = IAM.DeleteAccessKey.Input()
      input.accessKeyId = planned.id ?? ""
      return try await client.answer(to: IAM.DeleteAccessKey.self, input).requestIDs
    case .certificate:
      var input = IAM.DeleteSigningCertificate.Input()
      input.certificateId = planned.id ?? ""
      return try await client.answer(to: IAM.DeleteSigningCertificate.self, input).requestIDs
    case .mfaDevice:
      var input = IAM.DeactivateMFADevice.Input()
      input.serialNumber = planned.id ?? ""
      return try await client.answer(to: IAM.DeactivateMFADevice.self, input).requestIDs
    }
  }

  /// Deletes what a virtual device leaves in the account, where AWS lets a root session do it.
  private func remove(
    _ planned: PlannedCredential, of account: AccountID, _ client: AWSClient
  ) async throws(RunBreak) -> String? {
    guard planned.kind == .mfaDevice, let serial = planned.id,
      RootMFADevice.Kind(serialNumber: serial) == .virtual
    else { return nil }
    let isRemoved = try await virtualDevices.remove(serial, of: account, client, journal)
    return isRemoved
      ? nil
      : "the virtual device that root no longer has stays, unassigned; an administrator there can remove it: "
        + "aws iam delete-virtual-mfa-device --serial-number \(serial)"
  }

  /// Reads everything again until it is seen to be gone; false where the session ended before.
  private func verify(_ work: inout AccountWork, _ client: AWSClient) async throws(RunBreak) -> Bool {
    var patience = Patience(
      options.patience, first: .milliseconds(500), longest: .seconds(15), clock: client.configuration.clock)
    while true {
      let evidence = await RootEvidence.read(inSession: client, for: .delete)
      if Self.hasEnded(evidence) { return false }
      if Task.isCancelled { throw .interrupted }
      guard let found = Self.credentials(evidence) else {
        work.fail("deleted, but it could not be read back: \(Self.gap(evidence))")
        return true
      }
      let expected = Set(
        work.credentials.filter { $0.status == .failed || $0.status == .notReached }.map(\.credential.key))
      let left = found.map(\.key).filter { !expected.contains($0) }
      if left.isEmpty {
        work.isVerified = true
        return true
      }
      guard await patience.wait() else {
        if Task.isCancelled { throw .interrupted }
        work.fail("AWS still shows \(left.map(\.description).joined(separator: ", "))")
        return true
      }
    }
  }
}
