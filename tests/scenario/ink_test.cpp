// SPDX-License-Identifier: MIT
// The colours of pages as they are painted: what is grey stays grey, and what is lit stays ink.
#include <algorithm>
#include <chrono>
#include <gtest/gtest.h>

#include "firmware/plan/areas.hpp"
#include "tests/render/scan/tiled_pack.hpp"
#include "tests/scenario/painted.hpp"

namespace lectern::app::testing {
namespace {

/// A frame's pages alone, without what lies over them.
draw::List pages_of(const draw::List& list) {
  draw::List pages;
  for (const draw::Command& command : list.commands)
    if (std::holds_alternative<draw::Tile>(command)) pages.commands.push_back(command);
  return pages;
}

/// The greatest difference between two channels of a pixel.
int colouredness(const screen::Image& image) {
  int most = 0;
  for (std::size_t i = 0; i < image.rgb.size(); i += 3) {
    const auto [least, greatest] = std::minmax({image.rgb[i], image.rgb[i + 1], image.rgb[i + 2]});
    most = std::max(most, greatest - least);
  }
  return most;
}

bool shows(const screen::Image& image, Colour colour) {
  for (std::size_t i = 0; i < image.rgb.size(); i += 3)
    if (image.rgb[i] == colour.r && image.rgb[i + 1] == colour.g && image.rgb[i + 2] == colour.b) return true;
  return false;
}

class InkOfScans : public ::testing::Test {
 protected:
  std::filesystem::path pack(bool grey) {
    auto made = folder_of_test() / "it.pack";
    test::write_tiled_pack(made, {{{2480, 3508}, grey}, {{2480, 3508}, grey}, {{2480, 3508}, grey}});
    return made;
  }
};

TEST_F(InkOfScans, AGreyScanIsGreyOnEveryScreen) {
  Painted viewer(pack(true));
  viewer.tap("begin");
  viewer.settle();
  const draw::List card = pages_of(viewer.app().frame().list);
  ASSERT_EQ(card.commands.size(), 1U);
  EXPECT_EQ(colouredness(viewer.image(card)), 0);
  ASSERT_TRUE(viewer.tap("document:made"));
  viewer.settle();
  const draw::List reader = pages_of(viewer.app().frame().list);
  ASSERT_GT(reader.commands.size(), 3U);  // those of the strip too
  EXPECT_EQ(colouredness(viewer.image(reader)), 0);
  // The paper of the pattern as it was scanned.
  EXPECT_TRUE(shows(viewer.image(reader), {226, 226, 226, 255}));
}

TEST_F(InkOfScans, StandsDownToTheBarWhereNothingIsSaidBelowIt) {
  Painted viewer(pack(true));
  viewer.open("made");
  const State& state = viewer.app().state();
  EXPECT_EQ(viewer.app().frame().scan->pane.bottom(), bar_rect(state.metrics).y);
  Painted telegrams(exhibit_pack());
  telegrams.open("1951-07-03-five-points");
  EXPECT_EQ(telegrams.app().frame().scan->pane.bottom(), reader_areas(telegrams.app().state()).band.y);
  EXPECT_FALSE(reader_areas(telegrams.app().state()).band.empty());
}

TEST_F(InkOfScans, AScanInColourKeepsItsColours) {
  Painted viewer(pack(false));
  viewer.open("made");
  EXPECT_GT(colouredness(viewer.image(pages_of(viewer.app().frame().list))), 10);
}

class InkOfResetPages : public ::testing::TestWithParam<bool> {
 protected:
  void SetUp() override {
    viewer_.open("1951-07-03-five-points");
    if (GetParam()) {
      ASSERT_TRUE(viewer_.tap("contrast"));
    }
    viewer_.settle();
  }
  [[nodiscard]] Theme theme() { return GetParam() ? viewer_.world().contrast : viewer_.world().theme; }

