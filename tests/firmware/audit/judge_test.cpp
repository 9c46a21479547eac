// SPDX-License-Identifier: MIT
#include "firmware/audit/judge.hpp"

#include <algorithm>
#include <gtest/gtest.h>

#include "tests/assets/base/memory_file.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/firmware/frames.hpp"

namespace lectern::app {
namespace {

using testing::target;
using testing::wall_metrics;

constexpr Colour white{255, 255, 255, 255};

/// A white picture; ink is painted as a bar in the middle of each text.
struct Picture {
  Frame frame;
  screen::Image image{{400, 300}, std::vector<std::uint8_t>(400 * 300 * 3, 255)};

  void add(std::string id, Rect rect, Colour ink) {
    TextBlock block;
    block.id = std::move(id);
    block.rect = rect;
    block.size_px = rect.h;
    block.string = "words";
    frame.texts.push_back(block);
    for (int y = rect.y + rect.h / 3; y < rect.y + rect.h / 2; ++y)
      for (int x = rect.x; x < rect.right(); ++x) {
        const auto i = (static_cast<std::size_t>(y) * 400 + static_cast<std::size_t>(x)) * 3;
        image.rgb[i] = ink.r;
        image.rgb[i + 1] = ink.g;
        image.rgb[i + 2] = ink.b;
      }
  }
  [[nodiscard]] std::vector<Fault> faults() const { return judge(frame, image, wall_metrics()); }
};

/// A grey with a given contrast to white, or the next below it.
Colour grey_of_contrast(double wanted) {
  for (int value = 0; value < 256; ++value) {
    const auto v = static_cast<std::uint8_t>(value);
    if (contrast({v, v, v, 255}, white) <= wanted) return {v, v, v, 255};
  }
  return white;
}

TEST(Judge, AGoodPictureHasNoFaults) {
  Picture picture;
  picture.add("a", {10, 10, 100, 30}, {0, 0, 0, 255});
  picture.add("b", {10, 50, 100, 30}, {0, 0, 0, 255});
  picture.frame.targets = {target("x", TargetKind::button, {0, 100, 82, 82}),
                           target("y", TargetKind::button, {95, 100, 82, 82})};
  EXPECT_TRUE(picture.faults().empty()) << picture.faults()[0].what;
}

TEST(Judge, FindsWordsThatCoverAPointOfTheMapOrLeaveIt) {
  Picture picture;
  const Colour black{0, 0, 0, 255};
  picture.frame.map = MapShown{{100, 100, 200, 100}, {{"a", {150, 140, 16, 16}, true, true}}};
  picture.add("place:a", {170, 133, 100, 30}, black);
  EXPECT_TRUE(picture.faults().empty());
  picture.add("place:b", {110, 138, 46, 20}, black);
  picture.add("place:a", {220, 190, 100, 30}, black);
  picture.frame.map->places.push_back({"c", {310, 120, 16, 16}, false, false});
  std::vector<std::string> found;
  for (const Fault& fault : picture.faults()) found.push_back(fault.what);
  EXPECT_EQ(found, (std::vector<std::string>{"place:b covers the point of place:a", "place:a leaves the map",
                                             "place:c leaves the map"}));
}

TEST(Judge, FindsAControlThatKeysDoNotReach) {
  Picture picture;
  picture.frame.targets = {target("x", TargetKind::button, {0, 100, 82, 82}),
                           target("y", TargetKind::button, {95, 100, 82, 82}),
                           target("x", TargetKind::button, {190, 100, 82, 82})};
  const auto faults = picture.faults();
  EXPECT_TRUE(std::any_of(faults.begin(), faults.end(), [](const Fault& fault) {
    return fault.kind == Fault::Kind::focus && fault.what == "y is not reached by the key for the next one";
  }));
  EXPECT_TRUE(std::any_of(faults.begin(), faults.end(), [](const Fault& fault) {
    return fault.kind == Fault::Kind::focus && fault.what == "x stands twice, and keys reach one of them";
  }));
}

TEST(Judge, PiecesOfOnePassageAreOneStop) {
  Picture picture;
  picture.frame.targets = {target("passage:t/p1", TargetKind::passage, {0, 100, 82, 22}),
                           target("passage:t/p1#2", TargetKind::passage, {0, 122, 60, 22}),
                           target("word:mao", TargetKind::person, {20, 100, 40, 22})};
  picture.frame.targets[1].part = true;
  EXPECT_TRUE(picture.faults().empty());
}

TEST(Judge, FindsAFocusThatGoesBack) {
  Picture picture;
  picture.frame.targets = {target("second", TargetKind::button, {95, 100, 82, 82}),
                           target("first", TargetKind::button, {0, 100, 82, 82})};
  ASSERT_EQ(picture.faults().size(), 1U);
  EXPECT_EQ(picture.faults()[0].what, "the focus goes back from second to first");
  picture.frame.targets = {target("below", TargetKind::button, {0, 200, 82, 82}),
                           target("above", TargetKind::button, {0, 100, 82, 82})};
  ASSERT_EQ(picture.faults().size(), 1U);
  EXPECT_EQ(picture.faults()[0].what, "the focus goes back from below to above");
  picture.frame.targets = {target("left", TargetKind::button, {0, 200, 82, 82}),
                           target("next column", TargetKind::button, {100, 0, 82, 82})};
  EXPECT_TRUE(picture.faults().empty());
}

TEST(Judge, TheHandleComesAfterThePassagesOfThePageWhereverTheyAre) {
  Picture picture;
  picture.frame.targets = {target("zone:p1", TargetKind::zone, {250, 210, 82, 82}),
                           target("divider", TargetKind::divider, {100, 200, 100, 82})};
  EXPECT_TRUE(picture.faults().empty()) << picture.faults()[0].what;
  picture.frame.targets[0].kind = TargetKind::button;
  EXPECT_EQ(picture.faults().size(), 1U);
}

TEST(Judge, FindsAContrastBelowSevenInThePixels) {
  Picture picture;
  const Colour faint = grey_of_contrast(6.9);
  ASSERT_LT(contrast(faint, white), 7);
  ASSERT_GT(contrast(faint, white), 6.5);
  picture.add("faint", {10, 10, 100, 30}, faint);
  ASSERT_EQ(picture.faults().size(), 1U);
  EXPECT_EQ(picture.faults()[0].kind, Fault::Kind::contrast);
  Picture enough;
  enough.add("enough", {10, 10, 100, 30}, grey_of_contrast(7.4));
  EXPECT_TRUE(enough.faults().empty());
}

TEST(Judge, PassesOverASliverAtTheGlasssEdge) {
  Picture cut;
  cut.add("sliver", {380, 10, 20, 30}, grey_of_contrast(2));
  EXPECT_TRUE(cut.faults().empty());
  Picture narrow;
  narrow.add("narrow", {379, 10, 20, 30}, grey_of_contrast(2));
  EXPECT_EQ(narrow.faults().size(), 1U);
}

TEST(Judge, PassesOverASliverAtTheEdgeOfARowThatGoesOn) {
  Picture cut;
  cut.frame.panes.push_back({PaneId::tabs, {50, 0, 100, 60}, Axis::across});
  cut.add("sliver", {130, 10, 20, 30}, grey_of_contrast(2));
  EXPECT_TRUE(cut.faults().empty());
  cut.frame.panes.front().scrolls = Axis::down;
  EXPECT_EQ(cut.faults().size(), 1U);
}

TEST(Judge, FindsTextsThatOverlap) {
  Picture picture;
  picture.add("a", {10, 10, 100, 30}, {0, 0, 0, 255});
  picture.add("b", {90, 20, 100, 30}, {0, 0, 0, 255});
  ASSERT_EQ(picture.faults().size(), 1U);
  EXPECT_EQ(picture.faults()[0].kind, Fault::Kind::overlap);
}

TEST(Judge, LineBoxesMayTouchByTwoPixelsAndNoMore) {
  Picture touching;
  touching.add("a", {10, 10, 100, 30}, {0, 0, 0, 255});
  touching.add("b", {10, 38, 100, 30}, {0, 0, 0, 255});
  EXPECT_TRUE(touching.faults().empty());
  Picture overlapping;
  overlapping.add("a", {10, 10, 100, 30}, {0, 0, 0, 255});
  overlapping.add("b", {10, 37, 100, 30}, {0, 0, 0, 255});
  ASSERT_EQ(overlapping.faults().size(), 1U);
  EXPECT_EQ(overlapping.faults()[0].what, "a and b overlap by 100x3 px");
}

TEST(Judge, ThreePixelsOfAColourAreInkAndTwoAreANeighboursEdge) {
  const auto with_black = [](std::size_t pixels) {
    Picture picture;
    picture.add("faint", {10, 10, 100, 30}, grey_of_contrast(2));
    for (std::size_t i = 0; i < pixels; ++i)
      for (std::size_t c = 0; c < 3; ++c) picture.image.rgb[(12 * 400 + 20 + i) * 3 + c] = 0;
    return picture.faults().size();
  };
  EXPECT_EQ(with_black(2), 1U);
  EXPECT_EQ(with_black(3), 0U);
}

/// A picture of one or two controls, on a screen whose pixels are a tenth of a millimetre.
std::vector<Fault> faults_of(const std::vector<Target>& targets) {
  Picture picture;
  picture.frame.targets = targets;
  const Metrics metrics = measure({4000, 3000}, Millimetres{400});
  return judge(picture.frame, picture.image, metrics);
}

TEST(Judge, ControlsMayBeSmallAndCloseByTheirRoundingAndNoMore) {
  const auto one = [](TargetKind kind, int side) { return faults_of({target("x", kind, {0, 0, side, 300})}).size(); };
  EXPECT_EQ(one(TargetKind::button, 199), 0U) << "19.9 mm in a bar";
  EXPECT_EQ(one(TargetKind::button, 198), 1U) << "19.8 mm in a bar";
  EXPECT_EQ(one(TargetKind::card, 149), 0U) << "14.9 mm";
  EXPECT_EQ(one(TargetKind::card, 148), 1U) << "14.8 mm";
  const auto apart = [](int px) {
    return faults_of({target("x", TargetKind::button, {0, 0, 200, 200}),
                      target("y", TargetKind::button, {200 + px, 0, 200, 200})})
        .size();
  };
  EXPECT_EQ(apart(29), 0U) << "2.9 mm";
  EXPECT_EQ(apart(28), 1U) << "2.8 mm";
}

TEST(Judge, FindsAWordThatALanguageLacks) {
  std::uint64_t blobs_end = 0;
  auto index = test::small_index(blobs_end);
  const auto faults = [&] {
    const Bytes bytes = test::finished(index);
    const pack::fb::Index& exhibit = *pack::fb::GetIndex(bytes.data());
    const auto interface = pack::Interface::open(*test::memory_file(test::interface_pack()), "small");
    return judge_strings(exhibit, Words(exhibit, *interface));
  };
  const std::size_t before = faults().size();
  index.title[1] = test::text("");
  index.words[0]->words.push_back(test::word("close", ""));
  index.documents[1]->layers[0]->tabs[0] = test::text("");
  const auto found = faults();
  EXPECT_EQ(found.size(), before + 3);
  EXPECT_TRUE(std::ranges::any_of(found, [](const Fault& fault) {
    return fault.kind == Fault::Kind::missing_string && fault.what.starts_with("the title is missing in ");
  }));
}

TEST(Judge, FindsAControlOfFourteenMillimetres) {
  Picture picture;
  const int side = wall_metrics().mm(Millimetres{14});
  picture.frame.targets = {target("small", TargetKind::card, {10, 10, side, 200})};
  ASSERT_EQ(picture.faults().size(), 1U);
  EXPECT_EQ(picture.faults()[0].kind, Fault::Kind::small_control);
  picture.frame.targets = {target("bar", TargetKind::button, {10, 10, wall_metrics().mm(Millimetres{19}), 200})};
  ASSERT_EQ(picture.faults().size(), 1U);
}

TEST(Judge, FindsControlsTooClose) {
  Picture picture;
  picture.frame.targets = {target("x", TargetKind::button, {0, 100, 82, 82}),
                           target("y", TargetKind::button, {90, 100, 82, 82})};
  ASSERT_EQ(picture.faults().size(), 1U);
  EXPECT_EQ(picture.faults()[0].kind, Fault::Kind::close_controls);
}

TEST(Judge, FindsWordsCutOffAndTextsOutsideTheGlass) {
  Picture picture;
  picture.add("cut", {10, 10, 100, 30}, {0, 0, 0, 255});
  picture.frame.texts[0].clipped = true;
  ASSERT_EQ(picture.faults().size(), 1U);
  EXPECT_EQ(picture.faults()[0].kind, Fault::Kind::cut_off);
  Picture outside;
  outside.add("outside", {10, 10, 100, 30}, {0, 0, 0, 255});
  outside.frame.texts[0].rect.x = 350;
  outside.frame.texts[0].rect.y = 290;
  EXPECT_TRUE(std::ranges::any_of(outside.faults(), [](const Fault& f) { return f.kind == Fault::Kind::outside; }));
}

}  // namespace
}  // namespace lectern::app
