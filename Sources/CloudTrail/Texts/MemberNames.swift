/// The names of a record's members, for tables and structures that have them in one case.
enum MemberNames {
  /// In their order of use, more or less.
  private static let all = [
    "eventVersion", "userIdentity", "eventTime", "eventSource", "eventName", "awsRegion", "sourceIPAddress",
    "userAgent", "errorCode", "errorMessage", "requestParameters", "responseElements", "additionalEventData",
    "requestID", "eventID", "readOnly", "eventType", "apiVersion", "recipientAccountId",
    "serviceEventDetails",
    "sharedEventID", "vpcEndpointId", "tlsDetails", "eventCategory", "managementEvent", "principalId",
    "accountId", "invokedBy", "accessKeyId", "userName", "sessionContext", "mfaAuthenticated", "creationDate",
    "sessionIssuer", "sourceIdentity", "assumedRoot", "sessionCredentialFromConsole", "originalEventID",
  ].map { Array($0.utf8) }

  /// Names by their length and their first letter, for names are looked up more than anything else.
  private static let table: [[Int]] = {
    var table = [[Int]](repeating: [], count: 32 * 32)
    for (index, name) in all.enumerated() { table[slot(name[0], name.count)].append(index) }
    return table
  }()

  private static func slot(_ first: UInt8, _ count: Int) -> Int { Int(first & 31) << 5 | count & 31 }

  /// The name as CloudTrail writes it, of one that stands in a range in lower or in upper case; nil for any other.
  static func canonical(_ text: [UInt8], _ range: Range<Int>) -> [UInt8]? {
    guard let first = range.first, range.count < 32 else { return nil }
    for index in table[slot(text[first], range.count)] where isName(text, range, all[index]) {
      return all[index]
    }
    return nil
  }

  /// The name as CloudTrail writes it; what is no such name stays as it is.
  static func canonical(_ name: String) -> String {
    let bytes = Array(name.utf8)
    return canonical(bytes, bytes.indices).map { String(decoding: $0, as: UTF8.self) } ?? name
  }

  private static func isName(_ text: [UInt8], _ range: Range<Int>, _ name: [UInt8]) -> Bool {
    // A bit is what tells a letter's case.
    let isUpper = text[range.lowerBound] & 0x20 == 0
    for (place, letter) in zip(range, name) {
      guard text[place] == (isUpper ? letter & ~0x20 : letter | 0x20) else { return false }
    }
    return true
  }
}
