import AWSServices
import AWSWire

extension S3Handlers {
  static let publicAccess = [
    handler(
      S3.GetPublicAccessBlock.self, event: "GetBucketPublicAccessBlock",
      perform: { _, _, bucket, _ throws(AWSError) in
        guard let block = bucket.publicAccessBlock else {
          throw AWSError(
            code: "NoSuchPublicAccessBlockConfiguration",
            message: "The public access block configuration was not found", status: 404,
            members: ["BucketName": bucket.name])
        }
        var output = S3.GetPublicAccessBlock.Output()
        var configuration = S3.PublicAccessBlockConfiguration()
        configuration.blockPublicAcls = block.blocksACLs
        configuration.ignorePublicAcls = block.ignoresACLs
        configuration.blockPublicPolicy = block.blocksPolicies
        configuration.restrictPublicBuckets = block.restrictsBuckets
        output.publicAccessBlockConfiguration = configuration
        return output
      }),
    handler(
      S3.PutPublicAccessBlock.self, event: "PutBucketPublicAccessBlock",
      perform: { input, _, bucket, world throws(AWSError) in
        var block = PublicAccessBlock()
        block.blocksACLs = input.publicAccessBlockConfiguration.blockPublicAcls ?? false
        block.ignoresACLs = input.publicAccessBlockConfiguration.ignorePublicAcls ?? false
        block.blocksPolicies = input.publicAccessBlockConfiguration.blockPublicPolicy ?? false
        block.restrictsBuckets = input.publicAccessBlockConfiguration.restrictPublicBuckets ?? false
        let put = block
        world.change(bucket: bucket.name) { $0.publicAccessBlock = put }
        return Empty()
      }),
    handler(
      S3.DeletePublicAccessBlock.self, event: "DeleteBucketPublicAccessBlock",
      perform: { _, _, bucket, world throws(AWSError) in
        world.change(bucket: bucket.name) { $0.publicAccessBlock = nil }
        return Empty()
      }),
  ]
}
