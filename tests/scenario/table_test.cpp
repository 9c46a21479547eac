// SPDX-License-Identifier: MIT
// An account book beside its page: a table whose words have no room there scrolls along its lines, in a pane of its
// own.
#include <algorithm>
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "firmware/audit/audit.hpp"
#include "tests/scenario/compiled.hpp"
#include "tests/scenario/played.hpp"

namespace lectern::app::testing {
namespace {

/// Nine rows.
std::string ledger(std::string_view word_of_name, std::string_view word_of_goods) {
  std::string text = fmt::format("| {0} | {0}{0}{0} | {1} | {1}{1}{1}{1} | {0} | {1}{1} |\n|---|---|--:|---|---|--:|\n",
                                 word_of_name, word_of_goods);
  for (int row = 1; row <= 9; ++row)
    text +=
        fmt::format("| {0} {2} | {0}{0}{0} {2} | {1} | {1}{1}{1}{1} | {0} | {2} |\n", word_of_name, word_of_goods, row);
  return text;
}

class Table : public Played {
 protected:
  void compile(const char* transcript, const char* reading, const std::string& text, std::string_view language) {
    options_.pack = compiled_draft(out_ / "draft",
                                   {{transcript, text.c_str()}, {reading, "<!-- page 1 -->\nAccounts.\n"}}, language);
  }
  void compile_ledger() { compile("transcript.en.md", "reading.en.txt", ledger("Henderson", "Featherstone"), "en"); }
  json opened(const std::string& acts = {}) { return after(opening("draft") + acts, options_); }

  /// What of the first block that begins so is seen: x, y, width, height.
  static std::vector<int> seen(const json& dump, std::string_view begins) {
    for (const json& one : dump["text"])
      if (one["layer"].is_string() && one["layer"].get<std::string>().starts_with("transcript") &&
          one["string"].get<std::string>().starts_with(begins))
        return one["rect"];
    return {};
  }
  static bool cut_off(const json& dump) {
    return std::any_of(dump["text"].begin(), dump["text"].end(),
                       [](const json& one) { return one["clipped"] == true; });
  }

  PlayOptions options_;
};

constexpr const char* next = "next-columns:transcript.en/1";
constexpr const char* previous = "previous-columns:transcript.en/1";

TEST_F(Table, BreaksNoWordAndGoesOnBesideItsText) {
  compile_ledger();
  const json dump = opened();
  EXPECT_FALSE(cut_off(dump));
  EXPECT_TRUE(target(dump, next)["enabled"]);
  EXPECT_FALSE(target(dump, previous)["enabled"]);
  EXPECT_FALSE(seen(dump, "Henderson 1").empty());
}

TEST_F(Table, FollowsAFingerAlongItsLinesToItsEnd) {
  compile_ledger();
  const json before = opened();
  const json moved = opened("+0ms drag 1500,500 1300,510 400\n+0ms settle\n");
  const int y = seen(before, "Henderson 1")[1];
  ASSERT_FALSE(seen(moved, "HendersonHendersonHenderson 1").empty());
  EXPECT_EQ(seen(moved, "HendersonHendersonHenderson 1")[1], y) << "the text stands where it stood";
  EXPECT_LT(seen(moved, "HendersonHendersonHenderson 1")[0], seen(before, "HendersonHendersonHenderson 1")[0]);
  const json end =
      opened("+0ms drag 1800,500 1000,500 100\n+0ms settle\n+0ms drag 1800,500 1000,500 100\n+0ms settle\n");
  EXPECT_FALSE(target(end, next)["enabled"]);
  EXPECT_TRUE(target(end, previous)["enabled"]);
  EXPECT_TRUE(seen(end, "Henderson 1").empty());
}

TEST_F(Table, LetsAFingerThatGoesUpScrollTheText) {
  compile_ledger();
  const json before = opened();
  const json after = opened("+0ms drag 1500,600 1480,500 800\n+0ms settle\n");
  EXPECT_EQ(seen(after, "Henderson 2")[0], seen(before, "Henderson 2")[0]);
  EXPECT_LT(seen(after, "Henderson 2")[1], seen(before, "Henderson 2")[1]);
}

TEST_F(Table, ShowsItsOtherColumnsByItsButtons) {
  compile_ledger();
  const json there = opened(fmt::format("+0ms tap @{}\n+0ms settle\n", next));
  EXPECT_TRUE(target(there, previous)["enabled"]);
  const json back = opened(fmt::format("+0ms tap @{}\n+0ms settle\n+0ms tap @{}\n+0ms settle\n", next, previous));
  EXPECT_EQ(seen(back, "Henderson 1"), seen(opened(), "Henderson 1"));
}

TEST_F(Table, IsMovedByKeys) {
  compile_ledger();
  constexpr int most = 60;
  std::string keys;
  for (int press = 0; press < most; ++press) keys += fmt::format("+0ms key Tab\n+0ms settle\n+0ms dump {}\n", press);
  static_cast<void>(opened(keys));
  int presses = 0;
  while (presses < most && focused(dumped(fmt::format("{}", presses))) != next) ++presses;
  ASSERT_LT(presses, most) << "no key reaches the button";
  keys.clear();
  for (int press = 0; press <= presses; ++press) keys += "+0ms key Tab\n+0ms settle\n";
  const json there = opened(keys + "+0ms key Return\n+0ms settle\n");
  EXPECT_TRUE(target(there, previous)["enabled"]);
}

TEST_F(Table, FromRightToLeftBeginsAtTheRight) {
  compile("transcript.he.md", "reading.he.txt", ledger("חשבון", "משפחות"), "he");
  const json before = opened();
  const std::vector<int> first = seen(before, "חשבון 1");
  ASSERT_FALSE(first.empty());
  const json moved = opened("+0ms drag 1300,500 1500,500 400\n+0ms settle\n");
  const json stays = opened("+0ms drag 1500,500 1300,500 400\n+0ms settle\n");
  EXPECT_NE(seen(moved, "חשבון 1"), first);
  EXPECT_EQ(seen(stays, "חשבון 1"), first);
  EXPECT_LT(target(before, "next-columns:transcript.he/1")["rect"][0],
            target(before, "previous-columns:transcript.he/1")["rect"][0]);
}

TEST_F(Table, IsSoundOnALargeAndOnASmallGlass) {
  compile_ledger();
  auto show = Show::open(options_.pack, interface_words(), store_options({}, {1920, 1080}, 0), [] {});
  ASSERT_TRUE(show) << show.error().what;
  AuditRange range = whole_range();
  range.glasses = {measure({1920, 1080}, Millimetres{477}), measure({1280, 800}, Millimetres{217})};
  range.text_sizes = {100, 200};
  range.contrast = {false};
  const auto found = findings(**show, cells_of(range, (*show)->pack().index()), {});
  ASSERT_TRUE(found) << found.error().what;
  for (const AuditFinding& finding : *found) ADD_FAILURE() << line_of(finding);
}

}  // namespace
}  // namespace lectern::app::testing
