internal import AWSWire
internal import HTTPMessage
internal import Identity

/// Finds the server of a request: by the client's Region, or by that of the bucket or queue it names.
struct RequestAddressing {
  /// The bucket that the request names.
  let bucket: String?
  private let request: HTTPRequest
  private let service: ServiceModel
  private let configuration: ClientConfiguration

  init(_ request: HTTPRequest, _ model: OperationModel, _ configuration: ClientConfiguration) {
    var request = model.sendsChecksum ? BodyChecksum.adding(to: request) : request
    if configuration.paysForRequests, model.service.name == "s3" {
      request.fields["x-amz-request-payer"] = "requester"
    }
    self.request = request
    self.service = model.service
    self.configuration = configuration
    self.bucket = BucketAddress.bucket(of: request, model)
  }

  /// The Region to begin in: of a queue's URL, as a bucket's was learned before, or the client's own.
  func firstRegion(_ shared: SharedState) -> Region? {
    if service.name == "sqs", let region = QueueAddress.region(in: request.body), belongs(region) {
      return region
    }
    return bucket.flatMap { shared.region(ofBucket: $0) } ?? configuration.region
  }

  /// Whether credentials of the client's Region can be good in another.
  func belongs(_ region: Region) -> Bool {
    configuration.region.map { $0.partition == region.partition } ?? true
  }

  /// The request for the server of a Region; nil where a Region is needed and none is known.
  func prepared(in region: Region?) -> PreparedRequest? {
    guard var target = configuration.endpoints.resolve(service, in: region) else { return nil }
    var request = request
    if let bucket { BucketAddress.move(bucket, from: &request, to: &target) }
    return PreparedRequest(
      request, to: target, signingName: service.signingName, userAgent: configuration.userAgent)
  }
}
