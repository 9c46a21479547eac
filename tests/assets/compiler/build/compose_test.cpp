// SPDX-License-Identifier: MIT
// Small packs, written and opened again.
#include "assets/compiler/build/compose.hpp"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <optional>

#include "assets/base/storage.hpp"
#include "assets/pack/limits.hpp"
#include "assets/pack/pack.hpp"
#include "tests/assets/compiler/build/exhibit.hpp"
#include "tests/assets/compiler/prepare/own_fonts.hpp"

namespace lectern::compiler {
namespace {

namespace fb = pack::fb;

std::string said(const fb::Text* text) {
  return text->utf8()->str();
}

class ComposeTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    path = std::filesystem::path(LECTERN_BINARY_DIR) / "tests" / (std::string("compose_") + test->name() + ".pack");
    std::filesystem::remove(path);
  }
  void TearDown() override { std::filesystem::remove(path); }

  Result<BuildSummary> compose_it() { return compose(exhibit, {path}, tests::one_tile_pages(), report, progress); }

  const fb::Index& built() {
    const auto summary = compose_it();
    EXPECT_TRUE(summary.has_value()) << summary.error().what;
    pack.emplace(pack::Pack::open(path).value());
    return pack->index();
  }

  std::filesystem::path path;
  SourceExhibit exhibit = tests::exhibit();
  Report report;
  tests::Silent progress;
  std::optional<pack::Pack> pack;
};

TEST_F(ComposeTest, ThePackSaysWhatTheExhibitSays) {
  const fb::Index& index = built();
  EXPECT_EQ(index.id()->str(), "small");
  EXPECT_EQ(said(index.title()->Get(1)), "Название");
  EXPECT_EQ(said(index.introduction()->Get(0)), "What it is. Whose view.");
  EXPECT_EQ(said(index.language_names()->Get(1)), "Русский");
  ASSERT_EQ(index.documents()->size(), 2U);
  const fb::Document& second = *index.documents()->Get(1);
  EXPECT_EQ(said(second.time_since_previous()->Get(0)), "168 days");
  EXPECT_EQ(index.documents()->Get(0)->time_since_previous(), nullptr);
  EXPECT_EQ(said(second.from()->Get(1)), "Мао Цзэдун");
  EXPECT_EQ(second.answers()->Get(0), 0);
  EXPECT_EQ(index.attract()->size(), 2U);
  EXPECT_EQ(progress.steps, 5);
}

TEST_F(ComposeTest, PassagesKnowTheirPagesAndLayers) {
  const fb::Document& second = *built().documents()->Get(1);
  ASSERT_EQ(second.passages()->size(), 1U);
  EXPECT_EQ(second.passages()->Get(0)->pages()->size(), 1U);
  EXPECT_EQ(second.passages()->Get(0)->layers()->size(), 2U);
  const auto page = pack->read_page(second, *second.pages()->Get(0));
  ASSERT_TRUE(page.has_value());
  EXPECT_EQ((*page)->zones()->Get(0)->passage(), 0);
}

TEST_F(ComposeTest, ALostPageHasTheShapeOfTheOneBeforeItAndNoPicture) {
  SourceDocument& source = exhibit.documents[1];
  source.reset_pages = false;
  source.scans = {{"a.jpg", {{0, 100, 140, 0}}}};
  source.lost = {2};
  source.labels = {"1r", "1v"};
  const fb::Document& second = *built().documents()->Get(1);
  ASSERT_EQ(second.pages()->size(), 2U);
  EXPECT_NE(second.pages()->Get(0)->blob(), nullptr);
  EXPECT_EQ(second.pages()->Get(1)->blob(), nullptr);
  EXPECT_EQ(second.pages()->Get(1)->width(), 100U);
  EXPECT_EQ(second.pages()->Get(1)->height(), 140U);
  EXPECT_EQ(said(second.pages()->Get(1)->label()), "1v");
  EXPECT_EQ(said(second.holds()->Get(0)), "2\u00A0pages · machine reading, translation");
}

TEST_F(ComposeTest, WordsAloneHavePagesWithoutPicturesAndSaySo) {
  SourceDocument& source = exhibit.documents[1];
  source.reset_pages = false;
  PageMakers makers = tests::one_tile_pages();
  makers.pages = [one_tile = makers.pages](const SourceDocument& document, Report& found) -> Result<PageSet> {
    if (document.id == "second") return PageSet{};
    return one_tile(document, found);
  };
  ASSERT_TRUE(compose(exhibit, {path}, makers, report, progress).has_value());
  pack.emplace(pack::Pack::open(path).value());
  const fb::Document& second = *pack->index().documents()->Get(1);
  ASSERT_EQ(second.pages()->size(), 1U);
  EXPECT_EQ(second.pages()->Get(0)->blob(), nullptr);
  EXPECT_EQ(second.thumbnail(), nullptr);
  EXPECT_EQ(said(second.holds()->Get(0)), "no picture · machine reading, translation");
  EXPECT_EQ(pack->index().attract()->size(), 1U) << "nothing of it drifts past before a visit";
}

