// SPDX-License-Identifier: MIT
// Dumps of every gesture on a page, and of pages of every areas.
#include <gtest/gtest.h>

#include "tests/render/scan/tiled_pack.hpp"
#include "tests/scenario/goldens.hpp"
#include "tests/scenario/player.hpp"

namespace lectern::app::testing {
namespace {

const std::filesystem::path scenarios = LECTERN_SOURCE_DIR "/tests/scenario";

void expect_played(std::string_view name, const std::vector<test::TiledPage>& pages) {
  const auto out = fresh_folder(name);
  PlayOptions options;
  options.pack = out / "it.pack";
  test::write_tiled_pack(options.pack, pages);
  play_script(read_text(scenarios / (std::string(name) + ".script")), out, options);
  expect_goldens(files_of(out, ".json"), scenarios / "golden" / name);
}

TEST(Pages, EveryGestureLeavesThePageWhereItsGoldenSays) {
  expect_played("pages", std::vector<test::TiledPage>(3, {{2480, 3508}}));
}

TEST(Pages, OfEveryShapeAreShownWholeFilledAndNear) {
  expect_played("shapes", {{{20'000, 20'000}}, {{10, 10}}, {{2000, 60'000}}, {{60'000, 2000}}, {{3000, 2000}, false}});
}

}  // namespace
}  // namespace lectern::app::testing
