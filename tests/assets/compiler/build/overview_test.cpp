// SPDX-License-Identifier: MIT
// What a small pack says for the overview.
#include "assets/compiler/build/overview.hpp"

#include <filesystem>
#include <gtest/gtest.h>
#include <optional>

#include "assets/pack/pack.hpp"
#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/compiler/build/exhibit.hpp"

namespace lectern::compiler {
namespace {

namespace fb = pack::fb;

SourceQuoted quote_from(std::string layer, std::string words) {
  SourceQuoted quote;
  quote.passage = "p1";
  quote.layer = std::move(layer);
  quote.words = std::move(words);
  return quote;
}

class BuiltOverview : public testing::Test {
 protected:
  const fb::Index& built() {
    const auto summary = compose(exhibit, {folder / "x.pack"}, tests::one_tile_pages(), report, progress);
    EXPECT_TRUE(summary.has_value()) << summary.error().what;
    pack.emplace(pack::Pack::open(folder / "x.pack").value());
    return pack->index();
  }
  SourceContext& add_line(std::string_view date) {
    exhibit.context.push_back({"", {{"en", "A line."}, {"ru", "Строка."}}, {}});
    exhibit.context.back().date = parse_edtf(date, Calendar::gregorian).value();
    return exhibit.context.back();
  }
  static std::string said(const flatbuffers::Vector<flatbuffers::Offset<fb::Text>>* texts, std::uint32_t language) {
    return texts == nullptr ? "absent" : texts->Get(language)->utf8()->str();
  }

  lectern::test::TemporaryFolder folder;
  SourceExhibit exhibit = tests::exhibit();
  Report report;
  tests::Silent progress;
  std::optional<pack::Pack> pack;
};

TEST_F(BuiltOverview, WithoutAQuestionNothingStandsBesideIt) {
  const fb::Index& index = built();
  EXPECT_EQ(index.hook(), nullptr);
  EXPECT_EQ(index.opening(), nullptr);
  EXPECT_EQ(index.provenance(), nullptr);
  EXPECT_EQ(said(index.shown_here(), 0), "the 2 shown here");
}

TEST_F(BuiltOverview, AQuestionPartsIntroductionAndViewpoint) {
  exhibit.hook = {{"en", "What?"}, {"ru", "Что?"}};
  const fb::Index& index = built();
  EXPECT_EQ(said(index.hook(), 1), "Что?");
  EXPECT_EQ(said(index.opening(), 0), "What it is.");
  EXPECT_EQ(said(index.provenance(), 0), "Whose view.");
  EXPECT_EQ(said(index.introduction(), 0), "What it is. Whose view.") << "for viewers that know of no question";
}

TEST_F(BuiltOverview, ADatedLineStandsBehindWhatIsOlder) {
  add_line("1950-06-25");
  add_line("1951-06-23").source = {{"en", "A book, 1995"}};
  add_line("1953");
  const fb::Index& index = built();
  ASSERT_EQ(index.context()->size(), 3U);
  const auto& before = *index.context()->Get(0);
  EXPECT_TRUE(before.before());
  EXPECT_EQ(before.after(), 0);
  EXPECT_EQ(said(before.day(), 0), "25 June 1950");
  EXPECT_EQ(said(before.source(), 0), "absent");
  const auto& between = *index.context()->Get(1);
  EXPECT_FALSE(between.before());
  EXPECT_EQ(between.after(), 0);
  EXPECT_EQ(said(between.day(), 0), "23 June") << "of the documents' year";
  EXPECT_EQ(said(between.source(), 0), "The exhibit’s own line. Source: A book, 1995");
  EXPECT_EQ(said(between.source(), 1), "Строка экспозиции. Источник: A book, 1995");
  const auto card = pack->read_text(nullptr, *between.cards()->Get(0));
  ASSERT_TRUE(card.has_value());
  EXPECT_EQ((*card)->blocks()->Get(0)->texts()->Get(0)->utf8()->str(), "A line.");
  const auto& last = *index.context()->Get(2);
  EXPECT_EQ(last.after(), 1);
  EXPECT_EQ(last.days()->last() - last.days()->first(), 364);
}

TEST_F(BuiltOverview, ADocumentHasItsDaysItsSenderAndTheTimeSince) {
  exhibit.documents[0].date = parse_edtf("1951-01", Calendar::gregorian).value();
  const fb::Index& index = built();
  EXPECT_EQ(index.documents()->Get(0)->days()->last() - index.documents()->Get(0)->days()->first(), 30);
  EXPECT_EQ(index.documents()->Get(1)->days()->first(), index.documents()->Get(1)->days()->last());
  EXPECT_EQ(index.documents()->Get(0)->sender(), 65'535) << "not stated";
  EXPECT_EQ(index.documents()->Get(1)->sender(), 0);
  EXPECT_EQ(said(index.documents()->Get(0)->later(), 0), "absent");
  EXPECT_EQ(said(index.documents()->Get(1)->later(), 0), "6 months later");
  EXPECT_EQ(said(index.documents()->Get(1)->later(), 1), "+6 месяцев");
}

TEST_F(BuiltOverview, AnUndatedDocumentHasNoPlace) {
  exhibit.documents[0].date = {};
  EXPECT_EQ(built().documents()->Get(0)->days(), nullptr);
  EXPECT_FALSE(days_of(parse_edtf("1951/..", Calendar::gregorian).value()));
}

TEST_F(BuiltOverview, AQuoteIsChosenForEachLanguage) {
  exhibit.documents[1].quotes = {quote_from("translation.en", "Comrade!"), quote_from("reading.ru", "Товарищ!")};
  exhibit.documents[0].quotes = {quote_from("reading.ru", "Товарищ!")};
  exhibit.documents[0].quotes[0].gloss = {{"en", "comrade"}, {"ru", "не нужно"}};
  const fb::Index& index = built();
  const auto& second = *index.documents()->Get(1)->quote();
  EXPECT_EQ(said(second.words(), 0), "“Comrade!”");
  EXPECT_EQ(said(second.sources(), 0), "English translation");
  EXPECT_EQ(said(second.words(), 1), "«Товарищ!»");
  EXPECT_EQ(second.glosses(), nullptr);
  const auto& first = *index.documents()->Get(0)->quote();
  EXPECT_EQ(said(first.words(), 0), "“Товарищ!”") << "in the marks of the visitor's language";
  EXPECT_EQ(said(first.glosses(), 0), "In our words: comrade");
  EXPECT_EQ(said(first.glosses(), 1), "") << "who reads the words needs no gloss";
}

TEST_F(BuiltOverview, ADetailIsCountedInPixelsOfItsPage) {
  exhibit.documents[0].reset_pages = false;
  exhibit.documents[0].scans.resize(1);
  exhibit.documents[0].scans[0].pages.resize(1);
  exhibit.documents[0].detail = SourceDetail{"1", 10, 50, 90, 25};
  const fb::Index& index = built();
  const auto* detail = index.documents()->Get(0)->detail();
  ASSERT_NE(detail, nullptr);
  EXPECT_EQ(detail->page(), 0);
  EXPECT_EQ(detail->x(), 10U);
  EXPECT_EQ(detail->y(), 70U);
  EXPECT_EQ(detail->w(), 90U);
  EXPECT_EQ(detail->h(), 35U);
  EXPECT_EQ(index.documents()->Get(1)->detail(), nullptr);
}

}  // namespace
}  // namespace lectern::compiler
