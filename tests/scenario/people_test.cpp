// SPDX-License-Identifier: MIT
// The list of people, places and terms of the first exhibit: by fingers, by keys, in its languages, into documents and
// back.
#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "tests/scenario/goldens.hpp"
#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

const std::string to_list = "1s tap @begin\n+0ms settle\n+0ms tap @people\n+0ms settle\n";

class ListOfPeople : public Played {
 protected:
  static const json* text_of(const json& dump, const std::string& id) {
    for (const json& one : dump["text"])
      if (one["id"] == id) return &one;
    return nullptr;
  }
  /// The entries in sight, in reading order.
  static std::vector<std::string> entries(const json& dump) {
    std::vector<std::string> ids;
    for (const json& one : dump["targets"])
      if (one["id"].get<std::string>().starts_with("word:")) ids.insert(ids.begin(), one["id"]);
    return ids;
  }
};

TEST_F(ListOfPeople, IsAsTheGoldenHasIt) {
  play_script(to_list + "+0ms dump people-en plain\n", out_);
  expect_goldens(files_of(out_, ".json"), LECTERN_SOURCE_DIR "/tests/scenario/golden/people");
}

TEST_F(ListOfPeople, ADayLightsThePassageInTheTextThatNamesThem) {
  const json dump = after(to_list + "+0ms tap @person:kim-il-sung/2\n+0ms settle\n");
  EXPECT_EQ(dump["screen"], "reader");
  EXPECT_EQ(dump["document"], "1951-07-03-five-points");
  EXPECT_EQ(dump["lit"], "p22");
  EXPECT_EQ(dump["layers"], json::array({"translation.en"}));
  EXPECT_FALSE(target(dump, "word:kim-il-sung").is_null()) << "the word is on the glass";
  // What no translation has, the reading shows.
  const json other = after(to_list + "+0ms tap @person:kennan/1\n+0ms settle\n");
  EXPECT_EQ(other["lit"], "p7");
  EXPECT_EQ(other["layers"], json::array({"reading.ru"}));
}

TEST_F(ListOfPeople, EachLanguageHasItsOrderAndItsText) {
  PlayOptions options;
  options.language = "zh";
  const json dump = after(to_list + "+0ms dump list\n+0ms tap @person:kim-il-sung/1\n+0ms settle\n", options);
  EXPECT_EQ(dump["layers"], json::array({"gist.zh"}));
  const std::vector<std::string> chinese = entries(dumped("list"));
  ASSERT_GE(chinese.size(), 3U);
  EXPECT_EQ(chinese[0], "word:filippov");
  EXPECT_EQ(chinese[1], "word:gao-gang");
  EXPECT_EQ(chinese[2], "word:kim-il-sung");
  options.language = "ru";
  EXPECT_EQ(entries(after(to_list, options)).at(0), "word:gao-gang");
}

TEST_F(ListOfPeople, ATouchOnANameOpensItsCardAndKeysGoFromNameToDays) {
  EXPECT_EQ(after(to_list + "+0ms tap @word:malik\n+500ms settle\n")["overlay"], "word");
  EXPECT_EQ(focused(after(to_list + "+0ms key Right\n")), "word:filippov");
  EXPECT_EQ(focused(after(to_list + "+0ms key Right\n+0ms key Right\n")), "person:filippov/1");
  const std::string on = "+0ms key Right\n";
  EXPECT_EQ(focused(after(to_list + on + on + on + on + on + on)), "word:gao-gang");
  const json read = after(to_list + on + on + "+0ms key Return\n+0ms settle\n");
  EXPECT_EQ(read["document"], "1951-01-16-spring-offensive");
}

TEST_F(ListOfPeople, LeadsBackToTheOverviewAndStandsWhereItWasLeft) {
  const std::string scrolled = to_list + "+0ms drag 600,700 600,300 400\n+0ms settle\n+0ms dump before\n";
  const json first = after(scrolled);
  const std::string way = "+0ms tap @" + entries(first).at(1) + "\n+500ms tap @close\n+500ms settle\n";
  std::string day;
  for (const json& one : first["targets"])
    if (one["id"].get<std::string>().starts_with("person:")) day = one["id"];
  const json back = after(scrolled + way + "+0ms tap @" + day + "\n+500ms settle\n+0ms tap @overview\n+500ms settle\n");
  EXPECT_EQ(back["screen"], "overview");
  const json again = after(scrolled + "+0ms tap @" + day +
                           "\n+500ms settle\n+0ms tap @overview\n+500ms settle\n+0ms tap @people\n+500ms settle\n");
  EXPECT_EQ(entries(again), entries(first));
}

TEST_F(ListOfPeople, SaysWhatNobodyNamesToo) {
  PlayOptions options;
  options.glass = {1080, 1920};
  options.width = Millimetres{268};
  constexpr int drags = 12;
  std::string down;
  for (int i = 0; i < drags; ++i)
    down += "+0ms drag 500,1300 500,300 900\n+0ms settle\n+0ms dump at" + std::to_string(i) + "\n";
  (void)after(to_list + down, options);
  bool said = false;
  bool headed = false;
  for (int i = 0; i < drags; ++i) {
    const json dump = dumped("at" + std::to_string(i));
    EXPECT_TRUE(target(dump, "person:aprf/1").is_null());
    said = said || text_of(dump, "word:aprf/sentence") != nullptr;
    headed = headed || text_of(dump, "kind:entries_terms") != nullptr;
  }
  EXPECT_TRUE(said);
  EXPECT_TRUE(headed);
}

}  // namespace
}  // namespace lectern::app::testing
