import AWSServices
import AWSWire

/// How AWS CloudTrail is served.
enum CloudTrailHandlers {
  /// Every operation, over a history.
  static func all(reading history: any EventHistory) -> [Handler] {
    [lookupEvents(history)] + trails + logging + selectors
  }
}

/// What CloudTrail takes for the name of a trail.
///
/// Source: CloudTrail User Guide, "Naming requirements for CloudTrail trails".
enum TrailNameRules {
  /// Refuses a text that can be neither a trail's name nor its ARN.
  static func check(_ name: String) throws(AWSError) {
    if name.hasPrefix("arn:") {
      let parts = name.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 6, parts[2] == "cloudtrail", parts[5].hasPrefix("trail/") else {
        throw CloudTrail.Errors.cloudTrailARNInvalid("Invalid trail ARN: \(name).")
      }
      return
    }
    if let complaint = complaint(about: Array(name.utf8)) {
      throw CloudTrail.Errors.invalidTrailName(complaint)
    }
  }

  /// What CloudTrail says of a name, in its words as far as the tests of moto record them.
  private static func complaint(about name: [UInt8]) -> String? {
    let length = "Specified name length: \(name.count) characters."
    if name.count < 3 { return "Trail name too short. Minimum allowed length: 3 characters. \(length)" }
    if name.count > 128 { return "Trail name too long. Maximum allowed length: 128 characters. \(length)" }
    if !isAlphanumeric(name[0]) { return "Trail name must starts with a letter or number." }
    if !isAlphanumeric(name[name.count - 1]) { return "Trail name must ends with a letter or number." }
    if !name.allSatisfy({ isAlphanumeric($0) || isMark($0) }) {
      return "Trail name or ARN can only contain uppercase letters, lowercase letters, numbers, periods (.), "
        + "hyphens (-), and underscores (_)."
    }
    let isDoubled = zip(name, name.dropFirst()).contains { isMark($0) && isMark($1) }
    return isDoubled ? "Trail name cannot have adjacent periods, underscores, or dashes." : nil
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x2E || byte == 0x5F }
}
