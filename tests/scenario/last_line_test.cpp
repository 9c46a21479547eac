// SPDX-License-Identifier: MIT
// The house's and the exhibit's own words in four languages: no short text ends with a word alone if it need not.
#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <string_view>
#include <vector>

#include "firmware/texts/measure.hpp"
#include "tests/scenario/painted.hpp"

namespace lectern::app::testing {
namespace {

constexpr F26Dot6 em = F26Dot6::from_px(30);
constexpr std::size_t most_lines = 4;

/// Whether the last line is one word, or one or two characters of a language without spaces.
bool ends_alone(const pack::fb::Text& text, const text::SetText& set) {
  std::string last = text.utf8()->str().substr(set.lines.back().start);
  last.erase(last.find_last_not_of(' ') + 1);
  if (last.find(' ') != std::string::npos) return false;
  const bool ideographs = std::any_of(last.begin(), last.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0xE4 && byte <= 0xE9;  // the first byte of U+4E00 to U+9FFF
  });
  const auto characters = std::count_if(last.begin(), last.end(), [](char c) { return (c & 0xC0) != 0x80; });
  return !ideographs || characters <= 2;
}

/// The texts that are read on the glass in one language.
std::vector<const pack::fb::Text*> own_words(const World& world, flatbuffers::uoffset_t language) {
  std::vector<const pack::fb::Text*> words;
  for (std::size_t i = 0; i < pack::string_keys.size(); ++i)
    // Letters that a font is to hold are no text, and one whose blanks are not filled is never shown.
    if (const auto& word = world.flows.words().of(static_cast<pack::StringId>(i), language);
        static_cast<pack::StringId>(i) != pack::StringId::staff_letters &&
        word.utf8()->string_view().find('{') == std::string_view::npos)
      words.push_back(&word);
  const pack::fb::Index& index = world.index();
  for (const auto* texts : {index.title(), index.subtitle(), index.overview_title(), index.introduction()})
    words.push_back(texts->Get(language));
  for (const auto* document : *index.documents())
    for (const auto* texts : {document->heading(), document->short_title(), document->line(), document->byline()})
      words.push_back(texts->Get(language));
  return words;
}

class LastLineOfOwnWords : public ::testing::TestWithParam<flatbuffers::uoffset_t> {
 protected:
  /// Whether some narrower width gives the same number of lines, all words whole, and a last line of more words.
  bool could_end_otherwise(const pack::fb::Text& text, int width, std::size_t lines) {
    for (int narrower = width; narrower > width / 3; narrower -= 2) {
      const text::SetText set = world_.flows.typesetter().set(text, em, F26Dot6::from_px(narrower));
      if (set.lines.size() != lines) return false;
      const bool whole = !breaks_a_word(text, set) && std::none_of(set.lines.begin(), set.lines.end(),
                                                                   [](const text::Line& line) { return line.hyphen; });
      if (whole && !ends_alone(text, set)) return true;
    }
    return false;
  }

  Painted viewer_{exhibit_pack()};
  World world_ = viewer_.world();
};

TEST_P(LastLineOfOwnWords, IsAWordAloneOnlyWhereItMustBe) {
  int texts = 0;
  for (const pack::fb::Text* text : own_words(world_, GetParam()))
    for (int width = 150; width < 900; width += 53) {
      const text::SetText& set = world_.flows.label(*text, em, width, text::Alignment::centre, 0);
      if (set.lines.size() < 2 || set.lines.size() > most_lines || !ends_alone(*text, set)) continue;
      ++texts;
      EXPECT_FALSE(could_end_otherwise(*text, width, set.lines.size())) << text->utf8()->str() << " in " << width;
    }
  EXPECT_GT(texts, 0);  // two long words, say
}

TEST_P(LastLineOfOwnWords, StandsInTheMiddleOfTheWidthThatWasAskedFor) {
  for (const pack::fb::Text* text : own_words(world_, GetParam())) {
    const text::SetText& set = world_.flows.label(*text, em, 400, text::Alignment::centre, 0);
    for (const text::Line& line : set.lines) {
      if (line.first_cluster == line.end_cluster || line.width > F26Dot6::from_px(400)) continue;
      const F26Dot6 left = set.runs.empty() ? F26Dot6{} : set.glyphs[set.runs[line.first_run].first].x;
      EXPECT_NEAR(left.raw, (F26Dot6::from_px(400) - line.width).raw / 2.0, 64) << text->utf8()->str();
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, LastLineOfOwnWords,
                         ::testing::Range(flatbuffers::uoffset_t{0}, flatbuffers::uoffset_t{4}));

}  // namespace
}  // namespace lectern::app::testing
