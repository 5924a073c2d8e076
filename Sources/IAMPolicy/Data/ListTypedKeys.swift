/// The condition keys AWS defines with several values.
///
/// Source: IAM User Guide, "AWS global condition context keys", 2026-11; keys of services come with the request as
/// lists.
enum ListTypedKeys {
  static let names: Set<String> = [
    "aws:calledvia", "aws:principalorgpaths", "aws:principalservicenameslist", "aws:resourceorgpaths",
    "aws:sourceorgpaths", "aws:tagkeys", "aws:vpceorgpaths",
  ]

  private static let bytes = Set(names.map { Array($0.utf8) })

  /// Whether the key, in lower case, has several values.
  static func contains(_ name: [UInt8]) -> Bool { bytes.contains(name) }
}
