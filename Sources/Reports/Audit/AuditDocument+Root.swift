internal import Identity
internal import JSONTree
internal import Operations

extension AuditDocument {
  /// What is known about a root user.
  static func root(_ evidence: RootEvidence) -> JSON {
    [
      "password": password(evidence), "mfa": mfa(evidence),
      "accessKeys": list(evidence.accessKeys, accessKey),
      "certificates": list(evidence.certificates, certificate),
      "lastUsedAt": date(evidence.lastUsed), "lastUseIsComplete": .bool(evidence.isUseKnown),
    ]
  }

  private static func password(_ evidence: RootEvidence) -> JSON {
    let status =
      switch evidence.password {
      case .known(_?): "present"
      case .known(nil): "absent"
      case .unknown: "unknown"
      }
    return [
      "status": .string(status), "reason": optional(evidence.password.reason),
      "createdAt": date(evidence.password.value.flatMap { $0?.createdAt }),
      "lastUse": use(evidence.passwordLastUsed.map { $0.map { RootAccessKey.Use(date: $0) } }),
    ]
  }

  private static func mfa(_ evidence: RootEvidence) -> JSON {
    let status =
      switch evidence.isMFAEnabled {
      case .known(true): "on"
      case .known(false): "off"
      case .unknown: "unknown"
      }
    let devices = list(evidence.mfaDevices) { device in
      [
        "serialNumber": optional(device.serialNumber), "kind": .string(device.kind.rawValue),
        "enabledAt": date(device.enabledAt),
      ]
    }
    return ["status": .string(status), "reason": optional(evidence.isMFAEnabled.reason), "devices": devices]
  }

  private static func accessKey(_ key: RootAccessKey) -> JSON {
    [
      "id": optional(key.id), "status": .string(status(key.isActive)), "createdAt": date(key.createdAt),
      "lastUse": use(key.lastUse),
    ]
  }

  private static func certificate(_ certificate: RootCertificate) -> JSON {
    [
      "id": optional(certificate.id), "status": .string(status(certificate.isActive)),
      "uploadedAt": date(certificate.uploadedAt),
    ]
  }

  private static func use(_ fact: Fact<RootAccessKey.Use?>) -> JSON {
    let status =
      switch fact {
      case .known(_?): "used"
      case .known(nil): "never"
      case .unknown: "unknown"
      }
    let use = fact.value.flatMap { $0 }
    return [
      "status": .string(status), "reason": optional(fact.reason), "date": date(use?.date),
      "service": optional(use?.service), "region": optional(use?.region),
    ]
  }

  private static func list<Element>(_ fact: Fact<[Element]>, _ describe: (Element) -> JSON) -> JSON {
    [
      "status": .string(fact.value == nil ? "unknown" : "known"), "reason": optional(fact.reason),
      "items": .array((fact.value ?? []).map(describe)),
    ]
  }

  private static func status(_ isActive: Bool?) -> String {
    isActive.map { $0 ? "active" : "inactive" } ?? "unknown"
  }
}
