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
    let bytes = Array(name.utf8)
    guard (3...128).contains(bytes.count), let first = bytes.first, isAlphanumeric(first),
      let last = bytes.last, isAlphanumeric(last),
      bytes.allSatisfy({ isAlphanumeric($0) || isMark($0) }),
      !zip(bytes, bytes.dropFirst()).contains(where: { isMark($0) && isMark($1) })
    else { throw CloudTrail.Errors.invalidTrailName("Invalid trail name: \(name).") }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
  }

  private static func isMark(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x2E || byte == 0x5F }
}
