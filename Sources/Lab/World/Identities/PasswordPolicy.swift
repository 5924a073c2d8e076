import AWSWire

/// What an account demands of its users' passwords; root's own is not bound by it.
struct PasswordPolicy: Structure {
  var minimumLength = 6
  var requiresSymbols = false
  var requiresNumbers = false
  var requiresUppercase = false
  var requiresLowercase = false
  var allowsUsersToChange = false
  var maximumAge: Int?
  var reusePrevention: Int?
  var hardExpiry: Bool?

  init() {}

  mutating func members(_ members: inout Members) {
    members.required("MinimumLength", &minimumLength)
    members.required("RequiresSymbols", &requiresSymbols)
    members.required("RequiresNumbers", &requiresNumbers)
    members.required("RequiresUppercase", &requiresUppercase)
    members.required("RequiresLowercase", &requiresLowercase)
    members.required("AllowsUsersToChange", &allowsUsersToChange)
    members.optional("MaximumAge", &maximumAge)
    members.optional("ReusePrevention", &reusePrevention)
    members.optional("HardExpiry", &hardExpiry)
  }
}
