import CommandLineKit

/// A command's values in one line; defaults of the global options are left out.
func summary(of command: any ParsableCommand) -> String {
  switch command {
  case let audit as Audit:
    let parts = [
      "audit", "account=\(audit.account.map(\.digits).joined(separator: "+"))",
      "exclude=\(audit.excludeFile ?? "nil")", "parallel=\(audit.parallel)", "tolerance=\(audit.tolerance)",
      "certificates=\(audit.certificates)", "cache=\(audit.cache.map(String.init) ?? "nil")",
    ]
    return parts.joined(separator: " ") + summary(of: audit.global)
  case let scan as Scan:
    return "scan pattern=\(scan.pattern) level=\(scan.level) files=\(scan.files) limit=\(scan.limit)"
      + summary(of: scan.global)
  case let start as LabGroup.Start:
    return "start port=\(start.port) scenario=\(start.scenario ?? "nil")" + summary(of: start.global)
  case let exec as LabGroup.Exec:
    return "exec accounts=\(exec.accounts.map { "\($0)" } ?? "nil") command=\(exec.command)"
      + summary(of: exec.global)
  case let hidden as Hidden: return "hidden secret=\(hidden.secret)"
  default: return "?"
  }
}

private func summary(of global: GlobalOptions) -> String {
  var text = ""
  if let profile = global.profile { text += " profile=\(profile)" }
  if global.region != "us-east-1" { text += " region=\(global.region)" }
  if let endpoint = global.endpoint { text += " endpoint=\(endpoint)" }
  if global.output != .table { text += " output=\(global.output)" }
  if global.quiet { text += " quiet" }
  if global.verbose > 0 { text += " verbose=\(global.verbose)" }
  return text
}
