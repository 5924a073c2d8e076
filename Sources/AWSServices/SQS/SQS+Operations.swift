public import AWSWire

extension SQS {
  /// The operations of Amazon SQS that both sides speak.
  public static let operations: [any Operation.Type] = [
    CreateQueue.self,
    DeleteQueue.self,
    ListQueues.self,
    GetQueueUrl.self,
    PurgeQueue.self,
    GetQueueAttributes.self,
    SetQueueAttributes.self,
    AddPermission.self,
    RemovePermission.self,
    SendMessage.self,
    ReceiveMessage.self,
    DeleteMessage.self,
    DeleteMessageBatch.self,
    ChangeMessageVisibility.self,
  ]
}
