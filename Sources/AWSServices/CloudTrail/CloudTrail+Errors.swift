public import AWSWire

extension CloudTrail {
  /// The errors that the model of AWS CloudTrail lists for these operations.
  public enum Errors {
    /// `CloudTrailARNInvalidException`, status 400.
    public static let cloudTrailARNInvalid = ErrorModel("CloudTrailARNInvalidException")

    /// `InvalidEventCategoryException`, status 400.
    public static let invalidEventCategory = ErrorModel("InvalidEventCategoryException")

    /// `InvalidLookupAttributesException`, status 400.
    public static let invalidLookupAttributes = ErrorModel("InvalidLookupAttributesException")

    /// `InvalidMaxResultsException`, status 400.
    public static let invalidMaxResults = ErrorModel("InvalidMaxResultsException")

    /// `InvalidNextTokenException`, status 400.
    public static let invalidNextToken = ErrorModel("InvalidNextTokenException")

    /// `InvalidTimeRangeException`, status 400.
    public static let invalidTimeRange = ErrorModel("InvalidTimeRangeException")

    /// `InvalidTrailNameException`, status 400.
    public static let invalidTrailName = ErrorModel("InvalidTrailNameException")

    /// `NoManagementAccountSLRExistsException`, status 400.
    public static let noManagementAccountSLRExists = ErrorModel("NoManagementAccountSLRExistsException")

    /// `OperationNotPermittedException`, status 400.
    public static let operationNotPermitted = ErrorModel("OperationNotPermittedException")

    /// `UnsupportedOperationException`, status 400.
    public static let unsupportedOperation = ErrorModel("UnsupportedOperationException")

    /// All of them.
    public static let all: [ErrorModel] = [
      cloudTrailARNInvalid,
      invalidEventCategory,
      invalidLookupAttributes,
      invalidMaxResults,
      invalidNextToken,
      invalidTimeRange,
      invalidTrailName,
      noManagementAccountSLRExists,
      operationNotPermitted,
      unsupportedOperation,
    ]
  }
}
