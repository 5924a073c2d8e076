public import AWSWire

extension IAM {
  /// The errors that the model of AWS Identity and Access Management lists for these operations.
  public enum Errors {
    /// `AccountNotManagementOrDelegatedAdministratorException`, status 400.
    public static let accountNotManagementOrDelegatedAdministrator = ErrorModel(
      "AccountNotManagementOrDelegatedAdministratorException")

    /// `CallerIsNotManagementAccountException`, status 400.
    public static let callerIsNotManagementAccount = ErrorModel("CallerIsNotManagementAccountException")

    /// `ConcurrentModification`, status 409.
    public static let concurrentModification = ErrorModel(
      "ConcurrentModificationException", code: "ConcurrentModification", status: 409)

    /// `ReportExpired`, status 410.
    public static let credentialReportExpired = ErrorModel(
      "CredentialReportExpiredException", code: "ReportExpired", status: 410)

    /// `ReportNotPresent`, status 410.
    public static let credentialReportNotPresent = ErrorModel(
      "CredentialReportNotPresentException", code: "ReportNotPresent", status: 410)

    /// `ReportInProgress`, status 404.
    public static let credentialReportNotReady = ErrorModel(
      "CredentialReportNotReadyException", code: "ReportInProgress", status: 404)

    /// `DeleteConflict`, status 409.
    public static let deleteConflict = ErrorModel(
      "DeleteConflictException", code: "DeleteConflict", status: 409)

    /// `DuplicateCertificate`, status 409.
    public static let duplicateCertificate = ErrorModel(
      "DuplicateCertificateException", code: "DuplicateCertificate", status: 409)

    /// `EntityAlreadyExists`, status 409.
    public static let entityAlreadyExists = ErrorModel(
      "EntityAlreadyExistsException", code: "EntityAlreadyExists", status: 409)

    /// `EntityTemporarilyUnmodifiable`, status 409.
    public static let entityTemporarilyUnmodifiable = ErrorModel(
      "EntityTemporarilyUnmodifiableException", code: "EntityTemporarilyUnmodifiable", status: 409)

    /// `InvalidAuthenticationCode`, status 403.
    public static let invalidAuthenticationCode = ErrorModel(
      "InvalidAuthenticationCodeException", code: "InvalidAuthenticationCode", status: 403)

    /// `InvalidCertificate`, status 400.
    public static let invalidCertificate = ErrorModel(
      "InvalidCertificateException", code: "InvalidCertificate")

    /// `InvalidInput`, status 400.
    public static let invalidInput = ErrorModel("InvalidInputException", code: "InvalidInput")

    /// `InvalidUserType`, status 400.
    public static let invalidUserType = ErrorModel("InvalidUserTypeException", code: "InvalidUserType")

    /// `LimitExceeded`, status 409.
    public static let limitExceeded = ErrorModel("LimitExceededException", code: "LimitExceeded", status: 409)

    /// `MalformedCertificate`, status 400.
    public static let malformedCertificate = ErrorModel(
      "MalformedCertificateException", code: "MalformedCertificate")

    /// `MalformedPolicyDocument`, status 400.
    public static let malformedPolicyDocument = ErrorModel(
      "MalformedPolicyDocumentException", code: "MalformedPolicyDocument")

    /// `NoSuchEntity`, status 404.
    public static let noSuchEntity = ErrorModel("NoSuchEntityException", code: "NoSuchEntity", status: 404)

    /// `OrganizationNotFoundException`, status 400.
    public static let organizationNotFound = ErrorModel("OrganizationNotFoundException")

    /// `OrganizationNotInAllFeaturesModeException`, status 400.
    public static let organizationNotInAllFeaturesMode = ErrorModel(
      "OrganizationNotInAllFeaturesModeException")

    /// `PasswordPolicyViolation`, status 400.
    public static let passwordPolicyViolation = ErrorModel(
      "PasswordPolicyViolationException", code: "PasswordPolicyViolation")

    /// `PolicyEvaluation`, status 500.
    public static let policyEvaluation = ErrorModel(
      "PolicyEvaluationException", code: "PolicyEvaluation", status: 500)

    /// `PolicyNotAttachable`, status 400.
    public static let policyNotAttachable = ErrorModel(
      "PolicyNotAttachableException", code: "PolicyNotAttachable")

    /// `ServiceAccessNotEnabledException`, status 400.
    public static let serviceAccessNotEnabled = ErrorModel("ServiceAccessNotEnabledException")

    /// `ServiceFailure`, status 500.
    public static let serviceFailure = ErrorModel(
      "ServiceFailureException", code: "ServiceFailure", status: 500)

    /// `UnmodifiableEntity`, status 400.
    public static let unmodifiableEntity = ErrorModel(
      "UnmodifiableEntityException", code: "UnmodifiableEntity")

    /// All of them.
    public static let all: [ErrorModel] = [
      accountNotManagementOrDelegatedAdministrator,
      callerIsNotManagementAccount,
      concurrentModification,
      credentialReportExpired,
      credentialReportNotPresent,
      credentialReportNotReady,
      deleteConflict,
      duplicateCertificate,
      entityAlreadyExists,
      entityTemporarilyUnmodifiable,
      invalidAuthenticationCode,
      invalidCertificate,
      invalidInput,
      invalidUserType,
      limitExceeded,
      malformedCertificate,
      malformedPolicyDocument,
      noSuchEntity,
      organizationNotFound,
      organizationNotInAllFeaturesMode,
      passwordPolicyViolation,
      policyEvaluation,
      policyNotAttachable,
      serviceAccessNotEnabled,
      serviceFailure,
      unmodifiableEntity,
    ]
  }
}
