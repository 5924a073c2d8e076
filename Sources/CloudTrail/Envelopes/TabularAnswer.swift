internal import JSONTree

/// Answers of queries, which are tables in JSON.
///
/// Known are GetQueryResults of CloudTrail Lake (an array of objects with one column each a row), of CloudWatch Logs
/// Insights (an array of `field` and `value` a row) and of Athena (`ResultSet`, the names in its first row), and the
/// arrays of columns and rows that Splunk and other search engines export.
enum TabularAnswer {
  /// The rows, an object each; nil where this is no such answer.
  static func rows(_ json: SourceJSON) -> [JSON]? {
    if let elements = json.array { return row(elements).map { [$0] } }
    if let rows = json["ResultSet"]?["Rows"]?.array { return athena(rows) }
    for (names, rows) in [
      ("fields", "rows"), ("columns", "values"), ("columns", "rows"), ("schema", "datarows"),
    ] {
      guard let names = json[names]?.array, let rows = json[rows]?.array else { continue }
      return table(names.map { $0.string ?? $0["name"]?.string ?? "" }, rows.map { $0.array ?? [] })
    }
    return nil
  }

  /// One row of CloudTrail Lake or CloudWatch Logs Insights.
  private static func row(_ columns: [SourceJSON]) -> JSON? {
    guard 2...1000 ~= columns.count else { return nil }
    var members: [JSONObject.Member] = []
    for column in columns {
      guard case .object(let found) = column.value else { return nil }
      if let name = column["field"]?.string, found.count == 2 {
        guard let value = column["value"] else { return nil }
        members.append(JSONObject.Member(name: name, value: value.json))
      } else if found.count == 1, let member = found.first, member.value.string != nil {
        members.append(JSONObject.Member(name: member.name, value: member.value.json))
      } else {
        return nil
      }
    }
    let row = JSONObject(members)
    return row.count == columns.count ? .object(row) : nil
  }

  private static func athena(_ rows: [SourceJSON]) -> [JSON] {
    let texts = rows.map { row in (row["Data"]?.array ?? []).map { $0["VarCharValue"] } }
    guard let names = texts.first else { return [] }
    return texts.dropFirst().map { row in
      .object(
        JSONObject(
          zip(names, row).compactMap { name, value in
            value.map { JSONObject.Member(name: name?.string ?? "", value: $0.json) }
          }))
    }
  }

  private static func table(_ names: [String], _ rows: [[SourceJSON]]) -> [JSON] {
    rows.map { row in
      .object(JSONObject(zip(names, row).map { JSONObject.Member(name: $0, value: $1.json) }))
    }
  }
}
