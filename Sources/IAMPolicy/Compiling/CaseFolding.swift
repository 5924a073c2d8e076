/// Lower-casing as AWS does it for the `IgnoreCase` operators.
///
/// Recorded: contextual lower-casing of UTF-16 units, not case folding. A final Σ becomes ς, İ becomes i with a dot
/// above, letters outside the first plane keep their case, and nothing is normalised.
enum CaseFolding {
  static func lowercased(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.map(Fingerprint.lowercased) }
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    var text = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if scalar.value > 0xFFFF {
        text.append(scalar)
      } else if scalar.value == 0x03A3 {
        text.append(isFinalSigma(index, in: scalars) ? "\u{03C2}" : "\u{03C3}")
      } else {
        text.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return Array(String(text).utf8)
  }

  /// Source: The Unicode Standard, table 3-17, Final_Sigma.
  private static func isFinalSigma(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
    let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
    return before?.properties.isCased == true && after?.properties.isCased != true
  }
}