TEST_F(ComposeTest, PicturesAloneNeedNoText) {
  SourceDocument& source = exhibit.documents[1];
  source.reset_pages = false;
  source.scans = {{"a.jpg", {{0, 100, 140, 0}}}};
  source.layers.clear();
  source.passages.clear();
  const fb::Document& second = *built().documents()->Get(1);
  EXPECT_EQ(second.layers()->size(), 0U);
  EXPECT_EQ(said(second.holds()->Get(0)), "1\u00A0page");
  EXPECT_EQ(said(second.missing()->Get(0)), "") << "nobody expects words of a picture";
}

TEST_F(ComposeTest, APassageOfAnOpeningHasItsHalfAsItsZone) {
  SourceDocument& source = exhibit.documents[1];
  source.halves = {{"p1", Side::right}};
  const fb::Document& second = *built().documents()->Get(1);
  const auto page = pack->read_page(second, *second.pages()->Get(0));
  ASSERT_TRUE(page.has_value());
  const fb::Zone& zone = *(*page)->zones()->Get(1);
  EXPECT_EQ(zone.x(), 50U);
  EXPECT_EQ(zone.w(), 50U);
  EXPECT_EQ(zone.h(), 140U);
}

TEST_F(ComposeTest, ScrollsBeginWhereTheirLanguageDoesUnlessItIsSaid) {
  EXPECT_FALSE(built().documents()->Get(0)->begins_at_right());
  exhibit.documents[0].original_language = "zh";
  exhibit.documents[1].original_language = "ar";
  EXPECT_TRUE(built().documents()->Get(0)->begins_at_right());
  EXPECT_TRUE(pack->index().documents()->Get(1)->begins_at_right());
  exhibit.documents[0].begins_at = Side::left;
  EXPECT_FALSE(built().documents()->Get(0)->begins_at_right());
}

TEST_F(ComposeTest, MoreZonesThanAPageHoldsAreToldWhereTheDocumentIs) {
  const PageMakers one_tile = tests::one_tile_pages();
  PageMakers makers = one_tile;
  makers.pages = [&](const SourceDocument& source, Report& found) -> Result<PageSet> {
    LECTERN_TRY(set, one_tile.pages(source, found));
    LECTERN_TRY(page, set.page(0));
    if (!page.zones.empty()) page.zones.resize(pack::max_zones + 1, page.zones.front());
    set.page = [page](std::size_t) -> Result<MadePage> { return page; };
    return set;
  };
  EXPECT_FALSE(compose(exhibit, {path}, makers, report, progress).has_value());
  ASSERT_FALSE(report.findings().empty());
  EXPECT_EQ(report.findings().front().what, "page 1 has 4097 stretches of passages; a pack holds 4096 on a page");
  EXPECT_EQ(report.findings().front().place.file, exhibit.documents[1].place.file);
}

TEST_F(ComposeTest, LayersAreSetInTheirStyles) {
  exhibit.documents[1].layers[0].blocks[0].cells[0].text = "Bold and slanted";
  exhibit.documents[1].layers[0].blocks[0].cells[0].emphasis = {{0, 4, Emphasis::strong}, {9, 16, Emphasis::italic}};
  exhibit.documents[1].layers[0].blocks[0].cells[0].spans.clear();
  exhibit.documents[1].passages.clear();
  exhibit.documents[1].layers[1].blocks[0].cells[0].spans.clear();
  const fb::Index& index = built();
  const fb::Document& second = *index.documents()->Get(1);
  const auto font_at = [&](std::uint32_t layer, std::uint32_t run) {
    const auto blob = pack->read_text(&second, *second.layers()->Get(layer)->parts()->Get(0)->blob());
    return index.fonts()->Get((*blob)->blocks()->Get(0)->texts()->Get(0)->runs()->Get(run)->font())->name()->str();
  };
  EXPECT_EQ(font_at(0, 0), "PT Serif Bold");
  EXPECT_EQ(font_at(0, 1), "PT Serif");
  EXPECT_EQ(font_at(0, 2), "PT Serif Italic");
  EXPECT_EQ(font_at(1, 0), "PT Serif");
}

