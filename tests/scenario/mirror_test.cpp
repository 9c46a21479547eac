// SPDX-License-Identifier: MIT
// An interface that is read from right to left: what stands where, which way fingers and
// keys lead. Shown on the declaration in twenty languages, with an interface in Arabic and Hebrew.
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "assets/compiler/build.hpp"
#include "assets/compiler/source/exhibit.hpp"
#include "tests/exhibits/test_data.hpp"
#include "tests/exhibits/udhr_exhibit.hpp"
#include "tests/scenario/player.hpp"

namespace lectern::app::testing {
namespace {

using nlohmann::json;

const std::string open_it = "1s tap @begin\n+0ms settle\n+0ms tap @document:declaration\n+0ms settle\n";

class Quiet final : public compiler::Progress {
 public:
  void step(std::string_view, std::size_t, std::size_t) override {}
};

class Mirror : public ::testing::Test {
 protected:
  void SetUp() override {
    LECTERN_NEEDS_TEST_DATA();
    const auto written = test::write_udhr_exhibit(out_ / "exhibit", test::test_data());
    ASSERT_TRUE(written) << written.error().what;
    compiler::Report report;
    Quiet progress;
    const auto built =
        compiler::build(compiler::read_exhibit(out_ / "exhibit", LECTERN_SOURCE_DIR "/assets/strings", report),
                        {out_ / "udhr.pack", {}, LECTERN_PACK_PROGRAM}, report, progress);
    ASSERT_TRUE(built) << built.error().what;
  }

  json after(const std::string& script, const std::string& language, Size glass = {1920, 1080}) {
    PlayOptions options;
    options.pack = out_ / "udhr.pack";
    options.language = language;
    options.glass = glass;
    play_script(open_it + script + "+0ms settle\n+0ms dump end\n", out_ / language, options);
    return json::parse(read_text(out_ / language / "end.json"));
  }

  /// The left edge, width and right edge of a target.
  struct Place {
    int x = 0, w = 0;
    [[nodiscard]] int right() const { return x + w; }
  };
  static Place target(const json& dump, const std::string& id) {
    for (const json& one : dump["targets"])
      if (one["id"] == id) return {one["rect"][0], one["rect"][2]};
    ADD_FAILURE() << id << " is not on the glass";
    return {};
  }
  static std::string focused(const json& dump) {
    for (const json& one : dump["targets"])
      if (one["focused"].get<bool>()) return one["id"];
    return {};
  }
  std::filesystem::path out_ = folder_of_test();
};

TEST_F(Mirror, ControlsStandInTheOtherOrder) {
  for (const char* language : {"ar", "he"}) {
    const json dump = after("", language);
    EXPECT_GT(target(dump, "overview").x, 960) << language;
    EXPECT_GT(target(dump, "overview").x, target(dump, "previous-page").x);
    EXPECT_GT(target(dump, "previous-page").x, target(dump, "next-page").x);
    EXPECT_GT(target(dump, "next-page").x, target(dump, "page:1").x);
    EXPECT_GT(target(dump, "page:1").x, target(dump, "page:2").x);
    EXPECT_GT(target(dump, "tab:translation.ar").x, target(dump, "tab:translation.he").x);
    EXPECT_GT(dump["scan"]["pane"][0], target(dump, "tab:translation.ar").right());
    // The zoom buttons stand between page and text, on the page's side.
    EXPECT_GT(target(dump, "zoom-in").x, dump["scan"]["pane"][0]);
    EXPECT_LT(target(dump, "zoom-in").x, 960 + 480);
  }
  const json dump = after("", "en");
  EXPECT_LT(target(dump, "overview").x, target(dump, "previous-page").x);
  EXPECT_LT(target(dump, "page:1").x, target(dump, "page:2").x);
  EXPECT_EQ(dump["scan"]["pane"][0], 0);
}

TEST_F(Mirror, ControlsStandWhereTheOppositeOnesDo) {
  // Signs without words are as wide in any language: they stand exactly mirrored.
  const json one = after("", "en");
  const json other = after("", "he");
  for (const char* id : {"zoom-in", "zoom-out", "fit", "divider"}) {
    EXPECT_EQ(target(other, id).x, 1920 - target(one, id).right()) << id;
    EXPECT_EQ(target(other, id).w, target(one, id).w) << id;
  }
}

TEST_F(Mirror, ASwipeOnwardTurnsThePage) {
  const std::string fit = "+0ms tap @fit\n+0ms settle\n";
  const std::string to_the_right = fit + "+0ms drag 1300,500 1700,500 200\n";
  EXPECT_EQ(after(to_the_right, "ar")["page"], 2);
  EXPECT_EQ(after(to_the_right + "+0ms settle\n+0ms drag 1700,500 1300,500 200\n", "ar")["page"], 1);
  EXPECT_EQ(after(fit + "+0ms drag 700,500 300,500 200\n", "en")["page"], 2);
}

TEST_F(Mirror, AFingerScrollsStripAndTabsWithIt) {
  const json before = after("", "ar");
  const json dump = after("+0ms drag 1300,1020 1600,1020 400\n+0ms settle\n+0ms drag 300,80 700,80 400\n", "ar");
  EXPECT_EQ(dump["page"], 1);
  EXPECT_GT(target(dump, "tab:translation.cs").x, target(before, "tab:translation.cs").x);
  EXPECT_EQ(target(dump, "page:3").x, target(before, "page:1").x);
}

TEST_F(Mirror, TheKeyThatPointsOnwardLeadsOn) {
  std::string left, right;
  for (int i = 0; i < 5; ++i) {
    left += "+0ms key Left\n+0ms settle\n";
    right += "+0ms key Right\n+0ms settle\n";
  }
  EXPECT_EQ(focused(after(left, "ar")), focused(after(right, "en")));
  EXPECT_EQ(focused(after(left + "+0ms key Right\n", "ar")), focused(after(right + "+0ms key Left\n", "en")));
}

}  // namespace
}  // namespace lectern::app::testing
