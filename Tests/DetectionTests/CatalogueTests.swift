import Testing

@testable import Detection

@Suite("Catalogue")
struct CatalogueTests {
  @Test("Every detection has a name of its own")
  func names() {
    let ids = DetectionCatalogue.descriptions.map(\.id)
    #expect(Set(ids).count == ids.count)
  }
}
