// SPDX-License-Identifier: MIT
// Painting only what changed: any visit painted piece by piece is painted whole, and small changes cost little.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/render/scan/tiled_pack.hpp"
#include "tests/scenario/painted.hpp"

namespace lectern::app::testing {
namespace {

using namespace std::chrono_literals;
using screen::Touch;

constexpr Size paint_glass{1280, 720};  // of Painted, where nothing else is asked for
constexpr std::uint64_t all_pixels = 1280 * 720;

std::filesystem::path tiled() {
  static const std::filesystem::path path = [] {
    auto made = folder_of_test() / "it.pack";
    test::write_tiled_pack(made, {{{2480, 3508}}, {{3000, 900}, false}, {{700, 6000}}});
    return made;
  }();
  return path;
}

PointF somewhere() {
  return {*rc::gen::inRange(0, paint_glass.w) * 1.0, *rc::gen::inRange(0, paint_glass.h) * 1.0};
}

/// One thing a visitor does; after any frame of it the glass must be whole.
void do_something(Painted& viewer) {
  const bool work = *rc::gen::weightedElement<bool>({{3, true}, {1, false}});
  const auto frame = [&] {
    viewer.frame(16ms, work);
    if (*rc::gen::inRange(0, 3) == 0) RC_ASSERT(viewer.whole());
  };
  switch (*rc::gen::inRange(0, 5)) {
    case 0:
      viewer.tap(std::string(*rc::gen::element("zoom-in", "zoom-in", "zoom-out", "fit", "next-page", "previous-page",
                                               "next-document", "overview", "language")));
      break;
    case 1: {
      PointF at = somewhere();
      viewer.touch(Touch::Kind::down, 2, at);
      const PointF by{*rc::gen::inRange(-70, 70) * 1.0, *rc::gen::inRange(-70, 70) * 1.0};
      for (int i = 0; i < 3; ++i) {
        at = {at.x + by.x, at.y + by.y};
        viewer.touch(Touch::Kind::move, 2, at);
        frame();
      }
      viewer.touch(Touch::Kind::up, 2, at);
      break;
    }
    case 2: {
      const PointF at = somewhere();
      for (const double side : {-1.0, 1.0}) viewer.touch(Touch::Kind::down, side < 0 ? 3 : 4, {at.x + 60 * side, at.y});
      const double wider = *rc::gen::inRange(20, 160);
      for (const double side : {-1.0, 1.0})
        viewer.touch(Touch::Kind::move, side < 0 ? 3 : 4, {at.x + wider * side, at.y});
      frame();
      for (const int finger : {3, 4}) viewer.touch(Touch::Kind::up, finger, at);
      break;
    }
    case 3:
      viewer.tap(somewhere());
      break;
    default:
      for (int i = 0; i < 3; ++i) frame();
  }
  frame();
}

/// Shrinking would play every visit again and again: a visit is found by its seed.
void any_visit(const std::filesystem::path& pack) {
  Painted viewer(pack);
  viewer.tap("begin");
  const std::string document = pack == tiled() ? "document:made" : "document:1951-07-03-five-points";
  RC_ASSERT(viewer.tap(document));
  viewer.settle();
  const int acts = *rc::gen::inRange(2, 5);
  for (int i = 0; i < acts; ++i) do_something(viewer);
  viewer.settle();
  RC_ASSERT(viewer.whole());
}

RC_GTEST_PROP(Painting, AnyVisitToPagesIsPaintedWhole, ()) {
  any_visit(tiled());
}

RC_GTEST_PROP(Painting, AnyVisitToTheTelegramsIsPaintedWhole, ()) {
  any_visit(exhibit_pack());
}

class PaintingCosts : public ::testing::Test {
 protected:
  void read(std::string_view document, int steps) {
    viewer_.tap("begin");
    viewer_.tap(document);
    viewer_.settle();
    for (int i = 0; i < steps; ++i) viewer_.tap("zoom-in");
    viewer_.settle();
  }
  /// Pixels painted while a finger goes from one place to another in so many frames.
  std::uint64_t painted_by_drag(PointF from, PointF by, int frames) {
    viewer_.touch(Touch::Kind::down, 1, from);
    viewer_.touch(Touch::Kind::move, 1, {from.x + 25, from.y + 25});
    viewer_.frame(16ms);
    const std::uint64_t before = viewer_.painted();
    for (int i = 1; i <= frames; ++i) {
      viewer_.touch(Touch::Kind::move, 1, {from.x + 25 + by.x * i, from.y + 25 + by.y * i});
      viewer_.frame(16ms);
    }
    EXPECT_TRUE(viewer_.whole());
    return viewer_.painted() - before;
  }
  Painted viewer_{tiled()};
};

TEST_F(PaintingCosts, APanPaintsWhatCameIntoViewAndNoMore) {
  read("document:made", 3);
  const Rect pane = viewer_.app().frame().scan->pane;
  constexpr int frames = 20;
  const std::uint64_t painted = painted_by_drag({300, 300}, {-6, 4}, frames);
  const std::uint64_t whole_pane = static_cast<std::uint64_t>(pane.w) * static_cast<std::uint64_t>(pane.h) * frames;
  EXPECT_GT(painted, 0U);
  // Two strips, and the three buttons beside the page twice.
  EXPECT_LT(painted, whole_pane / 5);
}

TEST_F(PaintingCosts, APressedButtonPaintsItsOwnBox) {
  read("document:made", 0);
  const std::uint64_t before = viewer_.painted();
  const auto& targets = viewer_.app().frame().targets;
  const auto about = std::find_if(targets.begin(), targets.end(), [](const Target& t) { return t.id == "about"; });
  ASSERT_NE(about, targets.end());
  const Rect box = about->rect;  // of a frame that the next takes the place of
  const Point at = box.centre();
  viewer_.touch(Touch::Kind::down, 1, {at.x * 1.0, at.y * 1.0});
  viewer_.frame(16ms);
  EXPECT_GT(viewer_.painted() - before, 0U);
  EXPECT_LE(viewer_.painted() - before, static_cast<std::uint64_t>(box.w) * static_cast<std::uint64_t>(box.h));
}

TEST_F(PaintingCosts, ASmallChangeCostsLessThanAFifthOfTheGlass) {
  screen::MemoryScreen screen({1920, 1080});
  draw::List list{{draw::Fill{{0, 0, 1920, 1080}, {10, 20, 30, 255}}, draw::Fill{{700, 300, 256, 128}, {1, 1, 1, 255}}},
                  {}};
  screen.show(list);
  const std::uint64_t all = screen.counters().painted_pixels;
  std::get<draw::Fill>(list.commands[1]).colour.r = 200;
  screen.show(list);
  EXPECT_EQ(screen.counters().painted_pixels - all, 256U * 128U);
  EXPECT_LT((screen.counters().painted_pixels - all) * 5, all);
}

TEST_F(PaintingCosts, ATurnedPagePaintsThePageAndNotTheBar) {
  read("document:made", 0);
  const std::uint64_t before = viewer_.painted();
  viewer_.tap("next-page");
  viewer_.settle();
  EXPECT_LT(viewer_.painted() - before, 3 * all_pixels);
}

}  // namespace
}  // namespace lectern::app::testing
