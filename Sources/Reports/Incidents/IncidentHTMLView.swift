public import Detection
internal import Identity

/// Incidents as a fragment of HTML without scripts and styles: sections with class names to style by.
public struct IncidentHTMLView: IncidentView {
  /// Creates a view.
  public init() {}

  /// Opens the section.
  public func begin(_ output: (String) throws -> Void) rethrows {
    try output("<section class=\"rootlatch-incidents\">\n")
  }

  /// Hands over an article.
  public func write(_ incident: Incident, to output: (String) throws -> Void) rethrows {
    let severity = incident.severity.rawValue
    var text = "<article class=\"incident \(severity)\" id=\"incident-\(incident.id)\">\n"
    text += "<h3><span class=\"severity\">\(severity)</span> \(Self.escaped(incident.title))</h3>\n"
    text += "<p>\(Self.escaped(incident.summary))</p>\n<h4>What was found</h4>\n<ul class=\"findings\">\n"
    for finding in incident.findings {
      let technique = finding.detection.technique
      text +=
        "<li><strong>\(finding.severity.rawValue)</strong> \(Self.escaped(finding.summary)) "
        + "<code>\(Self.escaped(finding.detection.id))</code> <a href=\"\(technique.url)\">\(technique.id)</a></li>\n"
    }
    text += "</ul>\n"
    if !incident.nextSteps.isEmpty {
      text += "<h4>What to do</h4>\n<ol class=\"next-steps\">\n"
      for step in incident.nextSteps { text += "<li>\(Self.escaped(step))</li>\n" }
      text += "</ol>\n"
    }
    let isMoment = incident.firstSeen == incident.lastSeen
    text +=
      "<p class=\"source\">\(Self.time(incident.firstSeen))\(isMoment ? "" : " to " + Self.time(incident.lastSeen)), "
      + "\(incident.session.count) \(incident.session.count == 1 ? "record" : "records")</p>\n</article>\n"
    try output(text)
  }

  /// A moment for people and for programs.
  static func time(_ moment: Timestamp) -> String {
    "<time datetime=\"\(moment.iso8601)\">\(moment.iso8601)</time>"
  }

  /// Closes the section.
  public func end(_ count: Int, to output: (String) throws -> Void) rethrows {
    try output((count == 0 ? "<p>No incidents.</p>\n" : "") + "</section>\n")
  }

  /// Text that stands in HTML for itself, in elements and in attributes.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default:
        // HTML knows no control characters but white space.
        if scalar.value >= 0x20 && scalar.value != 0x7F || scalar == "\n" || scalar == "\t" {
          result.unicodeScalars.append(scalar)
        } else {
          result += "\u{FFFD}"
        }
      }
    }
    return result
  }
}
