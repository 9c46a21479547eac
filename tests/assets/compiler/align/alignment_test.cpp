// SPDX-License-Identifier: MIT
#include "assets/compiler/align/alignment.hpp"

#include <gtest/gtest.h>
#include <random>
#include <string>

#include "assets/compiler/align/letters.hpp"

namespace lectern::compiler {
namespace {

/// The partners of a reading's letters, '.' where there is none.
std::string paired(const std::u32string& text, const std::u32string& reading) {
  std::string said;
  for (const std::uint32_t partner : align_letters(text, reading))
    said += partner == no_partner ? '.' : static_cast<char>(text[partner]);
  return said;
}

std::u32string random_letters(std::size_t count) {
  std::mt19937 random(1951);
  std::u32string letters;
  for (std::size_t i = 0; i < count; ++i) letters.push_back(static_cast<char32_t>(U'a' + random() % 26));
  return letters;
}

TEST(Alignment, PairsLettersThatAreTheSame) {
  EXPECT_EQ(paired(U"abcdef", U"abcdef"), "abcdef");
  EXPECT_EQ(paired(U"abcdef", U"abxdef"), "ab.def");
  EXPECT_EQ(paired(U"abcdef", U"abef"), "abef");
  EXPECT_EQ(paired(U"abef", U"abcdef"), "ab..ef");
  EXPECT_EQ(paired(U"", U"ab"), "..");
  EXPECT_EQ(paired(U"ab", U""), "");
}

TEST(Alignment, OfLongTextsGoesFromAnchorToAnchor) {
  const std::u32string text = random_letters(200'000);
  std::u32string reading = text;
  for (std::size_t i = 0; i < reading.size(); i += 29) reading[i] = U'?';
  reading.erase(5'000, 300);
  const auto partners = align_letters(text, reading);
  std::size_t wrong = 0;
  for (std::size_t i = 0; i < reading.size(); ++i) {
    const std::size_t own = i < 5'000 ? i : i + 300;
    if (reading[i] != U'?' && partners[i] != own) ++wrong;
  }
  EXPECT_LT(wrong, 50U);
}

TEST(Alignment, OfLongTextsWithoutAnchorsStaysInItsBand) {
  const std::u32string text(30'000, U'a');
  const auto partners = align_letters(text, std::u32string(30'100, U'a'));
  EXPECT_EQ(std::count(partners.begin(), partners.end(), no_partner), 100);
}

TEST(Alignment, FindsTheBestPlaceOfALine) {
  const NearMatch match = find_nearly(U"hxllo", U"one hello two");
  EXPECT_EQ(match.start, 4U);
  EXPECT_EQ(match.end, 9U);
  EXPECT_EQ(match.same, 4U);
}

TEST(Alignment, IsOfLettersAndDigitsFolded) {
  Letters letters;
  append_letters("Ёлка, ﬁ № 1!", 10, letters);
  EXPECT_EQ(letters.folded, U"елкаfino1");
  EXPECT_EQ(letters.origins.front(), 10U);
}

}  // namespace
}  // namespace lectern::compiler
