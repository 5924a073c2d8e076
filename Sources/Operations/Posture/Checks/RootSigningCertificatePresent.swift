internal import Identity

/// An X.509 signing certificate of root, which old interfaces accept in place of a key.
enum RootSigningCertificatePresent: AccountCheck {
  static let description = CheckDescription(
    id: "root-signing-certificate", title: "root has a signing certificate", severity: .high)

  static func examine(_ subject: AccountSubject, _ evidence: RootEvidence) -> CheckOutcome {
    guard let certificates = evidence.certificates.value else {
      return .unknown(evidence.certificates.reason ?? "")
    }
    guard !certificates.isEmpty else { return .pass("no signing certificate") }
    let isActive = certificates.contains { $0.isActive != false }
    let list = certificates.map { certificate in
      (certificate.id ?? "certificate") + (certificate.isActive == false ? " (inactive)" : "")
        + (certificate.uploadedAt.map { ", uploaded \($0.day)" } ?? "")
    }
    return .fail(
      list.joined(separator: "; "), severity: isActive ? nil : .medium, next: subject.deletion)
  }
}
