import JSONTree
import TestKit
import Testing

@testable import RecordScan

@Suite("Record scanner")
struct RecordScannerTests {
  @Test("is written")
  func exists() {
    var scanner = RecordScanner(selecting: ["\"Root\""])
    let text = Array(#"{"Records":[{"eventID":"a"},{"type":"Root"}]}"#.utf8)
    let buffer = text + [UInt8](repeating: 0x20, count: RecordScanner.padding)
    let step = scanner.next(buffer, 0..<text.count, isLast: true)
    #expect(scanner.itemCount == 2 && step.consumed == text.count && step.trouble == nil)
    #expect(!scanner.item(0).isSelected && scanner.item(1).isSelected)
  }
}
