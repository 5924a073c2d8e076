public import AWSWire

extension Organizations {
  /// Why an account could not be made.
  public struct CreateAccountFailureReason: OpenEnumeration {
    /// The text on the wire.
    public let rawValue: String

    /// Holds any text.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// `ACCOUNT_LIMIT_EXCEEDED`.
    public static let accountLimitExceeded: CreateAccountFailureReason = "ACCOUNT_LIMIT_EXCEEDED"
    /// `EMAIL_ALREADY_EXISTS`.
    public static let emailAlreadyExists: CreateAccountFailureReason = "EMAIL_ALREADY_EXISTS"
    /// `INVALID_ADDRESS`.
    public static let invalidAddress: CreateAccountFailureReason = "INVALID_ADDRESS"
    /// `INVALID_EMAIL`.
    public static let invalidEmail: CreateAccountFailureReason = "INVALID_EMAIL"
    /// `CONCURRENT_ACCOUNT_MODIFICATION`.
    public static let concurrentAccountModification: CreateAccountFailureReason =
      "CONCURRENT_ACCOUNT_MODIFICATION"
    /// `INTERNAL_FAILURE`.
    public static let internalFailure: CreateAccountFailureReason = "INTERNAL_FAILURE"
    /// `GOVCLOUD_ACCOUNT_ALREADY_EXISTS`.
    public static let govcloudAccountAlreadyExists: CreateAccountFailureReason =
      "GOVCLOUD_ACCOUNT_ALREADY_EXISTS"
    /// `MISSING_BUSINESS_VALIDATION`.
    public static let missingBusinessValidation: CreateAccountFailureReason = "MISSING_BUSINESS_VALIDATION"
    /// `FAILED_BUSINESS_VALIDATION`.
    public static let failedBusinessValidation: CreateAccountFailureReason = "FAILED_BUSINESS_VALIDATION"
    /// `PENDING_BUSINESS_VALIDATION`.
    public static let pendingBusinessValidation: CreateAccountFailureReason = "PENDING_BUSINESS_VALIDATION"
    /// `INVALID_IDENTITY_FOR_BUSINESS_VALIDATION`.
    public static let invalidIdentityForBusinessValidation: CreateAccountFailureReason =
      "INVALID_IDENTITY_FOR_BUSINESS_VALIDATION"
    /// `UNKNOWN_BUSINESS_VALIDATION`.
    public static let unknownBusinessValidation: CreateAccountFailureReason = "UNKNOWN_BUSINESS_VALIDATION"
    /// `MISSING_PAYMENT_INSTRUMENT`.
    public static let missingPaymentInstrument: CreateAccountFailureReason = "MISSING_PAYMENT_INSTRUMENT"
    /// `INVALID_PAYMENT_INSTRUMENT`.
    public static let invalidPaymentInstrument: CreateAccountFailureReason = "INVALID_PAYMENT_INSTRUMENT"
    /// `UPDATE_EXISTING_RESOURCE_POLICY_WITH_TAGS_NOT_SUPPORTED`.
    public static let updateExistingResourcePolicyWithTagsNotSupported: CreateAccountFailureReason =
      "UPDATE_EXISTING_RESOURCE_POLICY_WITH_TAGS_NOT_SUPPORTED"

    /// The values in the service's model.
    public static let known: [String] = [
      "ACCOUNT_LIMIT_EXCEEDED",
      "EMAIL_ALREADY_EXISTS",
      "INVALID_ADDRESS",
      "INVALID_EMAIL",
      "CONCURRENT_ACCOUNT_MODIFICATION",
      "INTERNAL_FAILURE",
      "GOVCLOUD_ACCOUNT_ALREADY_EXISTS",
      "MISSING_BUSINESS_VALIDATION",
      "FAILED_BUSINESS_VALIDATION",
      "PENDING_BUSINESS_VALIDATION",
      "INVALID_IDENTITY_FOR_BUSINESS_VALIDATION",
      "UNKNOWN_BUSINESS_VALIDATION",
      "MISSING_PAYMENT_INSTRUMENT",
      "INVALID_PAYMENT_INSTRUMENT",
      "UPDATE_EXISTING_RESOURCE_POLICY_WITH_TAGS_NOT_SUPPORTED",
    ]
  }
}
