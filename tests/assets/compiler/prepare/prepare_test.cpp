// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/prepare.hpp"

#include <algorithm>
#include <gtest/gtest.h>
#include <optional>
#include <rapidcheck.h>

#include "assets/pack/check_parts.hpp"

namespace lectern::compiler {
namespace {

class PrepareTest : public ::testing::Test {
 protected:
  static void SetUpTestSuite() {
    auto opened = InstalledFonts::open();
    ASSERT_TRUE(opened.has_value());
    installed = new InstalledFonts(std::move(*opened));
  }
  static void TearDownTestSuite() {
    delete installed;
    installed = nullptr;
  }
  void SetUp() override {
    book.emplace(PackFonts::open(*installed, {}).value());
    preparer.emplace(*book, tags, report);
  }

  bool makes_sense(const Prepared& prepared) {
    flatbuffers::FlatBufferBuilder builder;
    builder.Finish(write(builder, prepared));
    return pack::makes_sense(*flatbuffers::GetRoot<pack::fb::Text>(builder.GetBufferPointer()),
                             {book->size(), tags.all().size()});
  }

  static InstalledFonts* installed;
  std::optional<PackFonts> book;
  Tags tags;
  Report report;
  std::optional<Preparer> preparer;
};

InstalledFonts* PrepareTest::installed = nullptr;

TEST_F(PrepareTest, OneLanguageOneFontOneRun) {
  const Prepared text = preparer->prepare("Mao to Stalin, 3 July", {"en"});
  ASSERT_EQ(text.runs.size(), 1U);
  EXPECT_EQ(text.runs[0].script(), 0x4C61746EU);
  EXPECT_EQ(text.reading_units, 5);
  EXPECT_TRUE(makes_sense(text));
}

TEST_F(PrepareTest, AnEmptyTextIsEmpty) {
  const Prepared text = preparer->prepare("", {"en"});
  EXPECT_TRUE(text.runs.empty());
  EXPECT_TRUE(makes_sense(text));
}

TEST_F(PrepareTest, StylesPartRuns) {
  const StyleSpan bold{2, 3, Style::serif_bold};
  const Prepared text = preparer->prepare("a b c", {"en", Style::serif}, std::span(&bold, 1));
  ASSERT_EQ(text.runs.size(), 3U);
  EXPECT_EQ(text.runs[1].start(), 2U);
  EXPECT_EQ(text.runs[0].font(), text.runs[2].font());
}

TEST_F(PrepareTest, MarksThatMakeLettersSmallPartRuns) {
  using pack::fb::MarkKind;
  const std::vector<MarkSpan> marks = {{4, 6, MarkKind::superscript}, {0, 3, MarkKind::underlined}};
  const Prepared text = preparer->prepare("The 1st", {"en", Style::serif}, {}, marks);
  ASSERT_EQ(text.runs.size(), 3U);
  EXPECT_EQ(text.runs[1].start(), 4U);
  EXPECT_EQ(text.runs[1].end(), 6U);
  ASSERT_EQ(text.marks.size(), 2U);
  EXPECT_EQ(text.marks[0].kind(), MarkKind::underlined);
  EXPECT_TRUE(makes_sense(text));
}

TEST_F(PrepareTest, SmallCapitalsAreCapitalsWhereTheFontHasNone) {
  const MarkSpan mark{0, 16, pack::fb::MarkKind::small_capitals};
  const Prepared text = preparer->prepare("Smith, é 19 Li x", {"en", Style::serif}, {}, std::span(&mark, 1));
  EXPECT_EQ(text.utf8, "Smith, é 19 Li x");
  std::u32string capitals;
  for (const pack::fb::Drawn& one : text.drawn) capitals.push_back(one.character());
  EXPECT_EQ(capitals, U"MITHÉI");
  // S; mith with the signs and the letter that follow; 19 L; i and a space; x, which is in no mark.
  std::vector<std::uint32_t> starts;
  for (const pack::fb::Run& run : text.runs) starts.push_back(run.start());
  EXPECT_EQ(starts, (std::vector<std::uint32_t>{0, 1, 10, 14, 16}));
  EXPECT_TRUE(makes_sense(text));
}

TEST_F(PrepareTest, SmallCapitalsAreTheFontsOwnWhereItHasSome) {
  PackFonts own = PackFonts::open(*installed, {"Noto Serif"}).value();
  Preparer with_own(own, tags, report);
  const MarkSpan mark{0, 12, pack::fb::MarkKind::small_capitals};
  const Prepared text = with_own.prepare("Smith, é 19 Li", {"en", Style::serif}, {}, std::span(&mark, 1));
  EXPECT_EQ(text.utf8, "Smith, é 19 Li");
  EXPECT_TRUE(text.drawn.empty());
  ASSERT_EQ(text.runs.size(), 2U) << "the marked words, and the rest";
  EXPECT_EQ(text.runs[1].start(), 12U);
  const auto made = own.make();
  ASSERT_TRUE(made) << made.error().what;
  EXPECT_NE(as_text(made->front().bytes).find("smcp"), std::string_view::npos);
}

TEST_F(PrepareTest, WithoutSmallCapitalsAFontKeepsNone) {
  PackFonts own = PackFonts::open(*installed, {"Noto Serif"}).value();
  Preparer with_own(own, tags, report);
  (void)with_own.prepare("Smith, é 19 Li", {"en", Style::serif});
  const auto made = own.make();
  ASSERT_TRUE(made) << made.error().what;
  EXPECT_EQ(as_text(made->front().bytes).find("smcp"), std::string_view::npos);
}

TEST_F(PrepareTest, RunsKeepTheirLanguage) {
  const Prepared english = preparer->prepare("a", {"en"});
  const Prepared russian = preparer->prepare("я", {"ru"});
  EXPECT_EQ(english.runs[0].language(), 0);
  EXPECT_EQ(russian.runs[0].language(), 1);
  EXPECT_EQ(tags.all(), (std::vector<std::string>{"en", "ru"}));
}

TEST_F(PrepareTest, HebrewRunsFromTheRight) {
  const Prepared text = preparer->prepare("שלום 12", {"he"});
  EXPECT_EQ(text.base_level, 1);
  ASSERT_EQ(text.runs.size(), 2U);
  EXPECT_EQ(text.runs[0].level(), 1);
  EXPECT_EQ(text.runs[1].level(), 2);
}

TEST_F(PrepareTest, RunsEndWithTheirLineAndBeforeAMarkWithoutALetter) {
  EXPECT_EQ(preparer->prepare("ab\ncd", {"en"}).runs.size(), 2U);
  EXPECT_EQ(preparer->prepare("a\u200B\u0301b", {"en"}).runs.size(), 2U);
  EXPECT_EQ(preparer->prepare("\u1019\u102C", {"my"}).runs.size(), 1U);  // a vowel that is a cluster of its own
}

TEST_F(PrepareTest, WhatGoesOnWithoutAMarkIsNamed) {
  using Places = std::vector<std::uint32_t>;
  EXPECT_EQ(preparer->prepare("e\u0301", {"en"}).joined, Places{});
  EXPECT_EQ(preparer->prepare("a\U0001F1F0\U0001F1F7", {"en"}).joined, Places{5});            // a flag
  EXPECT_EQ(preparer->prepare("\U0001F469\u200D\U0001F680", {"en"}).joined, (Places{4, 7}));  // an astronaut
}

TEST_F(PrepareTest, ACharacterWithoutAFontIsAnErrorWithItsPlace) {
  (void)preparer->prepare("one\ntwo \U000E0FFE", {"en", Style::sans, false, {"a.md", 7, 1}});
  ASSERT_EQ(report.findings().size(), 1U);
  EXPECT_EQ(report.findings()[0].place.line, 8U);
  EXPECT_NE(report.findings()[0].what.find("U+E0FFE"), std::string::npos);
}

TEST_F(PrepareTest, ControlCharactersAndPrivateUseAreErrors) {
  (void)preparer->prepare("a\u0007b", {"en"});
  (void)preparer->prepare("a\uE000b", {"en"});
  ASSERT_EQ(report.findings().size(), 2U);
  EXPECT_NE(report.findings()[0].what.find("control"), std::string::npos);
  EXPECT_NE(report.findings()[1].what.find("private"), std::string::npos);
}

TEST_F(PrepareTest, MarksOfDirectionThatMisleadAreWarnings) {
  (void)preparer->prepare("one\nreport\u202Efdp.exe", {"en", Style::sans, false, {"a.toml", 7, 1}});
  ASSERT_EQ(report.findings().size(), 2U);
  EXPECT_EQ(report.findings()[0].severity, Severity::warning);
  EXPECT_EQ(report.findings()[0].place.line, 8U);
  EXPECT_EQ(
      report.findings()[0].what,
      "U+202E in \"one report<U+202E>fdp.exe\" shows the letters after it in another order than they are written");
  EXPECT_FALSE(report.has_errors());
}

// Source: UAX #9, BD2: 125 levels are the most, what is nested deeper is not heeded.
TEST_F(PrepareTest, MarksOfDirectionNestedToAnyDepthStaySound) {
  for (const std::string mark : {"\u202A", "\u202B", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068"})
    for (const int depth : {61, 62, 124, 125, 126, 1000}) {
      std::string utf8;
      for (int i = 0; i < depth; ++i) utf8 += (i % 2 == 0 ? mark : "\u2067") + "aא";
      const Prepared text = preparer->prepare(utf8, {"en"});
      EXPECT_TRUE(makes_sense(text)) << depth;
      EXPECT_EQ(report.has_errors(), false);
    }
}

TEST_F(PrepareTest, HyphensOnlyWhereAsked) {
  const auto hyphens = [](const Prepared& text) {
    return std::count_if(text.breaks.begin(), text.breaks.end(),
                         [](const auto& b) { return b.kind() == pack::fb::BreakKind::hyphen; });
  };
  EXPECT_EQ(hyphens(preparer->prepare("representatives", {"en"})), 0);
  EXPECT_GT(hyphens(preparer->prepare("representatives", {"en", Style::serif, true})), 0);
}

TEST_F(PrepareTest, WhateverIsPreparedMakesSense) {
  static const std::vector<std::string> pieces = {"a", "Я", " ", "\n",     "中",     "한",     "א",      "ا",      "ب",
                                                  "1", "(", ")", "\u0301", "\u202E", "\u2067", "\u2069", "\u200D", "ไ",
                                                  "क", "्",  "ष", "🔏",     ".",      "-",      "\t",     "\u00AD"};
  EXPECT_TRUE(rc::check([&] {
    std::string utf8;
    const int count = *rc::gen::inRange(0, 40);
    for (int i = 0; i < count; ++i) utf8 += *rc::gen::elementOf(pieces);
    const auto language = *rc::gen::element<std::string>("en", "he", "zh", "th", "ko");
    const Prepared text =
        preparer->prepare(utf8, {language, *rc::gen::elementOf(std::vector(all_styles.begin(), all_styles.end()))});
    RC_ASSERT(text.utf8 == utf8);
    RC_ASSERT(makes_sense(text));
  }));
}

}  // namespace
}  // namespace lectern::compiler
