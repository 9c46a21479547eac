// SPDX-License-Identifier: MIT
// What must hold of every setting, over texts of letters, marks, ligatures, kerning pairs and two directions.
#include <algorithm>
#include <array>
#include <gtest/gtest.h>
#include <rapidcheck.h>

#include "tests/render/text/prepared.hpp"

namespace lectern::text {
namespace {

using pack::fb::Break;
using pack::fb::BreakKind;
using tests::Prepared;
using tests::RunTo;
using tests::tag;

struct Drawn {
  std::string utf8;
  std::vector<RunTo> runs;
  std::vector<Break> breaks;
  std::uint8_t base_level = 0;
};

Drawn draw_text() {
  static const std::array<std::string_view, 10> latin = {"a", "M", "i", "f", "A", "V", " ", " ", "a\u0301", "\n"};
  static const std::array<std::string_view, 4> hebrew = {"\u05D0", "\u05D1", " ", "\u05D2"};
  static const std::array<std::string_view, 2> arabic = {"\u0628", " "};
  Drawn drawn;
  drawn.base_level = *rc::gen::inRange<std::uint8_t>(0, 2);
  const int runs = *rc::gen::inRange(0, 5);
  for (int r = 0; r < runs; ++r) {
    const int kind = *rc::gen::inRange(0, 3);
    const int letters = *rc::gen::inRange(1, 14);
    for (int n = 0; n < letters; ++n) {
      std::string_view letter = latin[*rc::gen::inRange<std::size_t>(0, latin.size())];
      if (kind == 1) letter = hebrew[*rc::gen::inRange<std::size_t>(0, hebrew.size())];
      if (kind == 2) letter = arabic[*rc::gen::inRange<std::size_t>(0, arabic.size())];
      drawn.utf8 += letter;
      const int place = letter == "\n" ? 1 : letter == " " ? 0 : *rc::gen::inRange(0, 12);
      if (place < 3)
        drawn.breaks.emplace_back(static_cast<std::uint32_t>(drawn.utf8.size()), static_cast<BreakKind>(place));
    }
    const std::uint32_t script = kind == 0 ? tag("Latn") : kind == 1 ? tag("Hebr") : tag("Arab");
    const auto level = static_cast<std::uint8_t>(kind == 0 ? 2 * drawn.base_level : 1);
    drawn.runs.push_back(
        {static_cast<std::uint32_t>(drawn.utf8.size()), *rc::gen::inRange<std::uint16_t>(0, 2), script, level});
  }
  if (!drawn.breaks.empty() && drawn.breaks.back().at() == drawn.utf8.size()) drawn.breaks.pop_back();
  return drawn;
}

class SetProperties : public ::testing::Test {
 protected:
  Fonts fonts{&tests::load_box};
  Typesetter typesetter{fonts, {"en"}};
};

void check_line(const SetText& set, const Line& line, F26Dot6 width) {
  std::vector<Cluster> clusters(set.clusters.begin() + line.first_cluster, set.clusters.begin() + line.end_cluster);
  RC_ASSERT(!clusters.empty());
  std::uint32_t byte = line.start;
  F26Dot6 sum;
  std::size_t seen = 0;
  for (const Cluster& cluster : clusters) {
    RC_ASSERT(cluster.start == byte && cluster.end > cluster.start);
    byte = cluster.end;
    sum += cluster.width;
    if (cluster.width.raw > 0) ++seen;
  }
  RC_ASSERT(byte == line.end);
  RC_ASSERT(sum <= line.width);
  if (!line.hyphen) RC_ASSERT(sum == line.width);
  RC_ASSERT(line.width <= width || seen <= 1);
  std::sort(clusters.begin(), clusters.end(),
            [](const Cluster& a, const Cluster& b) { return a.x != b.x ? a.x < b.x : a.width < b.width; });
  F26Dot6 right = clusters.front().x;
  for (const Cluster& cluster : clusters) {
    RC_ASSERT(cluster.x >= right);  // no two over each other
    right = cluster.x + cluster.width;
  }
}

TEST_F(SetProperties, LinesCoverTheTextAndFit) {
  EXPECT_TRUE(rc::check([&] {
    const Drawn drawn = draw_text();
    const Prepared text(drawn.utf8, drawn.runs, drawn.breaks, drawn.base_level);
    const F26Dot6 size{*rc::gen::inRange(64, 4000)};
    const F26Dot6 width{*rc::gen::inRange(0, 20000)};
    const SetText set = typesetter.set(*text, size, width);
    std::uint32_t byte = 0;
    std::uint32_t run = 0;
    for (const Line& line : set.lines) {
      RC_ASSERT(line.start == byte && line.end > line.start);
      RC_ASSERT(line.first_run == run);
      check_line(set, line, width);
      byte = line.end;
      run = line.end_run;
    }
    RC_ASSERT(byte == drawn.utf8.size());
    RC_ASSERT(run == set.runs.size());
  }));
}

// What a finger on a letter answers: the stretches of a range hold its clusters, whatever their direction, and no
// others.
TEST_F(SetProperties, ExtentsHoldTheirClustersAndNoOthers) {
  EXPECT_TRUE(rc::check([&] {
    const Drawn drawn = draw_text();
    const Prepared text(drawn.utf8, drawn.runs, drawn.breaks, drawn.base_level);
    const SetText set = typesetter.set(*text, tests::ten, {*rc::gen::inRange(500, 20000)});
    RC_PRE(!set.clusters.empty());
    const auto pick = rc::gen::inRange<std::size_t>(0, set.clusters.size());
    const std::uint32_t one = set.clusters[*pick].start;
    const std::uint32_t other = set.clusters[*pick].end;
    const std::uint32_t start = std::min(one, other);
    const std::uint32_t end = std::max(one, other);
    const std::vector<LineExtent> stretches = extents(set, start, end);
    for (std::size_t n = 0; n < set.lines.size(); ++n) {
      for (std::uint32_t i = set.lines[n].first_cluster; i < set.lines[n].end_cluster; ++i) {
        const Cluster& cluster = set.clusters[i];
        if (cluster.width.raw <= 0) continue;
        const F26Dot6 right = cluster.x + cluster.width;
        const auto holds = [&](const LineExtent& e) { return e.line == n && e.from <= cluster.x && right <= e.to; };
        const auto meets = [&](const LineExtent& e) { return e.line == n && e.from < right && cluster.x < e.to; };
        if (cluster.start < end && cluster.end > start)
          RC_ASSERT(std::any_of(stretches.begin(), stretches.end(), holds));
        else
          RC_ASSERT(std::none_of(stretches.begin(), stretches.end(), meets));
      }
    }
  }));
}

// A width and a size change where lines end, and nothing is shaped for it that ends between words.
TEST_F(SetProperties, AnotherSizeShapesNothingAgain) {
  EXPECT_TRUE(rc::check([&] {
    Drawn drawn = draw_text();
    std::erase_if(drawn.breaks, [](const Break& place) { return place.kind() == BreakKind::hyphen; });
    const Prepared text(drawn.utf8, drawn.runs, drawn.breaks, drawn.base_level);
    constexpr F26Dot6 wide{1 << 24};  // no word is wider, so that none is cut
    (void)typesetter.set(*text, tests::ten, wide);
    const std::uint64_t shapes = typesetter.counters().shapes;
    (void)typesetter.set(*text, {*rc::gen::inRange(64, 4000)}, wide);
    RC_ASSERT(typesetter.counters().shapes == shapes);
  }));
}

TEST_F(SetProperties, ExtentsOfTheWholeAreTheLines) {
  EXPECT_TRUE(rc::check([&] {
    const Drawn drawn = draw_text();
    const Prepared text(drawn.utf8, drawn.runs, drawn.breaks, drawn.base_level);
    const SetText set = typesetter.set(*text, tests::ten, {*rc::gen::inRange(500, 20000)});
    for (const LineExtent& extent : extents(set, 0, static_cast<std::uint32_t>(drawn.utf8.size())))
      RC_ASSERT(extent.to - extent.from <= set.lines[extent.line].width);
  }));
}

}  // namespace
}  // namespace lectern::text
