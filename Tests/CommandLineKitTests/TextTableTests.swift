import CommandLineKit
import Testing

@Suite struct TextTableTests {
  static let table = TextTable(
    columns: [
      .init("ACCOUNT", overflow: .keep), .init("NAME", overflow: .wrap), .init("KEYS", .right),
      .init("STATE"),
    ],
    rows: [
      ["111122223333", "payments production", "2", TextTable.Cell("findings", .red, .bold)],
      ["444455556666", "日本", "10", TextTable.Cell("clean", .green)],
      ["777788889999", "a\u{1B}[31mb", "0"],
    ])

  @Test func `columns are aligned, and no line ends with a space`() {
    let expected = """
      ACCOUNT       NAME                 KEYS  STATE
      111122223333  payments production     2  findings
      444455556666  日本                   10  clean
      777788889999  a\\u{1b}[31mb            0

      """
    #expect(Self.table.render() == expected)
  }

  @Test func `columns give way to the width`() {
    let expected = """
      ACCOUNT       NAME          KEYS  STATE
      111122223333  payments         2  findings
                    production
      444455556666  日本            10  clean
      777788889999  a\\u{1b}[31mb     0

      """
    #expect(Self.table.render(width: 42) == expected)
    let truncated = TextTable(columns: [.init("A"), .init("B")], rows: [["abcdefghij", "abcdefghijkl"]])
    #expect(truncated.render(width: 22) == "A           B\nabcdefghij  abcdefghi…\n")
    // There is no table in which little more than a letter of each text would be left.
    #expect(truncated.render(width: 18) == "A  abcdefghij\nB  abcdefghijkl\n")
  }

  @Test func `a column keeps its least width`() {
    let table = TextTable(
      columns: [.init("A", overflow: .wrap), .init("KEY", overflow: .wrap, minimum: 20)],
      rows: [["a text of some length here", "session ASIAIOSFODNN7EXAMPLE"]])
    #expect(
      table.render(width: 36).split(separator: "\n").last { $0.contains("ASIA") }?
        .hasSuffix("ASIAIOSFODNN7EXAMPLE") == true)
  }

  @Test func `colours change nothing but colours`() {
    let painted = Self.table.render(width: 42, style: .coloured)
    #expect(painted.contains("\u{1B}[31;1mfindings\u{1B}[0m\n"))
    let plain = Self.table.render(width: 42)
    let widths = { (text: String) in text.split(separator: "\n").map { String($0).displayWidth } }
    #expect(widths(painted) == widths(plain))
  }

  @Test func `columns that can be spared give way first`() {
    let table = TextTable(
      columns: [
        .init("ACCOUNT", overflow: .keep), .init("OU", dispensability: 2),
        .init("STATE", dispensability: 1), .init("WORST", overflow: .keep),
      ], rows: [["111122223333", "/Workloads", "active", "critical"]])
    #expect(table.render(width: 42) == table.render())
    #expect(
      table.render(width: 36) == """
        ACCOUNT       STATE   WORST
        111122223333  active  critical
        not shown for want of room: OU

        """)
    #expect(table.render(width: 24).hasSuffix("not shown for want of\nroom: OU, STATE\n"))
    // Every column is back where a row has lines of its own for each.
    #expect(
      table.render(width: 21) == """
        ACCOUNT  111122223333
        OU       /Workloads
        STATE    active
        WORST    critical

        """)
  }

  @Test(arguments: [10, 20, 40, 80, 120, 200])
  func `no width is exceeded where words can be parted`(width: Int) {
    for text in [Self.table.render(width: width), Self.table.render(width: width, style: .coloured)] {
      #expect(text.split(separator: "\n").allSatisfy { String($0).displayWidth <= max(width, 17) })
    }
    let narrow = Self.table.render(width: 20)
    #expect(narrow.contains("NAME     日本\n") && narrow.contains("\n\nACCOUNT  4444"))
  }

  @Test func `small tables hold`() {
    #expect(TextTable(columns: []).render() == "")
    #expect(TextTable(columns: [.init("A")]).render() == "A\n")
    #expect(TextTable(columns: [.init(""), .init("")], rows: [["a", "b", "c"], []]).render() == "a  b\n\n")
    #expect(TextTable(columns: [.init("A")], rows: [["x\ny  "]]).render() == "A\nx\ny\n")
  }
}
