public import CommandLineKit

/// The forms of output of `rootlatch preflight`.
public enum PreflightFormat: String, CaseIterable, ExpressibleByArgument {
  /// For people.
  case table
  /// One document.
  case json
  /// For code scanning.
  case sarif
}

/// What a policy in a file is for.
public enum PolicyKindArgument: String, CaseIterable, ExpressibleByArgument {
  /// A bucket.
  case bucket
  /// A queue.
  case queue
  /// A key.
  case key
  /// Member accounts.
  case scp
  /// The resources of member accounts.
  case rcp
  /// A user, group or role.
  case identity
}