TEST_F(ComposeTest, LongLayersAreCutAtBlocks) {
  std::vector<SourceBlock>& blocks = exhibit.documents[1].layers[0].blocks;
  for (int i = 0; i < 30; ++i) blocks.push_back(tests::paragraph(std::string(5000, 'a')));
  blocks.back().cells[0].spans.push_back({0, 0, SpanKind::page, "1", {}});
  const fb::Document& second = *built().documents()->Get(1);
  const auto& parts = *second.layers()->Get(0)->parts();
  // Where no passage begins, a part ends after 8 KiB: two paragraphs each.
  ASSERT_EQ(parts.size(), 15U);
  for (const auto* part : parts) {
    const auto blob = pack->read_text(&second, *part->blob());
    ASSERT_TRUE(blob.has_value());
    std::size_t size = 0;
    for (const auto* block : *(*blob)->blocks()) size += block->texts()->Get(0)->utf8()->size();
    EXPECT_LE(size, pack::max_text_blob);
  }
}

TEST_F(ComposeTest, AboutTellsWhatTheArchiveTells) {
  exhibit.documents[1].credits = "none given";
  exhibit.documents[1].contents = {"Original Scan", "Translation - English"};
  const fb::Document& second = *built().documents()->Get(1);
  const auto blob = pack->read_text(&second, *second.about()->Get(1));
  ASSERT_TRUE(blob.has_value());
  std::vector<std::pair<std::string, std::string>> fields;
  for (const auto* block : *(*blob)->blocks())
    if (block->kind() == fb::BlockKind::field)
      fields.emplace_back(said(block->texts()->Get(0)), said(block->texts()->Get(1)));
  EXPECT_EQ(fields[0], (std::pair<std::string, std::string>("Название", "A telegram")));
  EXPECT_NE(std::find(fields.begin(), fields.end(), std::pair<std::string, std::string>("Благодарности", "не указано")),
            fields.end());
  EXPECT_NE(std::find(fields.begin(), fields.end(),
                      std::pair<std::string, std::string>("Архив указывает", "Original Scan · Translation - English")),
            fields.end());
}

TEST_F(ComposeTest, AboutSaysFirstWhatTheCodeOpens) {
  exhibit.documents[1].qr = true;
  exhibit.documents[1].address = "https://Archive.example:8080/document/1?page=2";
  const fb::Document& second = *built().documents()->Get(1);
  for (const auto& [language, words] : {std::pair(0U, "opens archive.example in your phone’s browser"),
                                        std::pair(1U, "открывает archive.example в браузере телефона")}) {
    const auto blob = pack->read_text(&second, *second.about()->Get(language));
    ASSERT_TRUE(blob.has_value());
    const auto* first = (*blob)->blocks()->Get(0);
    ASSERT_EQ(first->kind(), fb::BlockKind::field);
    EXPECT_EQ(said(first->texts()->Get(1)), words);
  }
  const auto other =
      pack->read_text(pack->index().documents()->Get(0), *pack->index().documents()->Get(0)->about()->Get(0));
  ASSERT_TRUE(other.has_value());
  EXPECT_EQ((*other)->blocks()->Get(0)->kind(), fb::BlockKind::heading);
}

TEST_F(ComposeTest, CardsAndNotesHaveTheirMarks) {
  exhibit.people[0].sentence["en"] = "Wrote ~~two~~ *five*,\non 1<sup>st</sup> May.\n\nAnd 3*4*5.";
  SourceNote note;
  note.id = "n";
  note.about = true;
  note.title = {{"en", "A note"}};
  note.text = {{"en", "One.\n\nThe <u>second</u>."}};
  exhibit.documents[1].notes.push_back(note);
  const fb::Index& index = built();
  const auto card = pack->read_text(nullptr, *index.people()->Get(0)->cards()->Get(0));
  ASSERT_TRUE(card.has_value());
  const auto& blocks = *(*card)->blocks();
  ASSERT_EQ(blocks.size(), 3U) << "the name and two paragraphs";
  const fb::Text& first = *blocks.Get(1)->texts()->Get(0);
  EXPECT_EQ(said(&first), "Wrote two five,\non 1st May.");
  ASSERT_EQ(first.marks()->size(), 2U);
  EXPECT_EQ(first.marks()->Get(0)->kind(), fb::MarkKind::struck_out);
  EXPECT_EQ(first.marks()->Get(0)->start(), 6U);
  EXPECT_EQ(first.marks()->Get(1)->kind(), fb::MarkKind::superscript);
  EXPECT_EQ(said(blocks.Get(2)->texts()->Get(0)), "And 3*4*5.");
  const fb::Document& second = *index.documents()->Get(1);
  const auto about = pack->read_text(&second, *second.about()->Get(0));
  ASSERT_TRUE(about.has_value());
  bool told = false;
  for (const auto* block : *(*about)->blocks()) {
    if (block->kind() != fb::BlockKind::field || said(block->texts()->Get(0)) != "A note") continue;
    told = true;
    const fb::Text& text = *block->texts()->Get(1);
    EXPECT_EQ(said(&text), "One.\n\nThe second.");
    ASSERT_EQ(text.marks()->size(), 1U);
    EXPECT_EQ(text.marks()->Get(0)->start(), 10U);
  }
  EXPECT_TRUE(told);
}

