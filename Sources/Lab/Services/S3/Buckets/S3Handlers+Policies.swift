import AWSServices
import AWSWire
import HTTPMessage
import IAMPolicy

extension S3Handlers {
  static let policies = [getPolicy, putPolicy, deletePolicy, getPolicyStatus]

  private static let getPolicy = handler(
    S3.GetBucketPolicy.self,
    finish: { _, response in response.fields["Content-Type"] = "application/json" },
    perform: { _, call, bucket, _ throws(AWSError) in
      try onlyOwner(call, bucket)
      guard let policy = bucket.policy else { throw S3Refusal.noPolicy(bucket.name) }
      var output = S3.GetBucketPolicy.Output()
      output.policy = policy
      return output
    })

  private static let putPolicy = handler(
    S3.PutBucketPolicy.self,
    perform: { input, call, bucket, world throws(AWSError) in
      try onlyOwner(call, bucket)
      let document = try BucketPolicyRules.check(input.policy, of: bucket, in: world)
      if bucket.publicAccessBlock?.blocksPolicies == true, PublicAccess.isGranted(by: document) {
        throw AWSError(
          code: "AccessDenied",
          message: "User: \(call.caller.arn) is not authorized to perform: s3:PutBucketPolicy on resource: "
            + "\"\(bucket.arn)\" because public policies are prevented by the BlockPublicPolicy setting in S3 "
            + "Block Public Access.", status: 403)
      }
      world.change(bucket: bucket.name) { $0.policy = input.policy }
      return Empty()
    })

  private static let deletePolicy = handler(
    S3.DeleteBucketPolicy.self,
    perform: { _, call, bucket, world throws(AWSError) in
      try onlyOwner(call, bucket)
      world.change(bucket: bucket.name) { $0.policy = nil }
      return Empty()
    })

  private static let getPolicyStatus = handler(
    S3.GetBucketPolicyStatus.self,
    perform: { _, call, bucket, _ throws(AWSError) in
      try onlyOwner(call, bucket)
      guard let policy = bucket.policy else { throw S3Refusal.noPolicy(bucket.name) }
      var output = S3.GetBucketPolicyStatus.Output()
      var status = S3.PolicyStatus()
      let document = try? PolicyDocument(parsing: policy, as: .resource)
      status.isPublic = document.map { PublicAccess.isGranted(by: $0) } ?? false
      output.policyStatus = status
      return output
    })

  /// Whoever may but is of another account gets 405.
  private static func onlyOwner(_ call: Call, _ bucket: Bucket) throws(AWSError) {
    guard call.account == bucket.owner else { throw S3Refusal.notFromHere }
  }
}
