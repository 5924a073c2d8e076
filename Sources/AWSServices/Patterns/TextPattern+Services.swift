internal import AWSWire

extension TextPattern {
  /// An e-mail address.
  static let accountEmail = TextPattern(#"[\s]*[\w+=.#|!&-]+@[\w.-]+\.[\w]+[\s]*"#)

  /// The twelve digits of an account.
  static let accountID = TextPattern(#"\d{12}"#)

  /// A telephone number with its country's code.
  static let accountInternationalPhone = TextPattern(#"[+][\s0-9()-]+"#)

  /// What the name of an account consists of.
  static let accountName = TextPattern("[ -;=?-~]+")

  /// A one-time code.
  static let accountOneTimeCode = TextPattern("[a-zA-Z0-9]{6}")

  /// A telephone number.
  static let accountPhone = TextPattern(#"[\s0-9()+-]+"#)

  /// The name of a field of an event.
  static let cloudTrailField = TextPattern(#"[\w|\d|\.|_]+"#)

  /// One line of text.
  static let cloudTrailLine = TextPattern(".*")

  /// Lower-case letters and digits with single hyphens between them.
  static let iamAccountAlias = TextPattern("^[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]$")

  /// Digits.
  static let iamAuthenticationCode = TextPattern(#"[\d]+"#)

  /// What the id of a key or certificate consists of.
  static let iamID = TextPattern(#"[\w]+"#)

  /// What a marker consists of.
  static let iamMarker = TextPattern(#"[\u0020-\u00FF]+"#)

  /// What the name of a user, group, role or policy consists of.
  static let iamName = TextPattern(#"[\w+=,.@-]+"#)

  /// A slash, or text between two slashes.
  static let iamPath = TextPattern(#"(\u002F)|(\u002F[\u0021-\u007E]+\u002F)"#)

  /// What the paths in a listing may begin with.
  static let iamPathPrefix = TextPattern(#"\u002F[\u0021-\u007F]*"#)

  /// The path of a managed policy.
  static let iamPolicyPath = TextPattern(#"((/[A-Za-z0-9\.,\+@=_-]+)*)/"#)

  /// The id of a version, such as `v1`.
  static let iamPolicyVersionID = TextPattern(#"v[1-9][0-9]*(\.[A-Za-z0-9-]*)?"#)

  /// What the description of a role consists of.
  static let iamRoleDescription = TextPattern(#"[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*"#)

  /// What the serial number of an MFA device consists of.
  static let iamSerialNumber = TextPattern(#"[\w+=/:,.@-]+"#)

  /// Twelve digits.
  static let organizationsAccountID = TextPattern(#"^\d{12}$"#)

  /// What the name of an account consists of.
  static let organizationsAccountName = TextPattern(#"[\u0020-\u007E]+"#)

  /// Any text.
  static let organizationsAnything = TextPattern(#"[\s\S]*"#)

  /// The id of an account or organizational unit.
  static let organizationsChildID = TextPattern(#"^(\d{12})|(ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})$"#)

  /// The id of a request to make an account.
  static let organizationsCreateAccountRequestID = TextPattern("^car-[a-z0-9]{8,32}$")

  /// An e-mail address.
  static let organizationsEmail = TextPattern(#"[^\s@]+@[^\s@]+\.[^\s@]+"#)

  /// The id of a root or organizational unit.
  static let organizationsParentID = TextPattern("^(r-[0-9a-z]{4,32})|(ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})$")

  /// The id of a policy.
  static let organizationsPolicyID = TextPattern("^p-[0-9a-zA-Z_]{8,128}$")

  /// The name of a role.
  static let organizationsRoleName = TextPattern(#"[\w+=,.@-]{1,64}"#)

  /// The id of a root.
  static let organizationsRootID = TextPattern("^r-[0-9a-z]{4,32}$")

  /// What a service principal consists of.
  static let organizationsServicePrincipal = TextPattern(#"[\w+=,.@-]*"#)

  /// What the key or value of a tag consists of.
  static let organizationsTag = TextPattern(#"^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$"#)

  /// The id of anything that can have tags.
  static let organizationsTaggableID = TextPattern(
    #"^(r-[0-9a-z]{4,32})|(\d{12})|(ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})|(^p-[0-9a-zA-Z_]{8,128})|(^rp-[0-9a-zA-Z_]{4,128})|(^rt-[0-9a-zA-Z_]{8,32})$"#
  )

  /// The id of a root, account or organizational unit.
  static let organizationsTargetID = TextPattern(
    #"^(r-[0-9a-z]{4,32})|(\d{12})|(ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})$"#)

  /// The id of an organizational unit.
  static let organizationsUnitID = TextPattern("^ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}$")

  /// What a policy document consists of: tab, line feed, carriage return and U+0020 to U+00FF.
  static let policyDocument = TextPattern(#"[\u0009\u000A\u000D\u0020-\u00FF]+"#)

  /// Text without control characters.
  static let stsARN = TextPattern(
    #"[\u0009\u000A\u000D\u0020-\u007E\u0085\u00A0-\uD7FF\uE000-\uFFFD\u10000-\u10FFFF]+"#)

  /// What an external id consists of.
  static let stsExternalID = TextPattern(#"[\w+=,.@:\/-]*"#)

  /// What the serial number of an MFA device consists of.
  static let stsSerialNumber = TextPattern(#"[\w+=/:,.@-]*"#)

  /// What the name of a session consists of.
  static let stsSessionName = TextPattern(#"[\w+=,.@-]*"#)

  /// Digits, or nothing.
  static let stsTokenCode = TextPattern(#"[\d]*"#)

  /// Letters, digits and underscores, or nothing.
  static let stsWord = TextPattern(#"[\w]*"#)

  /// What the key of a tag consists of.
  static let tagKey = TextPattern(#"[\p{L}\p{Z}\p{N}_.:/=+\-@]+"#)

  /// What the value of a tag consists of.
  static let tagValue = TextPattern(#"[\p{L}\p{Z}\p{N}_.:/=+\-@]*"#)
}