  Painted viewer_{exhibit_pack()};
};

TEST_P(InkOfResetPages, StandsOnTheExhibitsPaper) {
  for (const draw::Command& command : viewer_.app().frame().list.commands)
    if (const auto* tile = std::get_if<draw::Tile>(&command)) {
      EXPECT_EQ(tile->ramp.ink, theme().page_ink);
      EXPECT_EQ(tile->ramp.paper, theme().page_paper);
    }
}

/// The darkest and the lightest pixel within `rect`.
std::pair<Colour, Colour> extremes(const screen::Image& image, Rect rect) {
  std::pair<Colour, Colour> found{image.at({rect.x, rect.y}), image.at({rect.x, rect.y})};
  for (int y = rect.y; y < rect.bottom(); ++y)
    for (int x = rect.x; x < rect.right(); ++x) {
      const Colour colour = image.at({x, y});
      if (luminance(colour) < luminance(found.first)) found.first = colour;
      if (luminance(colour) > luminance(found.second)) found.second = colour;
    }
  return found;
}

void expect_nothing_lighter(const screen::Image& before, const screen::Image& after, Rect rect) {
  for (int y = rect.y; y < rect.bottom(); ++y)
    for (int x = rect.x; x < rect.right(); ++x) {
      const Colour was = before.at({x, y});
      const Colour is = after.at({x, y});
      ASSERT_TRUE(is.r <= was.r && is.g <= was.g && is.b <= was.b) << x << "," << y << " is lighter";
    }
}

TEST_P(InkOfResetPages, LitInkStaysInkAndItsPaperIsTinted) {
  const auto& targets = viewer_.app().frame().targets;
  const auto zone =
      std::find_if(targets.begin(), targets.end(), [](const Target& it) { return it.kind == TargetKind::zone; });
  ASSERT_NE(zone, targets.end());
  const Rect at = zone->rect;
  const screen::Image before = viewer_.image();
  ASSERT_TRUE(viewer_.tap(zone->id));
  viewer_.settle();
  ASSERT_TRUE(viewer_.app().state().reader.highlighted);
  const screen::Image lit = viewer_.image();
  // The marks at its corners are of their own colour.
  expect_nothing_lighter(before, lit, at.inset(8));
  const auto [ink, paper] = extremes(before, at);
  const auto [lit_ink, lit_paper] = extremes(lit, at);
  EXPECT_NE(lit_paper, paper);
  // Black on white can only lose by a tint; what it loses is no more than the house's own lit paper takes.
  const double wanted = GetParam() ? contrast(theme().ink, theme().paper_lit) : contrast(ink, paper);
  EXPECT_GE(contrast(lit_ink, lit_paper), wanted);
}

TEST_P(InkOfResetPages, MarksOfZonesThatTouchStandApart) {
  std::vector<Rect> marks;
  for (const draw::Command& command : viewer_.app().frame().list.commands)
    if (const auto* corners = std::get_if<draw::Corners>(&command)) marks.push_back(corners->rect);
  ASSERT_GT(marks.size(), 3U);
  for (std::size_t i = 0; i < marks.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) EXPECT_TRUE(intersection(marks[i], marks[j]).empty()) << i << " and " << j;
}

TEST_P(InkOfResetPages, InkThatAFingerHoldsDownStaysInk) {
  for (const TargetKind kind : {TargetKind::zone, TargetKind::passage, TargetKind::person}) {
    const Frame& frame = viewer_.app().frame();
    const auto target = std::find_if(frame.targets.begin(), frame.targets.end(), [&](const Target& it) {
      const PointF corner{it.rect.x + 1.0, it.rect.y + 1.0};
      return it.kind == kind && target_at(frame, corner, viewer_.app().state().metrics) == it.id;
    });
    ASSERT_NE(target, frame.targets.end());
    const std::string id = target->id;
    const Rect at = target->rect;
    const screen::Image before = viewer_.image();
    viewer_.touch(screen::Touch::Kind::down, 1, {at.x + 1.0, at.y + 1.0});
    viewer_.frame(std::chrono::milliseconds(16));
    ASSERT_EQ(viewer_.app().state().pressed, id);
    const screen::Image pressed = viewer_.image();
    EXPECT_NE(extremes(pressed, at.inset(4)).second, extremes(before, at.inset(4)).second);
    // The frame around is of its own colour.
    expect_nothing_lighter(before, pressed, at.inset(4));
    viewer_.touch(screen::Touch::Kind::cancel, 1, {at.x + 1.0, at.y + 1.0});
    viewer_.settle();
  }
}

INSTANTIATE_TEST_SUITE_P(Themes, InkOfResetPages, ::testing::Bool(),
                         [](const auto& of) { return of.param ? "BlackAndWhite" : "Exhibit"; });

}  // namespace
}  // namespace lectern::app::testing
