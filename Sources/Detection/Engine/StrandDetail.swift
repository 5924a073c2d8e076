/// How much of each strand is kept: less of it where there is very much root activity.
///
/// Numbers stay exact at every level but the last steps of ``DetectionEngine``, where the oldest activity is let go;
/// what shrinks is how many records are kept as they are, how many values are told apart, and how finely time is
/// divided for records that name no session.
struct StrandDetail: Hashable, Sendable {
  /// The most records that are kept as they are.
  let records: Int
  /// The most of them that only read.
  let reads: Int
  /// The most different values of one kind that are told apart.
  let values: Int
  /// Seconds of the pieces in which records without a session are gathered.
  let bucket: Int64

  /// From everything to the least.
  static let levels = [
    StrandDetail(records: 64, reads: 6, values: 4096, bucket: 300),
    StrandDetail(records: 32, reads: 3, values: 512, bucket: 300),
    StrandDetail(records: 16, reads: 1, values: 64, bucket: 3600),
    StrandDetail(records: 8, reads: 1, values: 16, bucket: 86_400),
  ]
}
