import CommandLineKit
import Testing

@Suite struct ProgressLineTests {
  @Test(
    arguments: [
      (231, 1000, 3.6, 44, "auditing 231/1000 accounts  23%  eta 12s"),
      (231, 1000, 3.6, 60, "auditing 231/1000 accounts  [###-------------]  23%  eta 12s"),
      (231, 1000, 3.6, 20, "auditing 231/1000 a…"),
      (0, 1000, 3.6, 40, "auditing 0/1000 accounts  0%"),
      (1000, 1000, 3.6, 40, "auditing 1000/1000 accounts  100%"),
      (5, nil, 3.6, 80, "auditing 5 accounts"),
      (0, nil, 3.6, 80, "auditing …"),
      (0, 0, 0.0, 30, "auditing 0/0 accounts  100%"),
      (999, 1000, 100.0, 44, "auditing 999/1000 accounts  99%  eta 1s"),
    ] as [(Int, Int?, Double, Int, String)])
  func `a line tells how far the work is`(
    _ completed: Int, _ total: Int?, _ elapsed: Double, _ width: Int, _ expected: String
  ) {
    let line = ProgressLine(
      "auditing", unit: "accounts", completed: completed, total: total, elapsed: .seconds(elapsed))
    #expect(line.render(width: width) == expected)
  }

  @Test(arguments: [(0, "0s"), (59, "59s"), (60, "1m00s"), (185, "3m05s"), (3600, "1h00m"), (7620, "2h07m")])
  func `durations are short`(_ seconds: Int, _ expected: String) {
    #expect(ProgressLine.short(.seconds(seconds)) == expected)
  }
}
