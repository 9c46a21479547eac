// SPDX-License-Identifier: MIT
// An interface that is read from right to left: what stands where, which way fingers and keys lead. Shown
// on the declaration in twenty languages, with an interface in Arabic and Hebrew.
#include <algorithm>
#include <gtest/gtest.h>

#include "tests/exhibits/test_data.hpp"
#include "tests/scenario/declaration.hpp"
#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

class Mirror : public Played {
 protected:
  void SetUp() override {
    LECTERN_NEEDS_TEST_DATA();
    pack_ = declaration_pack(out_);
    ASSERT_FALSE(pack_.empty());
  }

  json after(const std::string& script, const std::string& language, Size glass = {1920, 1080}) {
    PlayOptions options;
    options.pack = pack_;
    options.language = language;
    options.glass = glass;
    return Played::after(opening("declaration") + script, options);
  }

  /// The left edge, width and right edge of a target.
  struct Place {
    int x = 0, w = 0;
    [[nodiscard]] int right() const { return x + w; }
  };
  static Place place(const json& dump, std::string_view id) {
    const json one = target(dump, id);
    if (!one.is_null()) return {one["rect"][0], one["rect"][2]};
    ADD_FAILURE() << id << " is not on the glass";
    return {};
  }
  std::filesystem::path pack_;
};

TEST_F(Mirror, ControlsStandInTheOtherOrder) {
  for (const char* language : {"ar", "he"}) {
    const json dump = after("", language);
    EXPECT_GT(place(dump, "overview").x, 960) << language;
    EXPECT_GT(place(dump, "overview").x, place(dump, "previous-page").x);
    EXPECT_GT(place(dump, "previous-page").x, place(dump, "next-page").x);
    EXPECT_GT(place(dump, "next-page").x, place(dump, "page:1").x);
    EXPECT_GT(place(dump, "page:1").x, place(dump, "page:2").x);
    EXPECT_GT(place(dump, "tab:translation.ar").x, place(dump, "tab:translation.he").x);
    EXPECT_GT(dump["scan"]["pane"][0], place(dump, "tab:translation.ar").right());
    // The zoom buttons stand between page and text, on the page's side.
    EXPECT_GT(place(dump, "zoom-in").x, dump["scan"]["pane"][0]);
    EXPECT_LT(place(dump, "zoom-in").x, 960 + 480);
  }
  const json dump = after("", "en");
  EXPECT_LT(place(dump, "overview").x, place(dump, "previous-page").x);
  EXPECT_LT(place(dump, "page:1").x, place(dump, "page:2").x);
  EXPECT_EQ(dump["scan"]["pane"][0], 0);
}

TEST_F(Mirror, ControlsStandWhereTheOppositeOnesDo) {
  // Signs without words are as wide in any language: they stand exactly mirrored.
  const json one = after("", "en");
  const json other = after("", "he");
  for (const char* id : {"zoom-in", "zoom-out", "fit", "divider"}) {
    EXPECT_EQ(place(other, id).x, 1920 - place(one, id).right()) << id;
    EXPECT_EQ(place(other, id).w, place(one, id).w) << id;
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
  const json still = after("", "ar");
  EXPECT_FALSE(target(still, "page:1").is_null());
  EXPECT_FALSE(target(still, "tab:translation.ar").is_null());
  const json onward = after("+0ms drag 1200,1020 1500,1020 400\n+0ms settle\n+0ms drag 300,80 700,80 400\n", "ar");
  EXPECT_EQ(onward["page"], 1);
  EXPECT_TRUE(target(onward, "page:1").is_null());
  EXPECT_TRUE(target(onward, "tab:translation.ar").is_null());
  const json against = after("+0ms drag 1500,1020 1200,1020 400\n+0ms settle\n+0ms drag 700,80 300,80 400\n", "ar");
  EXPECT_EQ(against["targets"], still["targets"]);
}

TEST_F(Mirror, TheKeyThatPointsOnwardLeadsOn) {
  const auto keys = [](const char* onward, const char* last) {
    std::string script;
    for (int i = 0; i < 5; ++i) script += "+0ms key " + std::string(onward) + "\n+0ms settle\n";
    return script + "+0ms key " + last + "\n";
  };
  EXPECT_EQ(focused(after(keys("Left", "Left"), "ar")), focused(after(keys("Tab", "Tab"), "ar")));
  EXPECT_EQ(focused(after(keys("Keypad 4", "Keypad 6"), "ar")), focused(after(keys("Tab", "F13"), "ar")));
  EXPECT_EQ(focused(after(keys("Right", "Left"), "en")), focused(after(keys("Tab", "F13"), "en")));
}

TEST_F(Mirror, ASentenceIsWrittenFromTheRight) {
  PlayOptions options;
  options.pack = pack_;
  options.paint = true;
  for (const char* language : {"ar", "he", "en"}) {
    options.language = language;
    play_script("1500ms shot early\n1500ms dump early\n12s dump told\n12s shot told\n", out_, options);
    const auto words = [&](const char* dump, std::string_view id) {
      const json all = dumped(dump)["text"];
      const auto found = std::find_if(all.begin(), all.end(), [&](const json& text) { return text["id"] == id; });
      return found == all.end() ? json() : *found;
    };
    const json early = words("early", "sentence");
    const json told = words("told", "sentence");
    ASSERT_FALSE(early.is_null()) << language;
    EXPECT_EQ(early["language"], language);
    EXPECT_TRUE(told["string"].get<std::string>().starts_with(early["string"].get<std::string>())) << language;
    EXPECT_GT(told["string"].get<std::string>().size(), early["string"].get<std::string>().size());
    EXPECT_EQ(early["rect"], told["rect"]) << language;
    // Its attribution, and the button, stand where it begins.
    const bool from_right = std::string_view(language) != "en";
    const auto edge = [&](const json& rect) {
      return from_right ? 1920 - rect[0].get<int>() - rect[2].get<int>() : rect[0].get<int>();
    };
    for (const char* id : {"sentence", "byline", "whose"}) EXPECT_NEAR(edge(words("told", id)["rect"]), 52, 3) << id;
    EXPECT_LT(edge(words("told", "begin")["rect"]), 200) << language;
  }
}

}  // namespace
}  // namespace lectern::app::testing
