// SPDX-License-Identifier: MIT
// The ring around what the keys are at: it can be seen, and takes no letter from what stands beside it.
#include <algorithm>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "firmware/view/view.hpp"
#include "tests/scenario/painted.hpp"

namespace lectern::app::testing {
namespace {

constexpr double seen = 3;      // contrast from which a ring is seen
constexpr double letter = 7;    // and from which a pixel is a letter's, not its edge
constexpr double kept = 2;      // what such a pixel keeps at least on a ring
constexpr int least_width = 3;  // px of the ring
constexpr int reach = 24;       // px around a target that are looked at

/// A list without its letters.
draw::List bare(draw::List list) {
  std::erase_if(list.commands,
                [](const draw::Command& command) { return std::holds_alternative<draw::Glyphs>(command); });
  return list;
}

Colour colour_of(paint::Pixel pixel) {
  return Colour::from_rgb(pixel & 0xFFFFFFU);
}

class FocusRing : public ::testing::TestWithParam<bool> {
 protected:
  void begin() {
    viewer_.tap("begin");
    viewer_.settle();
    if (GetParam()) {
      ASSERT_TRUE(viewer_.tap("contrast"));
    }
    viewer_.settle();
  }

  /// Focuses one target after another of the present screen.
  void expect_rings() {
    State state = viewer_.app().state();
    const World world = viewer_.world();
    state.focus.clear();
    const Frame plain = view(state, world);
    for (const Target& target : plain.targets) {
      if (!takes_focus(target)) continue;
      state.focus = target.id;
      expect_ring(plain.list, view(state, world).list, target);
    }
  }

 private:
  void expect_ring(const draw::List& plain, const draw::List& ringed, const Target& target) {
    const Size glass = viewer_.app().state().metrics.glass;
    const Rect around = intersection(target.rect.inset(-reach), {0, 0, glass.w, glass.h});
    const paint::Canvas before = viewer_.part(plain, around);
    const paint::Canvas ground_before = viewer_.part(bare(plain), around);
    const paint::Canvas now = viewer_.part(ringed, around);
    const paint::Canvas ground = viewer_.part(bare(ringed), around);
    int lost = 0;
    int ring = 0;
    for (int y = around.y; y < around.bottom(); ++y)
      for (int x = around.x; x < around.right(); ++x) {
        const auto at = [&](const paint::Canvas& canvas) { return colour_of(canvas.row(y)[x]); };
        if (at(before) == at(now) && at(ground_before) == at(ground)) continue;
        if (contrast(at(before), at(ground_before)) >= letter && contrast(at(now), at(ground)) < kept) ++lost;
        if (contrast(at(ground), at(ground_before)) >= seen) ++ring;
      }
    EXPECT_EQ(lost, 0) << "px of letters around " << target.id;
    EXPECT_GE(ring, least_width * (target.rect.w + target.rect.h)) << "px of ring around " << target.id;
  }

 protected:
  Painted viewer_{exhibit_pack()};
};

TEST_P(FocusRing, LeavesTheLettersOfTheOverview) {
  begin();
  expect_rings();
}

TEST_P(FocusRing, LeavesTheLettersOfADocument) {
  begin();
  ASSERT_TRUE(viewer_.tap("document:1951-07-03-five-points"));
  viewer_.settle();
  expect_rings();
}

TEST_P(FocusRing, LeavesTheLettersOfALitPassageAndBothTexts) {
  begin();
  ASSERT_TRUE(viewer_.tap("document:1951-07-03-five-points"));
  viewer_.settle();
  ASSERT_TRUE(viewer_.tap("tab:side-by-side"));
  viewer_.settle();
  const auto& targets = viewer_.app().frame().targets;
  const auto passage =
      std::find_if(targets.begin(), targets.end(), [](const Target& it) { return it.kind == TargetKind::passage; });
  ASSERT_NE(passage, targets.end());
  ASSERT_TRUE(viewer_.tap(std::string(passage->id)));
  viewer_.settle();
  expect_rings();
}

TEST_P(FocusRing, LeavesTheLettersOfPeopleAndCards) {
  begin();
  ASSERT_TRUE(viewer_.tap("people"));
  viewer_.settle();
  expect_rings();
}

INSTANTIATE_TEST_SUITE_P(Themes, FocusRing, ::testing::Bool(),
                         [](const auto& of) { return of.param ? "BlackAndWhite" : "Exhibit"; });

}  // namespace
}  // namespace lectern::app::testing
