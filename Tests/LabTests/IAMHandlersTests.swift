import AWSServices
import AWSWire
import Cryptography
import Identity
import Testing

@testable import Lab

struct IAMHandlersTests {
  @Test("Every operation of IAM is served once")
  func everyOperationIsServed() {
    let served = IAMHandlers.all.map(\.model.name)
    let described = IAM.operations.map { $0.model.name }
    #expect(served.sorted() == described.sorted())
  }

  @Test("The account summary always has the 34 keys of the model")
  func summaryHasEveryKey() {
    #expect(Set(AccountFigures(Account()).byName.keys) == Set(IAM.SummaryKey.known))
  }

  @Test("Pages hold every item once, whatever goes away between them", arguments: [1, 2, 3, 7, 100])
  func pagesHoldEveryItem(size: Int) throws {
    var names = (0..<20).map { "name\($0)" }
    let all = Set(names)
    var seen: [String] = []
    var marker: String?
    repeat {
      let page = try IAMPage(names, marker: marker, size: size)
      seen += page.items
      marker = page.marker
      names.removeAll { page.items.last == $0 }
    } while marker != nil
    #expect(Set(seen) == all)
    #expect(seen.count == all.count)
  }

  @Test(
    "Device codes must follow each other and be of now",
    arguments: [
      (0, 1, true), (-1, 0, true), (1, 0, false), (0, 0, false), (0, 2, false), (5, 6, false),
      (-40, -39, false),
    ])
  func consecutiveCodes(first: Int64, second: Int64, isTaken: Bool) {
    let key = Array("12345678901234567890".utf8)
    let moment = Timestamp(seconds: 1_111_111_109)
    let step = moment.seconds / 30
    let codes = [first, second].map { OneTimeCode.code(key: key, step: step + $0) }
    #expect(
      OneTimeCode.areConsecutive(
        codes[0], codes[1], seed: Secret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"), at: moment) == isTaken)
  }
}
