internal import Identity
internal import JSONTree

extension RootEvidence {
  /// Takes the evidence of an audit's document in.
  init(_ part: DocumentPart, failures: [EvidenceFailure]) throws(DocumentError) {
    let password = try part.member("password")
    let mfa = try part.member("mfa")
    self.init(
      password: try password.fact { part throws(DocumentError) in
        try part.text("status") == "absent"
          ? nil : RootPassword(createdAt: try part.optionalDate("createdAt"))
      },
      passwordLastUsed: try password.member("lastUse").use().map { $0?.date },
      accessKeys: try part.member("accessKeys").items { key throws(DocumentError) in
        RootAccessKey(
          id: try key.optionalText("id"), isActive: try key.isActive(),
          createdAt: try key.optionalDate("createdAt"), lastUse: try key.member("lastUse").use())
      },
      certificates: try part.member("certificates").items { certificate throws(DocumentError) in
        RootCertificate(
          id: try certificate.optionalText("id"), isActive: try certificate.isActive(),
          uploadedAt: try certificate.optionalDate("uploadedAt"))
      },
      isMFAEnabled: try mfa.fact { part throws(DocumentError) in try part.text("status") == "on" },
      mfaDevices: try mfa.member("devices").items { device throws(DocumentError) in
        RootMFADevice(
          serialNumber: try device.optionalText("serialNumber"),
          kind: try device.word("kind", as: RootMFADevice.Kind.self),
          enabledAt: try device.optionalDate("enabledAt"))
      }, failures: failures)
  }
}

extension DocumentPart {
  /// A list whose `status` says whether it is known.
  func items<Element>(
    _ read: (DocumentPart) throws(DocumentError) -> Element
  ) throws(DocumentError) -> Fact<[Element]> {
    try fact { part throws(DocumentError) in
      var elements: [Element] = []
      for element in try part.list("items") { elements.append(try read(element)) }
      return elements
    }
  }

  fileprivate func use() throws(DocumentError) -> Fact<RootAccessKey.Use?> {
    try fact { part throws(DocumentError) in
      guard try part.text("status") == "used" else { return nil }
      return RootAccessKey.Use(
        date: try part.date("date"), service: try part.optionalText("service"),
        region: try part.optionalText("region"))
    }
  }

  fileprivate func isActive() throws(DocumentError) -> Bool? {
    switch try text("status") {
    case "active": true
    case "inactive": false
    default: nil
    }
  }
}
