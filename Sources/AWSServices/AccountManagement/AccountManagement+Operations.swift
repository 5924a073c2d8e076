public import AWSWire

extension AccountManagement {
  /// The operations of AWS Account Management that both sides speak.
  public static let operations: [any Operation.Type] = [
    GetAccountInformation.self,
    PutAccountName.self,
    GetContactInformation.self,
    PutContactInformation.self,
    GetAlternateContact.self,
    PutAlternateContact.self,
    DeleteAlternateContact.self,
    StartPrimaryEmailUpdate.self,
    AcceptPrimaryEmailUpdate.self,
    GetPrimaryEmail.self,
    GetPrimaryEmailUpdateStatus.self,
    ListRegions.self,
    GetRegionOptStatus.self,
    EnableRegion.self,
    DisableRegion.self,
  ]
}
