internal import CommandLineKit
internal import HostSystem
internal import IAMPolicy
internal import Identity
internal import JSONTree
internal import Operations
internal import Reports

/// One run of `rootlatch preflight`, from what is read to the exit status.
struct PreflightRun: Sendable {
  /// How many bytes a policy may have, and how many the details of an account.
  private static let policyLimit = 1 << 20
  private static let detailsLimit = 256 << 20

  let command: PreflightCommand
  let moment: Timestamp
  let console: Console

  /// Whether something is read from AWS.
  var needsClient: Bool {
    if command.bucket != nil || command.queue != nil || command.scp != nil { return true }
    let isAboutIdentities =
      command.attachTo != nil || command.boundaryOf != nil || command.identityChange != nil
    return isAboutIdentities && command.accountDetails == nil
  }

  func run(_ reader: PreflightReader?) async -> ExitCode {
    let reports: [PreflightReport]
    do {
      reports = try await self.reports(reader)
    } catch let error as PreflightError {
      console.error("\(error)")
      return error.isInterruption ? .interrupted : .impossible
    } catch {
      console.error("\(error)")
      return .impossible
    }
    console.print(view.text(reports))
    let worst = reports.compactMap(\.worst).max()
    return worst.map { $0 >= command.failOn.severity } == true ? .attention : .success
  }

  private var view: any PreflightView {
    switch command.output {
    case .table: PreflightTextView(width: console.width, style: console.style)
    case .json: PreflightJSONView()
    case .sarif: PreflightSARIFView(version: Rootlatch.version)
    }
  }

  private func reports(_ reader: PreflightReader?) async throws -> [PreflightReport] {
    if let reader { return [try await report(reader)] }
    guard let path = command.accountDetails else {
      return try command.files.map { file in
        let text = try read(file)
        return self.file(text, named: file)
      }
    }
    let account = try account(in: path)
    if let (change, title) = command.identityChange {
      return [try Preflight(at: moment).report(on: change, in: account, named: title)]
    }
    return try command.files.map { file in try self.file(try read(file), named: file, in: account) }
  }

  // MARK: Files

  private func read(_ file: String) throws -> [UInt8] { try InputFile(file).read(limit: Self.policyLimit) }

  private func subject(of text: [UInt8], _ file: String) -> PolicySubject {
    if let kind = command.kind { return PolicySubject(rawValue: kind.rawValue) ?? .bucket }
    return PolicySubject(guessing: (try? JSON.parse(text)) ?? .null, name: file)
  }

  private func file(_ text: [UInt8], named file: String) -> PreflightReport {
    let subject = subject(of: text, file)
    do throws(PolicyProblems) {
      let change = try PolicyChange(name: file, subject: subject, parsing: text)
      return Preflight(at: moment).report(
        on: change, owner: command.account.flatMap(AccountID.init(rawValue:)))
    } catch {
      return PreflightReport(name: file, subject: subject, refused: error)
    }
  }

  private func file(_ text: [UInt8], named file: String, in account: PreflightAccount) throws
    -> PreflightReport
  {
    if command.attachTo != nil || command.boundaryOf != nil {
      return try attached(text, named: file, in: account)
    }
    let subject = subject(of: text, file)
    do throws(PolicyProblems) {
      let change = try PolicyChange(name: file, subject: subject, parsing: text)
      guard !subject.isOrganizational, subject != .identity else { return self.file(text, named: file) }
      return Preflight(at: moment).report(on: change, in: account)
    } catch {
      return PreflightReport(name: file, subject: subject, refused: error)
    }
  }

  private func attached(_ text: [UInt8], named file: String, in account: PreflightAccount) throws
    -> PreflightReport
  {
    guard let name = (command.attachTo ?? command.boundaryOf).flatMap({ IdentityName($0) }) else {
      throw PreflightError("with --account-details, --attach-to takes user/NAME, group/NAME or role/NAME")
    }
    do {
      return try Preflight(at: moment).report(
        on: try putting(text, named: file, on: name), in: account, named: file)
    } catch let problems as PolicyProblems {
      return PreflightReport(name: file, subject: .identity, refused: problems)
    }
  }

  /// The change that attaches a policy, or makes it the boundary.
  private func putting(_ text: [UInt8], named file: String, on name: IdentityName) throws(PolicyProblems)
    -> IdentityChange
  {
    let kind: PolicyKind = command.boundaryOf == nil ? .identity : .permissionsBoundary
    let policy = AttachedPolicy(id: file, document: try PolicyDocument(parsing: text, as: kind))
    return command.boundaryOf == nil ? .attach(policy, to: name) : .setBoundary(policy, of: name)
  }

  private func account(in path: String) throws -> PreflightAccount {
    let bytes = try InputFile(path).read(limit: Self.detailsLimit)
    let json: JSON
    do {
      json = try JSON.parse(bytes, limits: JSONLimits(bytes: Self.detailsLimit, depth: 32))
    } catch {
      throw PreflightError("`\(path)`: this is no JSON document: \(error)")
    }
    guard let details = AuthorizationDetails(json: json) else {
      throw PreflightError(
        "`\(path)` is not what `aws iam get-account-authorization-details` writes")
    }
    guard
      let account = PreflightAccount(details: details, id: command.account.flatMap(AccountID.init(rawValue:)))
    else {
      throw PreflightError("`\(path)` has no user and no role that tells the account: use --account")
    }
    return account
  }

  // MARK: AWS

  private func report(_ reader: PreflightReader) async throws -> PreflightReport {
    let file = command.files.first
    let text = try file.map(read)
    if let bucket = command.bucket { return try await reader.bucket(bucket, policy: text, named: file) }
    if let queue = command.queue { return try await reader.queue(queue, policy: text, named: file) }
    if let scp = command.scp { return try await reader.organizationPolicy(scp) }
    if let (change, title) = command.identityChange {
      return try await reader.identities(change, name: title)
    }
    guard let target = command.attachTo ?? command.boundaryOf, let file, let text else {
      throw PreflightError("there is nothing to attach")
    }
    let name = IdentityName(target)
    let subject: PolicySubject = name == nil ? organizational(text, file) : .identity
    do {
      if let name {
        return try await reader.identities(try putting(text, named: file, on: name), name: file)
      }
      let change = try PolicyChange(name: file, subject: subject, parsing: text)
      return try await reader.attaching(change, to: target)
    } catch let problems as PolicyProblems {
      return PreflightReport(name: file, subject: subject, refused: problems)
    }
  }

  /// A policy of the organization that names principals is a resource control policy.
  private func organizational(_ text: [UInt8], _ file: String) -> PolicySubject {
    let guess = subject(of: text, file)
    if guess.isOrganizational { return guess }
    return guess == .identity ? .serviceControl : .resourceControl
  }
}
