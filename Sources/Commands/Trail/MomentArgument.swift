internal import CommandLineKit
internal import HostSystem
internal import Identity

/// A moment: `2026-11-23`, `2026-11-23T10:00:00Z`, or so long ago: `30d`, `12h`, `90m`.
struct MomentArgument: ExpressibleByArgument {
  let moment: Timestamp

  init?(argument: String) {
    if let moment = try? Timestamp(iso8601: argument) {
      self.moment = moment
      return
    }
    let units: [Character: Int64] = ["d": 86_400, "h": 3600, "m": 60]
    guard let unit = argument.last.flatMap({ units[$0] }), let count = Int64(argument.dropLast()),
      1...100_000 ~= count
    else { return nil }
    moment = RealTime.now() - .seconds(count * unit)
  }

  static var expectedForm: String? { "a date, a moment such as 2026-11-23T10:00:00Z, or an age such as 30d" }
}
