// SPDX-License-Identifier: MIT
// Every view of the first exhibit on every glass, in all languages, text sizes and themes: nothing is cut off,
// overlaps, is too small or too faint. LECTERN_AUDIT_WHOLE=1 goes through all of them, which takes hours; else so few
// that every two of glass, text size, theme, language and document meet, another choice for each LECTERN_AUDIT_TURN.
#include <cstdlib>
#include <gtest/gtest.h>
#include <set>
#include <tuple>

#include "firmware/audit/audit.hpp"
#include "tests/scenario/player.hpp"

namespace lectern::app::testing {
namespace {

std::unique_ptr<Show> shown() {
  scan::StoreOptions store;
  store.workers = 0;
  auto show = Show::open(exhibit_pack(), interface_words(), store, [] {});
  EXPECT_TRUE(show) << show.error().what;
  return show ? std::move(*show) : nullptr;
}

TEST(AuditCells, OfACoverMakeEveryTwoMeetAndAreFew) {
  const auto show = shown();
  const AuditRange range = whole_range();
  const auto& index = show->pack().index();
  const auto values = [](const AuditCell& cell) {
    return std::array<std::size_t, 5>{
        static_cast<std::size_t>(cell.metrics.glass.w * 100'000 + cell.metrics.mm(Millimetres{100})),
        static_cast<std::size_t>(cell.metrics.text_percent), cell.contrast ? 1U : 0U, cell.language, cell.part};
  };
  const auto pairs = [&](const std::vector<AuditCell>& cells) {
    std::set<std::array<std::size_t, 4>> met;
    for (const AuditCell& cell : cells)
      for (std::size_t a = 0; a < 5; ++a)
        for (std::size_t b = a + 1; b < 5; ++b) met.insert({a, values(cell)[a], b, values(cell)[b]});
    return met;
  };
  const auto whole = cells_of(range, index);
  EXPECT_EQ(whole.size(), range.glasses.size() * 4 * 2 * 4 * 6);
  for (std::uint32_t turn = 0; turn < 20; ++turn) {
    const auto cells = covering_cells(range, index, turn);
    EXPECT_EQ(pairs(cells), pairs(whole)) << turn;
    EXPECT_LT(cells.size(), 100U) << turn << ": the two longest factors alone want 72";
  }
}

TEST(AuditCells, OfEveryTurnTogetherAreMoreThanOfOne) {
  const auto show = shown();
  std::set<std::tuple<int, int, bool, std::size_t, std::size_t>> seen;
  std::size_t most = 0;
  for (std::uint32_t turn = 0; turn < 50; ++turn) {
    const auto cells = covering_cells(whole_range(), show->pack().index(), turn);
    most = std::max(most, cells.size());
    for (const AuditCell& cell : cells)
      seen.insert({cell.metrics.glass.w, cell.metrics.text_percent, cell.contrast, cell.language, cell.part});
  }
  EXPECT_GT(seen.size(), 8 * most);
}

TEST(Audit, FindsNothingOnAnyGlass) {
  const auto show = shown();
  const auto& index = show->pack().index();
  const char* turn = std::getenv("LECTERN_AUDIT_TURN");
  const bool whole = std::getenv("LECTERN_AUDIT_WHOLE") != nullptr;
  const auto cells =
      whole ? cells_of(whole_range(), index)
            : covering_cells(whole_range(), index,
                             static_cast<std::uint32_t>(turn != nullptr ? std::strtoul(turn, nullptr, 10) : 0));
  // What it went through stands in the output, cell by cell.
  EXPECT_TRUE(audit(*show, cells));
}

}  // namespace
}  // namespace lectern::app::testing
