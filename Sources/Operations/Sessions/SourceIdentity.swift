/// A reason made into the source identity of a role's session, which AWS CloudTrail then names in every call.
///
/// Source: AWS STS API Reference, "AssumeRole": 2 to 64 characters of letters, digits, `_`, and `+=,.@-`.
public enum SourceIdentity {
  /// The ticket and the reason with everything else as `_`; nil where less than two characters are left.
  public static func of(reason: String, ticket: String?) -> String? {
    var text = ""
    for character in [ticket, reason].compactMap({ $0 }).joined(separator: "=") {
      let isAllowed =
        character.isASCII && (character.isLetter || character.isNumber || "+=,.@-_".contains(character))
      if isAllowed {
        text.append(character)
      } else if text.last != "_" {
        text.append("_")
      }
      if text.utf8.count == 64 { break }
    }
    return text.utf8.count >= 2 ? text : nil
  }
}
