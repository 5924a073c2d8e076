/// Transforms elements, so many at a time, and gives the results in the elements' order.
func concurrentMap<Element: Sendable, Output: Sendable>(
  _ elements: [Element], limit: Int,
  _ transform: @escaping @Sendable (Element) async -> Output
) async -> [Output] {
  var outputs = [Output?](repeating: nil, count: elements.count)
  await forEachConcurrently(elements, limit: limit, transform) { index, output in outputs[index] = output }
  return outputs.compactMap { $0 }
}

/// Transforms elements, so many at a time, and hands over each result as it comes.
///
/// After cancellation nothing new is begun: what is under way is waited for, and the rest is never handed over.
func forEachConcurrently<Element: Sendable, Output: Sendable>(
  _ elements: [Element], limit: Int,
  _ transform: @escaping @Sendable (Element) async -> Output,
  receive: (Int, Output) -> Void
) async {
  await withTaskGroup(of: (Int, Output).self) { group in
    var next = 0
    func begin() {
      guard next < elements.count, !Task.isCancelled else { return }
      let index = next
      let element = elements[index]
      next += 1
      group.addTask { (index, await transform(element)) }
    }
    for _ in 0..<min(max(limit, 1), elements.count) { begin() }
    while let (index, output) = await group.next() {
      receive(index, output)
      begin()
    }
  }
}