TEST_F(ComposeTest, TheSameSourceGivesTheSameBytes) {
  ASSERT_TRUE(compose_it().has_value());
  const Bytes first = read_file(path, 100'000'000).value();
  ASSERT_TRUE(compose_it().has_value());
  EXPECT_EQ(first, read_file(path, 100'000'000).value());
}

TEST_F(ComposeTest, WhatCannotBeShownLeavesNoPack) {
  exhibit.documents[1].layers[0].blocks[0].cells[0].text = "private \uE000";
  exhibit.documents[1].layers[0].blocks[0].cells[0].spans.clear();
  const auto summary = compose_it();
  ASSERT_FALSE(summary.has_value());
  EXPECT_EQ(summary.error().code, ErrorCode::malformed);
  EXPECT_TRUE(report.has_errors());
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST_F(ComposeTest, AFontThatIsNotInstalledIsToldWithItsPlace) {
  exhibit.fonts = {"PT Serif", "PT Serf"};
  exhibit.places["fonts"] = {"exhibit.toml", 4, 1};
  ASSERT_FALSE(compose_it());
  ASSERT_EQ(report.findings().size(), 1U);
  EXPECT_EQ(report.findings()[0].place.line, 4U);
  EXPECT_EQ(report.findings()[0].what, "fonts: \"PT Serf\" is not installed");
  EXPECT_EQ(report.findings()[0].mend, "did you mean PT Serif?");
}

TEST_F(ComposeTest, AFontThatCannotBeDrawnIsToldWithItsPlace) {
  const test::TemporaryFolder folder;
  Bytes box = read_file(LECTERN_SOURCE_DIR "/tests/render/text/fonts/box.ttf", 1 << 20).value();
  constexpr std::string_view colours = "COLR";  // in place of GDEF, the first table
  std::transform(colours.begin(), colours.end(), box.begin() + 12, [](char c) { return static_cast<std::byte>(c); });
  ASSERT_TRUE(write_file(folder / "coloured.ttf", box).has_value());
  const test::OwnFonts fonts(folder.path());
  exhibit.fonts = {"Lectern Box"};
  exhibit.places["fonts"] = {"exhibit.toml", 4, 1};
  ASSERT_FALSE(compose_it());
  ASSERT_EQ(report.findings().size(), 1U);
  EXPECT_EQ(report.findings()[0].place.line, 4U);
  EXPECT_EQ(report.findings()[0].what, "fonts: the font \"Lectern Box\" (" + (folder / "coloured.ttf").string() +
                                           ") is coloured, and text is set in one ink");
}

TEST_F(ComposeTest, APanelThatNoBlobHoldsIsToldWithItsPlace) {
  exhibit.people[0].text["en"] = std::string(70'000, 'x');
  exhibit.people[0].place = {"people.toml", 7, 1};
  ASSERT_FALSE(compose_it());
  ASSERT_FALSE(report.findings().empty());
  EXPECT_EQ(report.findings()[0].place.line, 7U);
  EXPECT_EQ(report.findings()[0].what, "a text has more than 65536 bytes");
}

TEST_F(ComposeTest, WithoutAnOutputAllIsDoneButForWriting) {
  const auto summary = compose(exhibit, {}, tests::one_tile_pages(), report, progress);
  ASSERT_TRUE(summary) << summary.error().what;
  EXPECT_EQ(summary->pages, 2U);
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST_F(ComposeTest, EndsWhereSomebodyAskedToStop) {
  progress.stopped = true;
  EXPECT_FALSE(compose_it());
  EXPECT_FALSE(std::filesystem::exists(path));
}

TEST_F(ComposeTest, ASpanThatPointsAtNothingIsAnError) {
  exhibit.documents[1].layers[0].blocks[0].cells[0].spans.push_back({0, 0, SpanKind::page, "7", {}});
  EXPECT_FALSE(compose_it().has_value());
  EXPECT_NE(report.findings()[0].what.find('7'), std::string::npos);
}

TEST_F(ComposeTest, TheSummaryCounts) {
  const auto summary = compose_it();
  ASSERT_TRUE(summary.has_value());
  EXPECT_EQ(summary->pages, 2U);
  EXPECT_EQ(summary->tiles, 2U);
  EXPECT_EQ(summary->worst_page_bytes, 14'000U);
  EXPECT_EQ(summary->bytes > 10'000, true);
  EXPECT_EQ(std::count(summary->fonts.begin(), summary->fonts.end(), "PT Sans"), 1);
}

}  // namespace
}  // namespace lectern::compiler
