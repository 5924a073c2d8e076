internal import JSONTree
public import Operations

/// An audit as one JSON document of the schema `rootlatch.audit/1`.
public struct AuditJSONView: AuditView {
  /// Creates a view.
  public init() {}

  /// Hands over the document and a newline at its end.
  public func write(_ audit: Audit, to output: (String) throws -> Void) rethrows {
    var header = AuditDocument.header(audit)
    header["organization"] = audit.organization.map(AuditDocument.organization) ?? .null
    try output("{")
    for member in header.members { try output("\n  \(JSON.string(member.name)): \(member.value),") }
    try output("\n  \"accounts\": [")
    try write(audit.accounts.map(AuditDocument.account), to: output)
    try output("],\n  \"leftOut\": [")
    try write(audit.leftOut.map(AuditDocument.omission), to: output)
    try output("],\n  \"summary\": \(AuditDocument.summary(audit))\n}\n")
  }

  private func write(
    _ values: [JSON], to output: (String) throws -> Void
  ) rethrows {
    for (index, value) in values.enumerated() {
      try output((index == 0 ? "\n    " : ",\n    ") + "\(value)" + (index == values.count - 1 ? "\n  " : ""))
    }
  }
}
