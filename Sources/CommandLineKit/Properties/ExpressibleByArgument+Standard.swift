extension String: ExpressibleByArgument {
  /// Takes the argument as it is.
  public init?(argument: String) {
    self = argument
  }
}

extension Bool: ExpressibleByArgument {
  /// The two values.
  public static var allValueStrings: [String] { ["true", "false"] }
}

extension Int: ExpressibleByArgument {
  /// Whole numbers.
  public static var expectedForm: String? { "a whole number" }
}

extension Int64: ExpressibleByArgument {
  /// Whole numbers.
  public static var expectedForm: String? { "a whole number" }
}

extension UInt64: ExpressibleByArgument {
  /// Whole numbers that are not negative.
  public static var expectedForm: String? { "a whole number from 0" }
}

extension Int32: ExpressibleByArgument {}
extension UInt32: ExpressibleByArgument {}
extension UInt16: ExpressibleByArgument {}
extension UInt8: ExpressibleByArgument {}

extension Double: ExpressibleByArgument {
  /// Reads a finite number.
  public init?(argument: String) {
    guard let number = Double(argument), number.isFinite else { return nil }
    self = number
  }

  /// Finite numbers.
  public static var expectedForm: String? { "a number" }
}
