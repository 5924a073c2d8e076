public import AWSWire

extension Structure {
  /// A structure with the members that a closure sets.
  public static func with<Failure: Error>(
    _ fill: (inout Self) throws(Failure) -> Void
  ) throws(Failure) -> Self {
    var value = Self()
    try fill(&value)
    return value
  }
}
