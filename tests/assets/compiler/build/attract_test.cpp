// SPDX-License-Identifier: MIT
// The attract screen's sentences in a small pack.
#include "assets/compiler/build/attract.hpp"

#include <filesystem>
#include <gtest/gtest.h>
#include <optional>

#include "assets/pack/pack.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/compiler/build/exhibit.hpp"

namespace lectern::compiler {
namespace {

namespace fb = pack::fb;

class BuiltSentences : public testing::Test {
 protected:
  BuiltSentences() {
    SourceLayer& translation = exhibit.documents[1].layers[0];
    translation.credit.note = {{"en", "A remark."}};
    translation.blocks = {paragraph_of("Comrade! We ask you, café\u0301.")};
    SourceLayer& reading = exhibit.documents[0].layers[0];
    reading.blocks = {tests::paragraph("Мы\nне знаем. Просим.", "p1")};
    exhibit.sentences.push_back({{"p1", "translation.en", "We ask", "café\u0301.", {}, {}, {}, {}}, "second"});
    exhibit.sentences.push_back({{"p1", "reading.ru", {}, {}, "Мы не знаем.", {}, {}, {}}, "first"});
  }

  static SourceBlock paragraph_of(const std::string& text) { return tests::paragraph(text, "p1"); }

  const fb::Index& built() {
    const auto summary = compose(exhibit, {folder / "x.pack"}, tests::one_tile_pages(), report, progress);
    EXPECT_TRUE(summary.has_value()) << summary.error().what;
    pack.emplace(pack::Pack::open(folder / "x.pack").value());
    return pack->index();
  }

  lectern::test::TemporaryFolder folder;
  SourceExhibit exhibit = tests::exhibit();
  Report report;
  tests::Silent progress;
  std::optional<pack::Pack> pack;
};

TEST_F(BuiltSentences, HoldTheirWordsTheirPlaceAndWhoseTheyAre) {
  const fb::Index& index = built();
  ASSERT_NE(index.attract_sentences(), nullptr);
  ASSERT_EQ(index.attract_sentences()->size(), 2U);
  const fb::AttractSentence& first = *index.attract_sentences()->Get(0);
  EXPECT_EQ(first.text()->utf8()->str(), "“We ask you, café\u0301.”");
  EXPECT_EQ(first.letters(), 19U) << "a letter and its accent are one";
  EXPECT_EQ(first.document(), 1U);
  EXPECT_EQ(first.passage(), 0U);
  EXPECT_EQ(first.layer(), 0U);
  EXPECT_EQ(first.page(), 0U);
  EXPECT_EQ(first.whose()->Get(0)->utf8()->str(), "Translation; translator not named");
  const fb::AttractSentence& second = *index.attract_sentences()->Get(1);
  EXPECT_EQ(second.text()->utf8()->str(), "«Мы не знаем.»") << "lines of a sheet are none of a sentence";
  EXPECT_EQ(second.document(), 0U);
}

TEST_F(BuiltSentences, AreOnThePageThatTheTextHasTurnedTo) {
  SourceDocument& document = exhibit.documents[1];
  SourceBlock block = paragraph_of("Comrade! We ask you.");
  block.cells[0].spans.insert(block.cells[0].spans.begin(), {0, 0, SpanKind::page, "1", {}});
  block.cells[0].spans.push_back({9, 9, SpanKind::page, "2", {}});
  document.layers[0].blocks = {block};
  document.layers[1].blocks = {block};
  exhibit.sentences = {{{"p1", "translation.en", {}, {}, "We ask you.", {}, {}, {}}, "second"},
                       {{"p1", "translation.en", {}, {}, "Comrade!", {}, {}, {}}, "second"}};
  auto makers = tests::one_tile_pages();
  makers.pages = [pages = makers.pages](const SourceDocument& source, Report& said) -> Result<PageSet> {
    auto set = pages(source, said);
    if (set && source.id == "second") set->count = 2;
    return set;
  };
  const auto summary = compose(exhibit, {folder / "x.pack"}, makers, report, progress);
  ASSERT_TRUE(summary.has_value()) << summary.error().what;
  pack.emplace(pack::Pack::open(folder / "x.pack").value());
  const auto& sentences = *pack->index().attract_sentences();
  EXPECT_EQ(sentences.Get(0)->page(), 1U);
  EXPECT_EQ(sentences.Get(1)->page(), 0U);
}

TEST_F(BuiltSentences, StandInTheirLanguagesMarksOrElseInTheFirsts) {
  exhibit.languages = {"en", "ko"};
  exhibit.strings = tests::lecterns_strings(exhibit.languages);
  EXPECT_EQ(built().attract_sentences()->Get(1)->text()->utf8()->str(), "“Мы не знаем.”");
  exhibit.languages = {"ko", "ru"};
  exhibit.strings = tests::lecterns_strings(exhibit.languages);
  EXPECT_EQ(built().attract_sentences()->Get(1)->text()->utf8()->str(), "«Мы не знаем.»");
}

TEST_F(BuiltSentences, KeepWhatStandsOutInTheirWords) {
  exhibit.documents[1].layers[0].blocks[0].cells[0].emphasis = {{0, 8, Emphasis::underlined},
                                                                {12, 15, Emphasis::underlined}};
  const fb::Text& text = *built().attract_sentences()->Get(0)->text();
  ASSERT_NE(text.marks(), nullptr);
  ASSERT_EQ(text.marks()->size(), 1U);
  EXPECT_EQ(text.utf8()->str().substr(text.marks()->Get(0)->start(), 3), "ask");
}

TEST_F(BuiltSentences, HaveAGlossInTheExhibitsWordsForWhoeverDoesNotReadThem) {
  EXPECT_EQ(built().attract_sentences()->Get(1)->glosses(), nullptr);
  exhibit.sentences[1].gloss = {{"en", "we do not know"}, {"ru", "не нужно"}};
  const auto* glosses = built().attract_sentences()->Get(1)->glosses();
  ASSERT_NE(glosses, nullptr);
  EXPECT_EQ(glosses->Get(0)->utf8()->str(), "In our words: we do not know");
  EXPECT_EQ(glosses->Get(1)->utf8()->str(), "");
}

TEST_F(BuiltSentences, WithoutAPictureHaveNoPage) {
  exhibit.documents[0].reset_pages = false;
  EXPECT_EQ(built().attract_sentences()->Get(1)->page(), 65'535U);
}

TEST_F(BuiltSentences, OfWhatIsNotThereAreLeftOut) {
  for (SourceSentence& one : exhibit.sentences) one.layer = "transcript.ru";
  EXPECT_EQ(built().attract_sentences(), nullptr);
}

}  // namespace
}  // namespace lectern::compiler
