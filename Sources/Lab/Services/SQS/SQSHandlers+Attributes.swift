import AWSServices
import AWSWire
import Identity

extension SQSHandlers {
  static let queueAttributes = [getAttributes, setAttributes]

  private static let getAttributes = handler(
    SQS.GetQueueAttributes.self, isData: true,
    perform: { input, call, queue, _ throws(AWSError) in
      var output = SQS.GetQueueAttributes.Output()
      let names = Set((input.attributeNames ?? []).map(\.rawValue))
      let all = QueueAttributes.all(of: queue, at: call.moment)
      let found = names.contains("All") ? all : all.filter { names.contains($0.key) }
      output.attributes = found.isEmpty ? nil : found
      return output
    })

  /// Most attributes hold at once, or after 60 seconds where the lab is as slow to agree as AWS.
  private static let setAttributes = handler(
    SQS.SetQueueAttributes.self, isForOwner: true,
    perform: { input, call, queue, world throws(AWSError) in
      try QueueAttributes.check(input.attributes)
      queue.change(input.attributes, call, world)
      return Empty()
    })
}

extension Queue {
  /// Sets attributes; when they hold is up to the lab's consistency.
  mutating func change(_ attributes: [String: String], _ call: Call, _ world: World) {
    modifiedAt = call.moment.wholeSeconds
    changes.append(Change(attributes, from: call.moment + call.delays.queueAttributes))
    settle(at: call.moment)
  }
}
