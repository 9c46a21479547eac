// SPDX-License-Identifier: MIT
// One ceiling for all pixels: 300 pages of 100 megapixels, and whatever a visitor does to them.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "tests/render/scan/tiled_pack.hpp"
#include "tests/scenario/player.hpp"

namespace lectern::app::testing {
namespace {

using nlohmann::json;
using test::TiledPage;

constexpr std::size_t grey_budget = 24U << 20;
constexpr std::size_t colour_budget = 48U << 20;
constexpr Size hundred_megapixels{10'000, 10'000};

/// Zooms, pans, flings, pinches, fits and turns, all over the exhibit.
std::string visit() {
  std::string script = "0s tap @begin\n+0ms settle\n+0ms tap @document:made\n+0ms settle\n+0ms dump opened\n";
  for (int i = 0; i < 6; ++i) {
    script += "+0ms tap @zoom-in\n+50ms tap @zoom-in\n+300ms drag 500,500 180,700 250\n+0ms drag 500,600 900,100 80\n";
    script +=
        "+200ms drag 500,600 500,100 60\n+400ms pinch 500,450 3 300\n+0ms pinch 400,400 0.2 250\n+100ms tap @fit\n";
    script += "+0ms tap @next-page\n+20ms tap @next-page\n+0ms tap @fit\n+0ms tap @previous-page\n+0ms settle\n";
    script += fmt::format("+0ms dump at{}\n", i);
    for (int k = 0; k < 5; ++k) script += "+0ms drag 760,500 260,500 100\n";
  }
  return script + "+0ms settle\n+0ms dump end\n";
}

class Budget : public ::testing::TestWithParam<unsigned> {
 protected:
  /// Plays the visit on a pack of these pages; gives its last dump, and sees to it that each is sharp.
  json played(const std::vector<TiledPage>& pages) {
    PlayOptions options;
    options.pack = out_ / "it.pack";
    options.live_workers = GetParam();
    options.paint = true;
    test::write_tiled_pack(options.pack, pages);
    play_script(visit(), out_, options);
    for (const char* name : {"opened", "at0", "at3", "at5", "end"}) {
      const json dump = json::parse(read_text(out_ / fmt::format("{}.json", name)));
      EXPECT_TRUE(dump["scan"]["sharp"].get<bool>()) << name;
      EXPECT_LE(dump["counters"]["pixel_bytes"], dump["counters"]["pixel_bytes_most"]) << name;
    }
    return json::parse(read_text(out_ / "end.json"));
  }
  static std::size_t most(const json& dump) { return dump["counters"]["pixel_bytes_most"].get<std::size_t>(); }

  std::filesystem::path out_ = folder_of_test();
};

INSTANTIATE_TEST_SUITE_P(WithWorkers, Budget, ::testing::Values(0U, 1U, 2U));

TEST_P(Budget, GreyPagesNeverPass24MiB) {
  const json end = played(std::vector<TiledPage>(300, {hundred_megapixels}));
  EXPECT_EQ(end["pages"], 300);
  EXPECT_GT(end["page"], 20);
  EXPECT_LE(most(end), grey_budget);
  EXPECT_GT(most(end), grey_budget / 2);
  EXPECT_GT(end["counters"]["tiles_decoded"], 200);
}

TEST_P(Budget, PagesInColourNeverPass48MiB) {
  const json end = played(std::vector<TiledPage>(40, {hundred_megapixels, false}));
  EXPECT_LE(most(end), colour_budget);
  EXPECT_GT(most(end), grey_budget);
}

TEST(Budget, WhenThePagesAreGreyAgainTheirCeilingHoldsAgain) {
  const auto out = folder_of_test();
  PlayOptions options;
  options.pack = out / "it.pack";
  std::vector<TiledPage> pages(8, {hundred_megapixels});
  pages[0].grey = pages[1].grey = false;
  test::write_tiled_pack(options.pack, pages);
  play_script(
      "0s tap @begin\n+0ms settle\n+0ms tap @document:made\n+0ms settle\n+0ms tap @zoom-in\n+0ms settle\n"
      "+0ms dump colour\n+0ms tap @page:6\n+0ms settle\n+0ms dump grey\n",
      out, options);
  const auto held = [&](const char* name) {
    return json::parse(read_text(out / fmt::format("{}.json", name)))["counters"]["pixel_bytes"].get<std::size_t>();
  };
  EXPECT_GT(held("colour"), grey_budget / 3);
  EXPECT_LE(held("grey"), grey_budget);
}

TEST(Budget, GrowsWithTheGlassAndYieldsToTheConfiguration) {
  const auto usual = store_options(std::nullopt, {1920, 1080}, 1);
  EXPECT_EQ(usual.pixel_budget, grey_budget);
  EXPECT_EQ(usual.colour_budget, colour_budget);
  EXPECT_EQ(store_options(std::nullopt, {3840, 2160}, 1).pixel_budget, 4 * grey_budget);
  EXPECT_EQ(store_options(std::nullopt, {1280, 800}, 1).pixel_budget, grey_budget);
  const auto said = store_options(std::size_t{16} << 20, {3840, 2160}, 1);
  EXPECT_EQ(said.pixel_budget, 16U << 20);
  EXPECT_EQ(said.colour_budget, 16U << 20);
}

}  // namespace
}  // namespace lectern::app::testing
