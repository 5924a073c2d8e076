internal import CloudTrail

/// Every detection there is.
public enum DetectionCatalogue {
  static let all: [any Detection.Type] = [
    RootConsoleSignIn.self, RootSignInWithoutMFA.self, RootSignInAfterFailures.self, FailedRootSignIn.self,
    RootSignInBurst.self, RootPasswordSpraying.self, RootMFAPrompts.self,
    RootPasswordRecoveryRequested.self, RootPasswordRecoveryCompleted.self, RootPasswordChanged.self,
    RootEmailChanged.self, RootAccessKeyCreated.self, RootAccessKeyChanged.self, RootCertificateChanged.self,
    RootCertificateDeleted.self,
    RootMFARemoved.self, RootMFAEnrolled.self, RootLoginProfileChanged.self, RootCreatedAccess.self,
    RootAPIUse.self, RootAccessKeyUsed.self, RootDeadCredentials.self, RootFederation.self,
    RootCommandLineSignIn.self, RootImpossibleCall.self, RootTemporaryCredentials.self,
    RootRefusedByOrganization.self, RootLogsDisabled.self, RootGuardLowered.self, RootAccountControl.self,
    ServiceForRoot.self,
    GuardDutySaysRoot.self,
    RootSessionOpened.self, RootSessionWithoutCall.self, RootSessionOutsideTask.self, RootSessionRefused.self,
    RareRootSession.self, UnrecordedRootSession.self, UnseenRootSession.self, CentralRootAccessChanged.self,
    RootAccessDelegated.self, AccountLeftOrganization.self, AccountJoinedOrganization.self,
    OwnerContactsChanged.self, AccountCreated.self,
    RootAfterQuietDays.self, RootFromNewNetwork.self, RootFromNewCountry.self, RootInNewRegion.self,
    RootWithNewProgram.self, RootDoesNewThing.self, ImpossibleTravel.self,
  ]

  /// Names of the records that detections read.
  static let recordNames = all.reduce(into: Set(RootActivity.eventNames)) { names, detection in
    names.formUnion(detection.recordNames)
  }

  /// What each of them is about, in the order of the catalogue.
  public static let descriptions = all.map { $0.description }
}
