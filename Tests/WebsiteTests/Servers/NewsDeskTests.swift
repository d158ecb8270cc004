import CaseStore
import Casework
import Foundation
import Office
import Synchronization
import Testing

@testable import Website

/// What open pages hear of.
@Suite struct NewsDeskTests {
  /// Sleeps until it is told to wake, or that nobody sleeps any more.
  private final class Beats: Sendable {
    private struct State {
      var isOver = false
      var sleepers: [CheckedContinuation<Bool, Never>] = []
    }

    private let state = Mutex(State())
    var sleepers: Int { state.withLock { $0.sleepers.count } }

    func sleep() async throws {
      let isOver = await withCheckedContinuation { (continuation: CheckedContinuation<Bool, Never>) in
        let isOver = state.withLock { state in
          if !state.isOver { state.sleepers.append(continuation) }
          return state.isOver
        }
        if isOver { continuation.resume(returning: true) }
      }
      if isOver { throw CancellationError() }
    }

    func wake(forGood isOver: Bool = false) {
      let sleepers = state.withLock { state in
        defer { state.sleepers = [] }
        state.isOver = isOver
        return state.sleepers
      }
      for sleeper in sleepers { sleeper.resume(returning: isOver) }
    }
  }

  /// Runs the desk of a site with two files at the first step; `beats` waits out the pauses between beats.
  private func with(
    _ limits: NewsDesk.Limits = .init(),
    _ test: (SiteHarness, NewsDesk, Beats) async throws -> Void
  ) async throws {
    let site = try await SiteHarness()
    let beats = Beats()
    let beat = limits.beat
    let news = NewsDesk(store: site.store, limits: limits) { time in if time == beat { try await beats.sleep() } }
    let running = Task { try await news.run() }
    // Listening has begun once the loop waits for its first beat and the store has said so.
    while beats.sleepers == 0 { await Task.yield() }
    try await test(site, news, beats)
    running.cancel()
    news.close()
    beats.wake(forGood: true)
    _ = try? await running.value
  }

  @Test func aPageHearsOfItsDeskAndAFileOfItself() async throws {
    try await with { site, news, _ in
      let office = site.services.office.id
      let first = try #require(site.procedure.steps.first { $0.role != nil }?.id)
      let last = try #require(site.procedure.steps.last { $0.role != nil }?.id)
      var desk = try #require(news.open(.desk(office, first), for: "a")).makeAsyncIterator()
      let id = try await DeskWork(site: site).submit()
      #expect(await desk.next() == .changed)
      let other = try #require(news.open(.desk("elsewhere", first), for: "a"))
      let far = try #require(news.open(.desk(office, last), for: "a"))
      var file = try #require(news.open(.file(office, id), for: "a")).makeAsyncIterator()
      let officer = try site.account(site.officer(at: first))
      _ = try await site.services.cases.perform(
        .claim(takeOver: false), on: id, expecting: nil,
        by: .officer(officer.id, roles: Set(officer.roles), proofs: [.education(.secondary)]))
      #expect(await file.next() == .changed)
      #expect(await desk.next() == .changed)
      news.close()
      // Nobody else hears of it.
      #expect(await far.reduce(0) { count, _ in count + 1 } == 0)
      #expect(await other.reduce(0) { count, _ in count + 1 } == 0)
    }
  }

  @Test func thereIsAnEndToHowManyListen() async throws {
    var limits = NewsDesk.Limits()
    limits.pages = 3
    limits.pagesOfOne = 2
    try await with(limits) { _, news, _ in
      let open = [news.open(.desk("o", "s"), for: "a"), news.open(.desk("o", "s"), for: "a")]
      #expect(news.open(.desk("o", "s"), for: "a") == nil)
      let third = news.open(.desk("o", "s"), for: "b")
      #expect(news.open(.desk("o", "s"), for: "c") == nil)
      #expect(news.openPages == 3)
      // A stream that nobody holds any more has ended.
      #expect(third != nil && open.allSatisfy { $0 != nil })
    }
  }

  @Test func aConnectionIsTriedAndEndsAfterAWhile() async throws {
    var limits = NewsDesk.Limits()
    limits.beats = 2
    try await with(limits) { _, news, beats in
      var page = try #require(news.open(.desk("o", "s"), for: "a")).makeAsyncIterator()
      beats.wake()
      #expect(await page.next() == .beat)
      while beats.sleepers == 0 { await Task.yield() }
      beats.wake()
      #expect(await page.next() == nil)
      while news.openPages > 0 { await Task.yield() }
    }
  }

  @Test func aServerThatStopsEndsThemAll() async throws {
    try await with { _, news, _ in
      var page = try #require(news.open(.desk("o", "s"), for: "a")).makeAsyncIterator()
      news.close()
      #expect(await page.next() == nil)
      #expect(news.open(.desk("o", "s"), for: "a") == nil)
    }
  }
}
