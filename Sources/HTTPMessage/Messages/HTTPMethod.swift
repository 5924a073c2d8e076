/// The method of an HTTP request (RFC 9110 section 9).
public struct HTTPMethod: Hashable, Sendable, CustomStringConvertible {
  /// The method's name, which is case-sensitive.
  public let rawValue: String

  /// Names a method.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// GET.
  public static let get = HTTPMethod("GET")
  /// HEAD.
  public static let head = HTTPMethod("HEAD")
  /// POST.
  public static let post = HTTPMethod("POST")
  /// PUT.
  public static let put = HTTPMethod("PUT")
  /// DELETE.
  public static let delete = HTTPMethod("DELETE")
  /// PATCH.
  public static let patch = HTTPMethod("PATCH")

  /// The method's name.
  public var description: String { rawValue }
}
