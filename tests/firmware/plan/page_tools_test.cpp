// SPDX-License-Identifier: MIT
// The buttons beside a page and the panel of its tools, on every glass.
#include "firmware/plan/page_tools.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>
#include <string>

#include "tests/assets/pack/plain.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app {
namespace {

using testing::reading;
using testing::SmallWorld;
using testing::wall_metrics;

/// The first document's page is a scan of a sheet of 100 x 75 mm.
void with_paper(test::plain::IndexT& index) {
  auto& page = *index.documents[0]->pages[0];
  page.reset = false;
  page.paper_width = 1000;
  page.paper_height = 750;
  for (std::size_t language = 0; language < index.languages.size(); ++language)
    page.paper.push_back(test::text("10.0 × 7.5 cm"));
}

std::vector<Metrics> tool_glasses() {
  std::vector<Metrics> all = {wall_metrics(),
                              measure({1080, 1920}, Millimetres{268}),
                              measure({1280, 600}, Millimetres{300}),
                              measure({800, 480}, Millimetres{155}),
                              measure({720, 1280}, Millimetres{86}),
                              measure({1920, 480}, Millimetres{360})};
  const std::size_t plain = all.size();
  for (std::size_t i = 0; i < plain; ++i) {
    all.push_back(all[i]);
    all.back().text_percent = text_sizes.back();
  }
  return all;
}

State on_page(const Metrics& metrics) {
  State state = reading(metrics);
  state.reader.page_alone = true;
  return state;
}

std::set<std::string> ids_of(const std::vector<PlacedButton>& buttons) {
  std::set<std::string> ids;
  for (const PlacedButton& placed : buttons) ids.insert(placed.button.id);
  return ids;
}

TEST(PageTools, StandApartWithinThePageOnEveryGlass) {
  SmallWorld small(with_paper);
  const World world = small.world();
  for (const Metrics& metrics : tool_glasses()) {
    State state = on_page(metrics);
    state.reader.look.panel_open = true;
    const Glass glass(state, world);
    const ReaderAreas areas = reader_areas(state);
    ASSERT_FALSE(areas.page.empty());
    const PageTools tools = page_tools_of(glass, areas);
    EXPECT_FALSE(tools.panel.empty()) << metrics.glass.w << " " << metrics.text_percent;
    EXPECT_EQ(intersection(tools.panel, areas.page), tools.panel);
    EXPECT_TRUE(intersection(tools.panel, areas.divider).empty());
    std::vector<PlacedButton> all = tools.buttons;
    for (const PlacedButton& one : tools.buttons) EXPECT_EQ(intersection(one.rect, tools.panel), one.rect);
    for (PlacedButton& one : page_buttons(glass, areas)) all.push_back(std::move(one));
    const int apart = glass.px(12);
    for (std::size_t i = 0; i < all.size(); ++i) {
      EXPECT_GE(std::min(all[i].rect.w, all[i].rect.h), glass.px(metrics.small_button()));
      for (std::size_t k = i + 1; k < all.size(); ++k)
        EXPECT_TRUE(intersection(all[i].rect.inset(-apart), all[k].rect).empty())
            << all[i].button.id << " " << all[k].button.id << " " << metrics.glass.w;
    }
  }
}

TEST(PageTools, AreReachedFromTheColumnOrOnASmallGlassClosedFromTheirPanel) {
  SmallWorld small(with_paper);
  const World world = small.world();
  for (const Metrics& metrics : tool_glasses()) {
    State state = on_page(metrics);
    EXPECT_TRUE(page_tools_of(Glass(state, world), reader_areas(state)).panel.empty()) << "closed";
    state.reader.look.panel_open = true;
    const Glass glass(state, world);
    const auto column = ids_of(page_buttons(glass, reader_areas(state)));
    const auto panel = ids_of(page_tools_of(glass, reader_areas(state)).buttons);
    EXPECT_EQ(column.contains("page-tools"), !metrics.compact());
    EXPECT_EQ(panel.contains("close-page-tools"), metrics.compact());
    for (const char* id : {"actual-size", "rotate", "lighter", "darker", "invert", "as-it-was"})
      EXPECT_TRUE(panel.contains(id)) << id;
  }
}

TEST(ActualSize, IsAsManyPixelsAsThePaperHasMillimetres) {
  SmallWorld small(with_paper);
  const World world = small.world();
  const Metrics metrics = measure({1920, 1080}, Millimetres{480});  // four pixels a millimetre
  const State state = reading(metrics);
  ASSERT_TRUE(actual_scale(state, world));
  const auto& page = *world.document(state).pages()->Get(0);
  EXPECT_NEAR(*actual_scale(state, world) * page.width(), 400, 0.01);
  EXPECT_NEAR(*actual_scale(state, world) * page.height(), 300, 0.01);
}

TEST(ActualSize, IsNotOfferedWhereItWouldBeAGuess) {
  SmallWorld small(with_paper);
  const World world = small.world();
  const auto offered = [&](const State& one, const World& of) {
    State state = one;
    state.reader.look.panel_open = true;
    return ids_of(page_tools_of(Glass(state, of), reader_areas(state)).buttons).contains("actual-size");
  };
  EXPECT_TRUE(offered(reading(wall_metrics()), world));
  // Nobody said how large the glass is.
  const State assumed = reading(metrics_of({1920, 1080}, std::nullopt));
  EXPECT_FALSE(actual_scale(assumed, world));
  EXPECT_FALSE(offered(assumed, world));
  // Nobody measured the paper.
  State other = reading(wall_metrics());
  other.reader.document = 1;
  EXPECT_FALSE(actual_scale(other, world));
  EXPECT_FALSE(offered(other, world));
  // A re-set page has none.
  SmallWorld reset([](test::plain::IndexT& index) {
    with_paper(index);
    index.documents[0]->pages[0]->reset = true;
  });
  EXPECT_FALSE(actual_scale(reading(wall_metrics()), reset.world()));
  EXPECT_FALSE(offered(reading(wall_metrics()), reset.world()));
}

TEST(PageTools, LightNothingWhereLettersAreBlackOnWhite) {
  SmallWorld small;
  const World world = small.world();
  State state = on_page(wall_metrics());
  state.reader.look.panel_open = true;
  const auto enabled = [&](std::string_view id) {
    const PageTools tools = page_tools_of(Glass(state, world), reader_areas(state));
    const auto found = std::find_if(tools.buttons.begin(), tools.buttons.end(),
                                    [&](const PlacedButton& placed) { return placed.button.id == id; });
    return found != tools.buttons.end() && found->button.enabled;
  };
  EXPECT_TRUE(enabled("lighter"));
  EXPECT_FALSE(enabled("as-it-was"));
  state.reader.look.tone.light = draw::most_light;
  EXPECT_FALSE(enabled("lighter"));
  EXPECT_TRUE(enabled("as-it-was"));
  state.contrast = true;
  EXPECT_FALSE(enabled("darker"));
  EXPECT_TRUE(enabled("invert"));
}

}  // namespace
}  // namespace lectern::app
