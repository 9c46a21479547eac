// SPDX-License-Identifier: MIT
// Gists are what a visitor gets in whose language nothing is held; and a document opens with its message, not its form.
#include <algorithm>
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

using nlohmann::json;

const std::vector<std::string> documents = {"1951-01-16-spring-offensive", "1951-06-21-sixty-divisions",
                                            "1951-07-03-five-points", "1951-07-20-point-not-agreed",
                                            "1951-07-21-stalin-agrees"};

class Gist : public Played {
 protected:
  /// Opens a document, does more, and dumps.
  json opened(const std::string& document, const PlayOptions& options, const std::string& acts = {}) {
    std::string next = "1s tap @begin\n+0ms settle\n";
    // The cards may be out of sight: the documents before lead on.
    next += fmt::format("+0ms tap @document:{}\n+500ms settle\n", documents.front());
    for (std::size_t i = 0; documents[i] != document; ++i) next += "+0ms tap @next-document\n+500ms settle\n";
    (void)after(next + acts + "+0ms dump opened plain\n", options);
    return dumped("opened");
  }
};

PlayOptions in_language(const std::string& language) {
  PlayOptions options;
  options.language = language;
  options.reduced_motion = true;
  return options;
}

std::vector<std::string> tabs_in(const json& dump) {
  std::vector<std::string> tabs;
  for (const json& target : dump["targets"])
    if (target["kind"] == "tab") tabs.push_back(target["id"]);
  std::reverse(tabs.begin(), tabs.end());  // the dump's first is the topmost
  return tabs;
}

TEST_F(Gist, IsShownFirstToAVisitorInWhoseLanguageNothingIsHeld) {
  for (const std::string language : {"zh", "ko"})
    for (const std::string& document : documents) {
      const json dump = opened(document, in_language(language));
      EXPECT_EQ(dump["layers"], json::array({"gist." + language})) << document;
    }
  EXPECT_EQ(opened(documents[3], in_language("en"))["layers"], json::array({"gist.en"}));
  EXPECT_EQ(opened(documents[2], in_language("en"))["layers"], json::array({"translation.en"}));
  EXPECT_EQ(opened(documents[2], in_language("ru"))["layers"], json::array({"transcript.ru"}));
}

TEST_F(Gist, OfOtherLanguagesIsNotOffered) {
  EXPECT_EQ(tabs_in(opened(documents[2], in_language("ko"))),
            (std::vector<std::string>{"tab:gist.ko", "tab:translation.en", "tab:transcript.ru", "tab:reading.ru",
                                      "tab:side-by-side"}));
  EXPECT_EQ(tabs_in(opened(documents[3], in_language("ru"))), (std::vector<std::string>{"tab:reading.ru"}));
}

TEST_F(Gist, StandsBesideTheOriginal) {
  const json dump = opened(documents[3], in_language("zh"), "+0ms tap @tab:side-by-side\n+500ms settle\n");
  EXPECT_EQ(dump["layers"], json::array({"reading.ru", "gist.zh"}));
}

TEST_F(Gist, GivesWayToThatOfTheLanguageThatIsChosen) {
  const std::string to = "+0ms tap @language\n+500ms settle\n+0ms tap @language:{}\n+500ms settle\n";
  EXPECT_EQ(opened(documents[3], in_language("zh"), fmt::format(fmt::runtime(to), "ko"))["layers"],
            json::array({"gist.ko"}));
  EXPECT_EQ(opened(documents[3], in_language("zh"), fmt::format(fmt::runtime(to), "ru"))["layers"],
            json::array({"reading.ru"}));
  const json alone = opened(documents[3], in_language("zh"),
                            "+0ms tap @tab:side-by-side\n+500ms settle\n" + fmt::format(fmt::runtime(to), "ru"));
  EXPECT_EQ(alone["layers"], json::array({"reading.ru"})) << "nothing stands beside it in Russian";
}

TEST_F(Gist, SaysWhatItIsAboveItsWordsAndOnAbout) {
  const std::string what = "In brief, in the exhibit’s words; not a translation";
  const auto says = [&](const json& dump) {
    for (const json& text : dump["text"])
      if (text["string"].get<std::string>().starts_with(what)) return true;
    return false;
  };
  EXPECT_TRUE(says(opened(documents[3], in_language("en"))));
  EXPECT_TRUE(says(opened(documents[3], in_language("en"),
                          "+0ms tap @about\n+500ms settle\n+0ms drag 960,800 960,200 300\n+500ms settle\n")));
}

TEST_F(Gist, WalksAPathInTheVisitorsLanguage) {
  (void)after("1s tap @begin\n+0ms settle\n+0ms tap @path:one-point\n+500ms settle\n+0ms dump step plain\n",
              in_language("ko"));
  EXPECT_EQ(dumped("step")["layers"], json::array({"gist.ko"}));
  EXPECT_EQ(dumped("step")["lit"], "p18");
}

/// The top of the first words of a passage that is no form, in parts of the pane of text.
double place_of_message(const json& dump) {
  double top = 1e9;
  for (const json& text : dump["text"])
    if (text["passage"].is_string() && !text["passage"].get<std::string>().starts_with("f"))
      top = std::min(top, text["rect"][1].get<double>());
  return top;
}

TEST_F(Gist, NoFormKeepsAMessageBelowTheMiddleOfTheGlass) {
  for (const auto& [glass, width] :
       {std::pair(Size{1920, 1080}, 477.0), std::pair(Size{1280, 800}, 340.0), std::pair(Size{3840, 2160}, 1440.0)})
    for (const std::string& document : documents) {
      PlayOptions options = in_language(document == documents[3] ? "ru" : "en");
      options.glass = glass;
      options.width = Millimetres{width};
      const json dump = opened(document, options);
      EXPECT_LT(place_of_message(dump), glass.h * 0.56) << document << " " << glass.w;
    }
}

}  // namespace
}  // namespace lectern::app::testing
