// SPDX-License-Identifier: MIT
#include "assets/compiler/reset/reset_pages.hpp"

#include <algorithm>
#include <gtest/gtest.h>

#include "assets/compiler/reset/layout.hpp"
#include "assets/compiler/reset/typewriter.hpp"
#include "assets/compiler/tiles/made_page.hpp"
#include "assets/pack/limits.hpp"
#include "render/scan/decode.hpp"
#include "tests/assets/compiler/reset/typed.hpp"

namespace lectern::compiler {
namespace {

SourceDocument telegram() {
  SourceDocument document;
  document.id = "telegram";
  document.reset_pages = true;
  document.layers.push_back(test::layer({"{1}223", "{f1}ШИФРТЕЛЕГРАММА № 21405", "{p1}Товарищу Ф И Л И П П О В У (傷).",
                                         "{2}{p2}С большевистским приветом, ЭТО ВЫ."}));
  return document;
}

TEST(ResetPages, AreWholePyramidsOfGreyTiles) {
  Report report;
  const auto made = make_reset_pages(telegram(), report);
  ASSERT_TRUE(made) << made.error().what;
  ASSERT_EQ(made->pages.size(), 2U);
  for (const MadePage& page : made->pages) {
    EXPECT_TRUE(page.grey);
    ASSERT_EQ(page.levels.size(), 4U);
    EXPECT_EQ(page.levels[0].width, static_cast<std::uint32_t>(page_size.w));
    EXPECT_EQ(page.levels[0].tiles.size(), 20U);
    EXPECT_EQ(page.levels.back().tiles.size(), 1U);
    for (std::size_t i = 1; i < page.levels.size(); ++i) {
      EXPECT_EQ(page.levels[i].width, (page.levels[i - 1].width + 1) / 2);
      EXPECT_EQ(page.levels[i].height, (page.levels[i - 1].height + 1) / 2);
    }
    // The viewer's own decoder takes them, as one component.
    for (const MadeLevel& level : page.levels)
      for (const Bytes& tile : level.tiles) {
        const auto decoded = scan::decode_jpeg(tile, {512, 512});
        ASSERT_TRUE(decoded) << decoded.error().what;
        EXPECT_EQ(decoded->components, 1);
      }
  }
  EXPECT_TRUE(report.findings().empty());
}

TEST(ResetPages, AreTheSameEachTime) {
  Report report;
  const auto one = make_reset_pages(telegram(), report);
  const auto other = make_reset_pages(telegram(), report);
  ASSERT_TRUE(one && other);
  EXPECT_EQ(one->thumbnail, other->thumbnail);
  for (std::size_t p = 0; p < one->pages.size(); ++p)
    for (std::size_t l = 0; l < one->pages[p].levels.size(); ++l)
      EXPECT_EQ(one->pages[p].levels[l].tiles, other->pages[p].levels[l].tiles);
}

TEST(ResetPages, ThePassagesHaveZonesOnTheirPage) {
  Report report;
  const auto made = make_reset_pages(telegram(), report);
  ASSERT_TRUE(made);
  ASSERT_EQ(made->pages[0].zones.size(), 2U);
  EXPECT_EQ(made->pages[0].zones[0].passage, "f1");
  EXPECT_EQ(made->pages[0].zones[1].passage, "p1");
  ASSERT_EQ(made->pages[1].zones.size(), 1U);
  EXPECT_EQ(made->pages[1].zones[0].passage, "p2");
}

TEST(ResetPages, NoLetterIsDrawnAsAnother) {
  // GNU Typewriter draws brackets as strokes and the capital Ы as Н: those come from other faces, and the list says so.
  Report report;
  const auto made = make_reset_pages(telegram(), report);
  ASSERT_TRUE(made);
  for (const char* glyph : {"U+0028 (, PT Mono", "U+0029 ), PT Mono", "U+042B Ы, PT Mono", "U+2116 №, PT Mono",
                            "U+50B7 傷, Noto Sans Mono CJK SC"})
    EXPECT_TRUE(made->fallback_glyphs.contains(glyph)) << glyph;
  EXPECT_EQ(made->fallback_glyphs.size(), 5U);
}

TEST(ResetPages, ALetterThatNoFontHasIsABoxAndAWarning) {
  SourceDocument document = telegram();
  document.layers[0] = test::layer({"{p1}a\U000E0FFFb \U0001FAE8\U00018B00 c", "{p2}\U0001FAE8"});
  Report report;
  const auto made = make_reset_pages(document, report);
  ASSERT_TRUE(made) << made.error().what;
  ASSERT_EQ(report.findings().size(), 1U) << "one for all letters, however often they stand there";
  EXPECT_NE(report.findings()[0].what.find("no installed font has U+1FAE8"), std::string::npos)
      << report.findings()[0].what;
  EXPECT_FALSE(report.has_errors());
}

/// The reading as it is measured before it is laid out.
Reading measured(const std::string& language, const std::string& text) {
  SourceLayer layer = test::layer({text});
  layer.language = language;
  Report report;
  Reading reading = read_pages(layer);
  auto typewriter = Typewriter::open(reading, report);
  EXPECT_TRUE(typewriter);
  EXPECT_TRUE(report.findings().empty()) << language;
  typewriter->measure(reading);
  return reading;
}

TEST(ResetPages, WordsThatFitNoCellsAreAsWideAsTheirFontHasThem) {
  // Two words of as many letters, the second far wider.
  for (const auto& [language, words] :
       {std::pair{"ar", "ااا سسس"}, std::pair{"my", "ပပပ ဩဩဩ"}, std::pair{"ka", "იიი ლლლ"}, std::pair{"ta", "ரரர ணணண"},
        std::pair{"he", "ווו ששש"}}) {
    const Reading reading = measured(language, std::string("{p1}") + words);
    const TypeWords& pieces = reading.pages[0].items[0].cells[0];
    ASSERT_EQ(pieces.size(), 3U) << language;
    EXPECT_TRUE(pieces[0].word && pieces[2].word) << language;
    EXPECT_GT(pieces[0].measured, 0) << language;
    EXPECT_GT(pieces[2].measured, pieces[0].measured * 5 / 4) << language;
  }
  const Reading russian = measured("ru", "{p1}слово");
  EXPECT_EQ(width_of(russian.pages[0].items[0].cells[0][0]), cell_units);
}

TEST(ResetPages, StandInsOfAScriptAreCountedTogether) {
  SourceDocument document = telegram();
  document.layers[0] = test::layer({"{p1}მშვიდობა და სიკეთე"});
  document.layers[0].language = "ka";
  Report report;
  const auto made = make_reset_pages(document, report);
  ASSERT_TRUE(made) << made.error().what;
  EXPECT_EQ(made->fallback_glyphs,
            (std::map<std::string, std::size_t>{{"the script Georgian, Noto Sans Georgian", 3}}));
}

TEST(ResetPages, ABarThatMakesTypeSmallIsToldWithItsLine) {
  SourceDocument document = telegram();
  std::string row;
  for (int i = 0; i < 300; ++i) row += i % 50 == 49 ? "распространение|" : "распространение ";
  document.layers[0] = test::layer({"{p1}Начало", row});
  Report report;
  ASSERT_TRUE(make_reset_pages(document, report));
  ASSERT_EQ(report.findings().size(), 1U);
  EXPECT_NE(report.findings()[0].what.find("a sign | or a tab makes columns of this line"), std::string::npos)
      << report.findings()[0].what;
}

TEST(ResetPages, AMarkedPageWithoutWordsIsTold) {
  SourceDocument document = telegram();
  document.layers[0] = test::layer({"{1}{p1}Начало", "{2}", "{3}{p2}Конец"});
  Report report;
  ASSERT_TRUE(make_reset_pages(document, report));
  ASSERT_EQ(report.findings().size(), 1U);
  EXPECT_EQ(report.findings()[0].what, "it has no words for page 2: a blank sheet is shown");
}

TEST(ResetPages, ALetterInPartsIsDrawnAsTheWholeOne) {
  SourceDocument whole = telegram();
  whole.layers[0] = test::layer({"{p1}й é ā ά ё (а)"});
  SourceDocument parted = telegram();
  parted.layers[0] = test::layer({"{p1}и\u0306 e\u0301 a\u0304 α\u0301 е\u0308 (а)"});
  SourceDocument polytonic = telegram();
  polytonic.layers[0] = test::layer({"{p1}й é ā \u1F71 ё (а)"});
  Report report;
  const auto drawn = make_reset_pages(whole, report);
  ASSERT_TRUE(drawn) << drawn.error().what;
  for (const SourceDocument& document : {parted, polytonic}) {
    const auto made = make_reset_pages(document, report);
    ASSERT_TRUE(made) << made.error().what;
    EXPECT_EQ(made->pages[0].levels[0].tiles, drawn->pages[0].levels[0].tiles);
  }
  EXPECT_TRUE(report.findings().empty());
}

/// How much ink of a page stands left and right of its middle.
std::pair<int, int> inked_halves(const MadePage& page) {
  const MadeLevel& level = page.levels[2];
  const auto decoded = scan::decode_jpeg(level.tiles[0], {512, 512});
  if (!decoded) return {};
  std::pair<int, int> inked;
  for (int y = 0; y < decoded->size.h; ++y)
    for (int x = 0; x < decoded->size.w; ++x) {
      constexpr int ink = 100;
      const bool dark = decoded->pixels.get()[y * decoded->size.w + x] < ink;
      (x < decoded->size.w / 2 ? inked.first : inked.second) += dark ? 1 : 0;
    }
  return inked;
}

TEST(ResetPages, AReadingFromTheRightIsSetFromTheRight) {
  for (const auto& [language, words] : {std::pair{"he", "שלום "}, std::pair{"ar", "السلام "}}) {
    std::string text = "{p1}";
    for (int i = 0; i < 14; ++i) text += words;
    SourceDocument document = telegram();
    document.layers[0] = test::layer({text + "(12)."});
    document.layers[0].language = language;
    Report report;
    const auto made = make_reset_pages(document, report);
    ASSERT_TRUE(made) << made.error().what;
    const auto [left, right] = inked_halves(made->pages[0]);
    EXPECT_GT(left, 20) << language;
    EXPECT_GT(right, left) << language;
    ASSERT_EQ(made->pages[0].zones.size(), 1U);
    const auto& zone = made->pages[0].zones[0];
    EXPECT_GE(zone.x + zone.w, static_cast<std::uint32_t>(text_area.right())) << language;
  }
}

TEST(ResetPages, TheThumbnailIsTheHeadOfTheFirstPage) {
  Report report;
  const auto made = make_reset_pages(telegram(), report);
  ASSERT_TRUE(made);
  const auto decoded = scan::decode_jpeg(made->thumbnail, {pack::max_thumbnail_width, pack::max_thumbnail_height});
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->size, (Size{640, 960}));
  EXPECT_LT(*std::min_element(decoded->pixels.get(), decoded->pixels.get() + decoded->bytes()), 60);
}

TEST(ResetPages, WithoutAReadingThereAreNone) {
  Report report;
  EXPECT_EQ(make_reset_pages({}, report).error().code, ErrorCode::missing);
}

TEST(ResetPages, APageThatHoldsTooMuchIsSaid) {
  SourceDocument document = telegram();
  std::string text = "{p1}";
  for (int i = 0; i < 9000; ++i) text += "слово ";
  document.layers[0] = test::layer({text});
  Report report;
  const auto made = make_reset_pages(document, report);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, ErrorCode::too_large);
  ASSERT_EQ(report.findings().size(), 1U);
  EXPECT_EQ(report.findings()[0].what, "one of its pages holds too many words for one sheet");
}

TEST(ResetPages, AreMeasuredAsTheyAreMade) {
  Report report;
  const auto made = make_reset_pages(telegram(), report);
  const auto measured = measure_reset_pages(telegram(), report);
  ASSERT_TRUE(made && measured);
  EXPECT_EQ(measured->fallback_glyphs, made->fallback_glyphs);
  ASSERT_EQ(measured->pages.size(), made->pages.size());
  for (std::size_t i = 0; i < made->pages.size(); ++i) {
    EXPECT_EQ(measured->pages[i].levels[0].width, made->pages[i].levels[0].width);
    EXPECT_EQ(measured->pages[i].levels[0].height, made->pages[i].levels[0].height);
    EXPECT_EQ(measured->pages[i].zones.size(), made->pages[i].zones.size());
  }
}

}  // namespace
}  // namespace lectern::compiler
