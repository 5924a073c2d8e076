internal import CloudTrail

/// What a message of a queue holds, unwrapped.
struct QueuedText {
  /// Records and findings that came in the message itself.
  private(set) var contents: [TrailContent] = []
  /// Objects that it tells of, those that hold no records left out.
  private(set) var objects: [BucketObject] = []
  /// Why nothing can be done with it; nil for a message that is understood, also where it holds nothing.
  private(set) var problem: String?

  /// Opens the body of a message.
  init(_ body: String) {
    var contents: [TrailContent] = []
    var objects: [BucketObject] = []
    do {
      let strangers = try TrailEnvelope.open(
        Array(body.utf8), notice: { objects.append(BucketObject($0)) }, { contents.append($0) })
      if strangers > 0, contents.isEmpty, objects.isEmpty {
        problem = "neither a CloudTrail record nor a GuardDuty finding, nor word of a new object"
      }
    } catch {
      problem = "\(error)"
    }
    self.contents = contents
    self.objects = objects.filter(\.mayHoldRecords)
  }
}
