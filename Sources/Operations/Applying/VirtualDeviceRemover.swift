internal import AWSClient
internal import AWSServices
internal import Identity

/// Removes virtual devices that no longer belong to root, as long as AWS lets root sessions do that.
///
/// The task policy names `iam:DeleteVirtualMFADevice`, and then denies it for every resource but root itself, which
/// a device is not; AWS's guide no longer names it. So one device is tried: where that is refused no other is, in
/// this run or a later one, because refused calls of root wake people up.
/// Source: the AWS managed policy `root-task/IAMDeleteRootUserCredentials`.
actor VirtualDeviceRemover {
  private enum State {
    case untried
    case trying
    case possible
    case refused
  }

  private var state: State
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(isRefused: Bool) { state = isRefused ? .refused : .untried }

  /// Removes a device; false where AWS does not let a root session do it.
  func remove(
    _ serial: String, of account: AccountID, _ client: AWSClient, _ journal: ApplyJournal
  ) async throws(RunBreak) -> Bool {
    while state == .trying { await withCheckedContinuation { waiting.append($0) } }
    guard state != .refused else { return false }
    let isFirst = state == .untried
    if isFirst { state = .trying }
    defer {
      for continuation in waiting { continuation.resume() }
      waiting = []
    }
    do throws(LedgerError) {
      // Written before the call: a run that dies with it does not try again.
      if isFirst {
        try await journal.noteVirtualDevice("iam:DeleteVirtualMFADevice is tried on \(serial)")
      }
    } catch {
      state = .untried
      throw .impossible("\(error)")
    }
    var input = IAM.DeleteVirtualMFADevice.Input()
    input.serialNumber = serial
    do throws(ClientError) {
      _ = try await client.call(IAM.DeleteVirtualMFADevice.self, input)
      state = .possible
      return true
    } catch {
      if error.code == "NoSuchEntity" {
        state = .possible
        return true
      }
      state = .refused
      if error.isCancellation { throw .interrupted }
      return false
    }
  }
}
