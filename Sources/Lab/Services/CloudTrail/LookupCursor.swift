import AWSServices
import AWSWire
import Cryptography
import Identity

/// The token of a next page, which is good for the parameters it was given for only.
struct LookupCursor {
  private let mark: [UInt8]
  private let end: Timestamp

  init(_ input: CloudTrail.LookupEvents.Input, _ call: Call) {
    var same = input
    same.nextToken = nil
    same.maxResults = nil
    mark = Array(SHA256.hash(same.json + Array("\(call.account) \(call.region)".utf8)).bytes.prefix(8))
    end = input.endTime ?? Timestamp(milliseconds: .max)
  }

  /// Where a page begins.
  func place(of token: String?) throws(AWSError) -> EventPlace {
    guard let token else { return EventPlace(time: end.milliseconds, number: .max) }
    guard let bytes = try? Base64.decode(token), bytes.count == 24, Array(bytes.prefix(8)) == mark else {
      throw LookupRefusal.token
    }
    return EventPlace(time: Self.number(bytes[8..<16]), number: Self.number(bytes[16..<24]))
  }

  /// The token of what comes after an event.
  func token(after place: EventPlace) -> String {
    Base64.encode(mark + Self.bytes(place.time) + Self.bytes(place.number))
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int64 {
    Int64(bitPattern: bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }

  private static func bytes(_ number: Int64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (56 - 8 * Int64($0))) }
  }
}
