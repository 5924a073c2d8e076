internal import Identity

/// How far reading has come, and from when on sessions can still change.
///
/// Who reads a backlog is behind the clock: what is over is over by the time of its records. The earliest of the
/// records that came last says how far it has come, so that sources that are not equally far lose nothing.
struct WatchProgress: Sendable {
  /// After so many records about root, or so much time, older ones say no more how far reading has come.
  private static let most = 1000
  private static let hour = Duration.seconds(3600)

  private struct Stretch {
    var earliest: Timestamp?
    var count = 0
    var began: Timestamp?
  }

  private var stretch = Stretch()
  private var last: Timestamp?
  /// When, and until where, was let go of the last time.
  private var forgotten: (at: Timestamp, before: Timestamp)?

  /// Notes records about root that came.
  mutating func note(_ times: [Timestamp], at now: Timestamp) {
    guard let earliest = times.min() else { return }
    if stretch.count >= Self.most || stretch.began.map({ now - $0 >= Self.hour }) ?? false {
      last = stretch.earliest
      stretch = Stretch()
    }
    stretch.began = stretch.began ?? now
    stretch.count += times.count
    stretch.earliest = min(stretch.earliest ?? earliest, earliest)
  }

  /// Before which moment sessions are let go of now; nil where it is not time for that.
  ///
  /// That is once an hour, and where much is kept for each hour that records went on.
  mutating func end(at now: Timestamp, isMuch: Bool) -> Timestamp? {
    var reached = now
    if let began = stretch.began, now - began < Self.hour {
      reached = min(now, stretch.earliest ?? now, last ?? now)
    }
    let moment = reached - WatchState.retention
    if let forgotten {
      let step = max(moment, forgotten.before) - min(moment, forgotten.before)
      guard now - forgotten.at >= Self.hour || isMuch && step >= Self.hour else { return nil }
    }
    forgotten = (now, moment)
    return moment
  }
}
