// SPDX-License-Identifier: MIT
#include "assets/compiler/align/found_words.hpp"

#include <gtest/gtest.h>

#include "assets/compiler/align/alignment.hpp"
#include "tests/assets/compiler/align/reading_of.hpp"

namespace lectern::compiler {
namespace {

/// The letters of the text that a reading's letters are, '.' for none.
std::string found(const std::string& text, const std::vector<std::string>& lines) {
  Letters letters;
  append_letters(text, 0, letters);
  ReadTokens tokens;
  append_tokens(test::reading_of(lines), 0, tokens);
  std::string said;
  for (const std::uint32_t partner : find_words(letters.folded, tokens))
    said += partner == no_partner ? '.' : static_cast<char>(letters.folded[partner]);
  return said;
}

TEST(FoundWords, AreThoseThatAreMostlyTheSame) {
  EXPECT_EQ(found("Dear Grete, I am well", {"Deer Grete l am well"}), "de.rgrete.amwell");
  EXPECT_EQ(found("Dear Grete", {"Dear Qxqxq"}), "dear.....");
}

TEST(FoundWords, StandOutOfOrderToo) {
  EXPECT_EQ(found("the stamp of the archive; dear Grete I write to you today from the hospital",
                  {"dear Grete I write to", "you today from the hospital", "the stamp of the archive"}),
            "deargreteiwritetoyoutodayfromthehospitalthestampofthearchive");
}

TEST(FoundWords, AreNotLettersOfAnotherText) {
  const std::string nothing =
      found("the quick brown fox jumps over the lazy dog and runs", {"Sphinx of black quartz", "judge my vow"});
  const auto found_by_chance = std::count_if(nothing.begin(), nothing.end(), [](char c) { return c != '.'; });
  EXPECT_LT(3 * found_by_chance, static_cast<std::ptrdiff_t>(nothing.size()));
}

}  // namespace
}  // namespace lectern::compiler
