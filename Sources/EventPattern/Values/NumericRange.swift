/// A range of numbers with open or closed ends.
struct NumericRange: Hashable, Sendable {
  var bottom = -Double.infinity
  var isBottomOpen = false
  var top = Double.infinity
  var isTopOpen = false

  func contains(_ number: Double) -> Bool {
    (isBottomOpen ? number > bottom : number >= bottom) && (isTopOpen ? number < top : number <= top)
  }
}
