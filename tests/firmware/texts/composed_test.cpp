// SPDX-License-Identifier: MIT
// Texts that are made while the viewer runs, over the letters that the small pack's words have brought.
#include "firmware/texts/composed.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/assets/base/memory_file.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace lectern::app {
namespace {

class ComposedText : public ::testing::Test {
 protected:
  ComposedText()
      : bytes_(exhibit()),
        words_(*pack::fb::GetIndex(bytes_.data()),
               pack::Interface::open(*test::memory_file(test::interface_pack({})), "small").value()),
        composed_(*pack::fb::GetIndex(bytes_.data()), words_) {}

  const pack::fb::Text* fill(const std::vector<Filling>& fillings) {
    return composed_.fill(words_.of(pack::StringId::close, 0), fillings, [this](const auto*) { ++gone_; });
  }
  static constexpr std::uint16_t heading_font = 1;
  static Bytes exhibit() {
    std::uint64_t blobs_end = 0;
    test::plain::IndexT index = test::small_index(blobs_end);
    index.words[0]->words.push_back(test::word("close", "at {n} of {most}"));
    index.words[0]->words.push_back(test::word("staff_letters", "0123456789 abcdefghijklmnopqrstuvwxyz-."));
    // Cyrillic letters are seen in a font for headings first, where some of them are missing.
    index.words[0]->words.push_back(test::word("touch_to_begin", "\u043c\u0430\u043e"));
    for (test::plain::Run& run : index.words[0]->words.back()->texts[0]->runs)
      run = test::plain::Run(run.start(), run.end(), run.script(), heading_font, run.language(), run.level());
    index.words[0]->words.push_back(test::word("zoom_in", "\u043c\u0438\u043d"));
    return test::finished(index);
  }
  Bytes bytes_;
  Words words_;
  Composed composed_;
  int gone_ = 0;
};

TEST_F(ComposedText, FillsItsBlanksWithWholeRuns) {
  const auto* text = fill({{"n", "7"}, {"most", "x-y z"}});
  ASSERT_NE(text, nullptr);
  EXPECT_EQ(text->utf8()->str(), "at 7 of x-y z");
  std::uint32_t at = 0;
  for (const auto* run : *text->runs()) {
    EXPECT_EQ(run->start(), at);
    at = run->end();
  }
  EXPECT_EQ(at, text->utf8()->size());
  for (const auto* place : *text->breaks()) {
    EXPECT_GT(place->at(), 0U);
    EXPECT_LT(place->at(), text->utf8()->size());
  }
}

TEST_F(ComposedText, OfWhatNoFontHoldsThereIsNone) {
  EXPECT_EQ(fill({{"n", "\xf0\x9f\x8e\xba"}}), nullptr);
  EXPECT_EQ(fill({{"n", "\xff"}}), nullptr) << "nor of what is no text";
  EXPECT_EQ(fill({{"n", "a\xe4"}}), nullptr) << "or ends in the middle of a letter";
}

TEST_F(ComposedText, AValueIsSetInOneFontWhereOneHoldsIt) {
  const auto* text = fill({{"n", "1"}, {"most", "\u043c\u0438\u043d"}});
  ASSERT_NE(text, nullptr);
  for (const auto* run : *text->runs()) EXPECT_EQ(run->font(), 0);
  // Of "m a i" no font has seen all: none is set but in a font where it was seen.
  text = fill({{"n", "1"}, {"most", "\u043c\u0430\u0438"}});
  ASSERT_NE(text, nullptr);
  std::vector<std::uint16_t> fonts;
  for (const auto* run : *text->runs()) fonts.push_back(run->font());
  EXPECT_EQ(fonts, (std::vector<std::uint16_t>{0, heading_font, 0}));
}

TEST(LevelsOfAValue, ANumberStaysWholeInALineFromTheRight) {
  using enum detail::Way;
  using Levels = std::vector<std::uint8_t>;
  EXPECT_EQ(detail::levels_of({to_right, neutral, to_right}, 0), (Levels{0, 0, 0}));
  EXPECT_EQ(detail::levels_of({to_right, neutral, to_right}, 1), (Levels{2, 2, 2}));
  // "1.9 GB" in Arabic letters: the point goes with the digits, the space does not.
  EXPECT_EQ(detail::levels_of({to_right, neutral, to_right, neutral, to_left}, 1), (Levels{2, 2, 2, 1, 1}));
  EXPECT_EQ(detail::levels_of({to_left, neutral, to_right, neutral}, 0), (Levels{1, 1, 2, 1}));
  EXPECT_TRUE(detail::levels_of({}, 1).empty());
}

TEST_F(ComposedText, IsFoundAgainAndLetGoOfAfterManyOthers) {
  const auto* first = fill({{"n", "1"}, {"most", "2"}});
  EXPECT_EQ(fill({{"n", "1"}, {"most", "2"}}), first);
  EXPECT_NE(fill({{"n", "1"}, {"most", "3"}}), first);
  for (int i = 0; i < 1000; ++i) ASSERT_NE(fill({{"n", fmt::format("{}", i)}, {"most", "a"}}), nullptr);
  EXPECT_GT(gone_, 500);
}

}  // namespace
}  // namespace lectern::app
