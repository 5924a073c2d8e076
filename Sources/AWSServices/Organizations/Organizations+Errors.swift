public import AWSWire

extension Organizations {
  /// The errors that the model of AWS Organizations lists for these operations.
  public enum Errors {
    /// `AccessDeniedException`, status 400.
    public static let accessDenied = ErrorModel("AccessDeniedException")

    /// `AccessDeniedForDependencyException`, status 400.
    public static let accessDeniedForDependency = ErrorModel("AccessDeniedForDependencyException")

    /// `AccountAlreadyClosedException`, status 400.
    public static let accountAlreadyClosed = ErrorModel("AccountAlreadyClosedException")

    /// `AccountAlreadyRegisteredException`, status 400.
    public static let accountAlreadyRegistered = ErrorModel("AccountAlreadyRegisteredException")

    /// `AccountNotFoundException`, status 400.
    public static let accountNotFound = ErrorModel("AccountNotFoundException")

    /// `AccountNotRegisteredException`, status 400.
    public static let accountNotRegistered = ErrorModel("AccountNotRegisteredException")

    /// `AlreadyInOrganizationException`, status 400.
    public static let alreadyInOrganization = ErrorModel("AlreadyInOrganizationException")

    /// `AWSOrganizationsNotInUseException`, status 400.
    public static let awsOrganizationsNotInUse = ErrorModel("AWSOrganizationsNotInUseException")

    /// `ChildNotFoundException`, status 400.
    public static let childNotFound = ErrorModel("ChildNotFoundException")

    /// `ConcurrentModificationException`, status 400.
    public static let concurrentModification = ErrorModel("ConcurrentModificationException")

    /// `ConflictException`, status 400.
    public static let conflict = ErrorModel("ConflictException")

    /// `ConstraintViolationException`, status 400.
    public static let constraintViolation = ErrorModel("ConstraintViolationException")

    /// `CreateAccountStatusNotFoundException`, status 400.
    public static let createAccountStatusNotFound = ErrorModel("CreateAccountStatusNotFoundException")

    /// `DestinationParentNotFoundException`, status 400.
    public static let destinationParentNotFound = ErrorModel("DestinationParentNotFoundException")

    /// `DuplicateAccountException`, status 400.
    public static let duplicateAccount = ErrorModel("DuplicateAccountException")

    /// `DuplicateOrganizationalUnitException`, status 400.
    public static let duplicateOrganizationalUnit = ErrorModel("DuplicateOrganizationalUnitException")

    /// `DuplicatePolicyException`, status 400.
    public static let duplicatePolicy = ErrorModel("DuplicatePolicyException")

    /// `DuplicatePolicyAttachmentException`, status 400.
    public static let duplicatePolicyAttachment = ErrorModel("DuplicatePolicyAttachmentException")

    /// `FinalizingOrganizationException`, status 400.
    public static let finalizingOrganization = ErrorModel("FinalizingOrganizationException")

    /// `HandshakeConstraintViolationException`, status 400.
    public static let handshakeConstraintViolation = ErrorModel("HandshakeConstraintViolationException")

    /// `InvalidInputException`, status 400.
    public static let invalidInput = ErrorModel("InvalidInputException")

    /// `MalformedPolicyDocumentException`, status 400.
    public static let malformedPolicyDocument = ErrorModel("MalformedPolicyDocumentException")

    /// `MasterCannotLeaveOrganizationException`, status 400.
    public static let masterCannotLeaveOrganization = ErrorModel("MasterCannotLeaveOrganizationException")

    /// `OrganizationNotEmptyException`, status 400.
    public static let organizationNotEmpty = ErrorModel("OrganizationNotEmptyException")

    /// `OrganizationalUnitNotEmptyException`, status 400.
    public static let organizationalUnitNotEmpty = ErrorModel("OrganizationalUnitNotEmptyException")

    /// `OrganizationalUnitNotFoundException`, status 400.
    public static let organizationalUnitNotFound = ErrorModel("OrganizationalUnitNotFoundException")

    /// `ParentNotFoundException`, status 400.
    public static let parentNotFound = ErrorModel("ParentNotFoundException")

    /// `PolicyChangesInProgressException`, status 400.
    public static let policyChangesInProgress = ErrorModel("PolicyChangesInProgressException")

    /// `PolicyInUseException`, status 400.
    public static let policyInUse = ErrorModel("PolicyInUseException")

    /// `PolicyNotAttachedException`, status 400.
    public static let policyNotAttached = ErrorModel("PolicyNotAttachedException")

    /// `PolicyNotFoundException`, status 400.
    public static let policyNotFound = ErrorModel("PolicyNotFoundException")

    /// `PolicyTypeAlreadyEnabledException`, status 400.
    public static let policyTypeAlreadyEnabled = ErrorModel("PolicyTypeAlreadyEnabledException")

    /// `PolicyTypeNotAvailableForOrganizationException`, status 400.
    public static let policyTypeNotAvailableForOrganization = ErrorModel(
      "PolicyTypeNotAvailableForOrganizationException")

    /// `PolicyTypeNotEnabledException`, status 400.
    public static let policyTypeNotEnabled = ErrorModel("PolicyTypeNotEnabledException")

    /// `RootNotFoundException`, status 400.
    public static let rootNotFound = ErrorModel("RootNotFoundException")

    /// `ServiceException`, status 500.
    public static let service = ErrorModel("ServiceException", status: 500)

    /// `SourceParentNotFoundException`, status 400.
    public static let sourceParentNotFound = ErrorModel("SourceParentNotFoundException")

    /// `TargetNotFoundException`, status 400.
    public static let targetNotFound = ErrorModel("TargetNotFoundException")

    /// `TooManyRequestsException`, status 400.
    public static let tooManyRequests = ErrorModel("TooManyRequestsException")

    /// `UnsupportedAPIEndpointException`, status 400.
    public static let unsupportedAPIEndpoint = ErrorModel("UnsupportedAPIEndpointException")

    /// All of them.
    public static let all: [ErrorModel] = [
      accessDenied,
      accessDeniedForDependency,
      accountAlreadyClosed,
      accountAlreadyRegistered,
      accountNotFound,
      accountNotRegistered,
      alreadyInOrganization,
      awsOrganizationsNotInUse,
      childNotFound,
      concurrentModification,
      conflict,
      constraintViolation,
      createAccountStatusNotFound,
      destinationParentNotFound,
      duplicateAccount,
      duplicateOrganizationalUnit,
      duplicatePolicy,
      duplicatePolicyAttachment,
      finalizingOrganization,
      handshakeConstraintViolation,
      invalidInput,
      malformedPolicyDocument,
      masterCannotLeaveOrganization,
      organizationNotEmpty,
      organizationalUnitNotEmpty,
      organizationalUnitNotFound,
      parentNotFound,
      policyChangesInProgress,
      policyInUse,
      policyNotAttached,
      policyNotFound,
      policyTypeAlreadyEnabled,
      policyTypeNotAvailableForOrganization,
      policyTypeNotEnabled,
      rootNotFound,
      service,
      sourceParentNotFound,
      targetNotFound,
      tooManyRequests,
      unsupportedAPIEndpoint,
    ]
  }
}
