internal import CommandLineKit
internal import Operations
internal import Reports

/// One verification from the first digest to the exit status.
struct TrailVerifyRun: Sendable {
  let verifier: TrailVerifier
  let format: OutputFormat
  let console: Console

  /// Verifies, prints, and gives the exit status.
  func run() async -> ExitCode {
    let start = ContinuousClock.now
    let verification: TrailVerification
    do throws(TrailVerifyError) {
      verification = try await verifier.verify { done, total in
        console.show(
          ProgressLine(
            "verifying", unit: "digests", completed: done, total: max(done, total),
            elapsed: ContinuousClock.now - start))
      }
    } catch {
      console.wipeProgress()
      console.error("\(error)")
      return Task.isCancelled ? .interrupted : .impossible
    }
    console.print(
      format == .json
        ? TrailVerificationJSONView().text(verification)
        : TrailVerificationTextView(width: console.width, style: console.style).text(verification))
    if verification.isInterrupted {
      console.error("interrupted: the rest was not verified")
      return .interrupted
    }
    return verification.isClean ? .success : .attention
  }
}
