import Foundation
import FuzzTargets
import TestKit
import Testing

/// A short, deterministic slice of the fuzzing; `ROOTLATCH_FUZZ_RUNS` and `ROOTLATCH_SEED` make it longer or other.
@Suite("fuzzing")
struct FuzzTests {
  private static let environment = ProcessInfo.processInfo.environment

  private func seeds(of target: FuzzTarget) throws -> [[UInt8]] {
    let folder = CaseFiles.packageRoot + "/Fuzz/Corpus/" + target.name
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    return try names.map { try CaseFiles.read(folder + "/" + $0) }
  }

  @Test(arguments: FuzzTarget.all.map(\.name))
  func `the corpus and mutations of it break no law`(_ name: String) throws {
    let target = try #require(FuzzTarget.named(name))
    let seeds = try seeds(of: target)
    #expect(!seeds.isEmpty)
    for seed in seeds { #expect(throws: Never.self, "\(seed)") { try target.run(seed) } }
    let runs = Self.environment["ROOTLATCH_FUZZ_RUNS"].flatMap { Int($0) } ?? 400
    let seed = Self.environment["ROOTLATCH_SEED"].flatMap { UInt64($0) } ?? 1
    print("\(name): seed \(seed), \(runs) mutations of \(seeds.count) inputs")
    var mutator = FuzzMutator(seed: seed, seeds: seeds, words: target.words)
    for _ in 0..<runs {
      let input = mutator.next()
      do throws(FuzzFinding) {
        try target.run(input)
      } catch {
        Issue.record(
          "\(error)\nseed \(seed), input \(String(decoding: input, as: UTF8.self).debugDescription)")
      }
    }
  }

  @Test func `a broken law is found`() {
    let target = FuzzTarget("broken", words: ["needle"]) { input throws(FuzzFinding) in
      try FuzzFinding.require(!input.starts(with: Array("needle".utf8)), "the needle")
    }
    var mutator = FuzzMutator(seed: 7, seeds: [[]], words: target.words)
    let found = (0..<1000).contains { _ in (try? target.run(mutator.next())) == nil }
    #expect(found)
  }
}
