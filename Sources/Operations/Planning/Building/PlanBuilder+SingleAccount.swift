internal import Identity

extension PlanBuilder {
  /// What the people of one account have to do about its root user.
  func singleAccount() -> Plan {
    var plan = blank(.singleAccount, nil)
    guard let audited = audit.accounts.first else { return plan }
    plan.instructions = Instruction.ofOwnAccount(audited.account, audited.evidence)
    plan.notes = [
      "no program can do these steps: AWS lets only the signed-in root user manage its own credentials; "
        + "`rootlatch plan --via report` tells what is done"
    ]
    return plan
  }

  /// What is left to do for the management account, whose root keeps its credentials.
  var managementInstructions: [Instruction] {
    guard let audited = audit.accounts.first(where: { $0.account.isManagement }), audited.evidence != nil
    else {
      return []
    }
    return Instruction.ofOwnAccount(audited.account, audited.evidence).filter { $0.id != "daily-access" }
  }
}
