// SPDX-License-Identifier: MIT
// The choice of fonts and their subsets, with the fonts of Debian that every pack is built with.
#include <gtest/gtest.h>
#include <map>
#include <optional>
#include <set>

#include "assets/base/storage.hpp"
#include "assets/compiler/prepare/font_choice.hpp"
#include "assets/compiler/prepare/pack_fonts.hpp"
#include "assets/compiler/prepare/x_height.hpp"
#include "render/text/set.hpp"

namespace lectern::compiler {
namespace {

class FontsTest : public ::testing::Test {
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
    auto opened = PackFonts::open(*installed, {});
    ASSERT_TRUE(opened.has_value()) << opened.error().what;
    book.emplace(std::move(*opened));
  }

  std::string chosen(Style style, std::string_view language, std::u32string_view cluster) {
    const FontFile* font = book->choose(style, language, cluster);
    return font == nullptr ? "none" : font->name;
  }

  // The faces of a text's clusters, one after another.
  std::vector<std::string> faces(std::string_view utf8, const std::string& language, Style style = Style::sans) {
    std::vector<std::string> names;
    for (const Chosen& c : choose_fonts(Decoded(utf8), {language, style, false, {}}, {}, *book)) {
      const std::string name = c.font == nullptr ? "none" : c.font->name;
      if (names.empty() || names.back() != name) names.push_back(name);
    }
    return names;
  }

  static InstalledFonts* installed;
  std::optional<PackFonts> book;
};

InstalledFonts* FontsTest::installed = nullptr;

TEST_F(FontsTest, EachStyleHasItsFace) {
  EXPECT_EQ(chosen(Style::sans, "en", U"a"), "PT Sans");
  EXPECT_EQ(chosen(Style::sans_bold, "ru", U"я"), "PT Sans Bold");
  EXPECT_EQ(chosen(Style::serif, "ru", U"я"), "PT Serif");
  EXPECT_EQ(chosen(Style::serif_bold, "en", U"a"), "PT Serif Bold");
  EXPECT_EQ(chosen(Style::serif_italic, "en", U"a"), "PT Serif Italic");
  EXPECT_EQ(chosen(Style::typewriter, "ru", U"Я"), "GNUTypewriter");
}

TEST_F(FontsTest, WhatAFaceLacksComesFromTheNext) {
  EXPECT_EQ(chosen(Style::typewriter, "ru", U"№"), "PT Mono");
  EXPECT_EQ(chosen(Style::serif, "he", U"א"), "Noto Serif Hebrew");
  EXPECT_EQ(chosen(Style::sans, "hy", U"ա"), "Noto Sans Armenian");
  EXPECT_EQ(chosen(Style::serif_italic, "zh", U"中"), "Noto Serif CJK SC");
  EXPECT_EQ(chosen(Style::sans_bold, "zh", U"中"), "Noto Sans CJK SC Bold");
  EXPECT_EQ(chosen(Style::typewriter, "zh", U"中"), "Noto Sans Mono CJK SC");
  EXPECT_EQ(chosen(Style::sans, "en", U"\U0001F50F"), "Symbola");
  EXPECT_EQ(chosen(Style::sans, "en", U"\U0010FFFD"), "none");
}

TEST_F(FontsTest, AScriptWithoutASansIsSetInItsSerif) {
  for (const Style style : {Style::sans, Style::sans_bold, Style::typewriter, Style::serif}) {
    const std::string face = chosen(style, "bo", U"\u0F40\u0FB1");
    EXPECT_TRUE(face.starts_with("Noto Serif Tibetan")) << face;
  }
  EXPECT_TRUE(chosen(Style::sans, "en", U"\u0F40").starts_with("Noto Serif Tibetan"));
}

TEST_F(FontsTest, ChineseFormsFollowTheLanguage) {
  EXPECT_EQ(chosen(Style::sans, "ja", U"骨"), "Noto Sans CJK JP");
  EXPECT_EQ(chosen(Style::sans, "ko", U"한"), "Noto Sans CJK KR");
  EXPECT_EQ(chosen(Style::serif, "zh-TW", U"骨"), "Noto Serif CJK TC");
  EXPECT_EQ(chosen(Style::serif, "ru", U"骨"), "Noto Serif CJK SC");
}

TEST_F(FontsTest, AMarkStaysWithItsLetter) {
  EXPECT_EQ(chosen(Style::serif, "ru", U"и\u0306"), "PT Serif");    // composes to й
  EXPECT_EQ(chosen(Style::serif, "ru", U"а\u0353"), "Noto Serif");  // PT Serif has no such mark
}

TEST_F(FontsTest, SpacesStayWithTheWordBeforeThem) {
  EXPECT_EQ(faces("휴전을 위한 항목", "ko"), (std::vector<std::string>{"Noto Sans CJK KR"}));
  EXPECT_EQ(faces(" \n아", "ko"), (std::vector<std::string>{"Noto Sans CJK KR"}));
  EXPECT_EQ(faces(" ", "ko"), (std::vector<std::string>{"PT Sans"}));
}

TEST_F(FontsTest, ChineseQuotationMarksAreChinese) {
  EXPECT_EQ(faces("“菲利波夫”", "zh"), (std::vector<std::string>{"Noto Sans CJK SC"}));
  EXPECT_EQ(faces("“Stalin”", "en"), (std::vector<std::string>{"PT Sans"}));
}

TEST_F(FontsTest, AFontOfTheExhibitsComesFirstButNotInTheReading) {
  auto own = PackFonts::open(*installed, {"Noto Serif"});
  ASSERT_TRUE(own.has_value());
  EXPECT_EQ(own->choose(Style::sans, "en", U"a")->name, "Noto Serif");
  EXPECT_EQ(own->choose(Style::typewriter, "en", U"a")->name, "GNUTypewriter");
}

TEST_F(FontsTest, AFontWhoseNameNoPackHoldsIsRefused) {
  const FontFile* font = installed->find("PT Serif", {});
  ASSERT_NE(font, nullptr);
  EXPECT_TRUE(InstalledFonts::check(*font).has_value());
  for (const std::string& name : {std::string("PT\033[2J"), std::string(256, 'a')}) {
    FontFile renamed = *font;
    renamed.name = name;
    const auto checked = InstalledFonts::check(renamed);
    ASSERT_FALSE(checked.has_value()) << name;
    EXPECT_NE(checked.error().what.find("has a name that no pack holds"), std::string::npos);
  }
}

TEST_F(FontsTest, AFontThatIsNotInstalledIsNamed) {
  const auto missing = PackFonts::open(*installed, {"No Such Family"});
  ASSERT_FALSE(missing.has_value());
  EXPECT_EQ(missing.error().code, ErrorCode::unavailable);
  EXPECT_NE(missing.error().what.find("No Such Family"), std::string::npos);
}

TEST_F(FontsTest, SubsetsAreSmallAndTheSameEachTime) {
  const FontFile* serif = book->choose(Style::serif, "en", U"f");
  const std::uint16_t number = book->use(*serif, U"office");
  EXPECT_EQ(book->use(*serif, U"fi"), number);
  book->use(*book->choose(Style::serif, "zh", U"中"), U"中");
  const auto first = book->make();
  const auto second = book->make();
  ASSERT_TRUE(first.has_value() && second.has_value());
  ASSERT_EQ(first->size(), 2U);
  EXPECT_EQ(first->front().name, "PT Serif");
  EXPECT_LT(first->front().bytes.size(), 20'000U);
  EXPECT_LT(first->back().bytes.size(), 20'000U);
  for (std::size_t i = 0; i < 2; ++i) EXPECT_EQ((*first)[i].bytes, (*second)[i].bytes);
}

// Greek stands in for what PT Serif lacks, and its alpha would be as high as Noto's "x": a fourteenth higher.
TEST_F(FontsTest, WhatStandsInForTheTextsFaceHasItsXHeight) {
  const FontFile* serif = book->choose(Style::serif, "en", U"x");
  const FontFile* greek = book->choose(Style::serif, "en", U"α");
  ASSERT_NE(serif, greek);
  book->use(*serif, U"x");
  book->use(*greek, U"αxγ");
  const auto made = book->make();
  ASSERT_TRUE(made.has_value());
  const Bytes whole = read_file(greek->path, max_font_file).value();
  EXPECT_GT(x_height(whole, greek->index), 1.05 * x_height(made->front().bytes, 0));
  EXPECT_NEAR(x_height(made->back().bytes, 0), x_height(made->front().bytes, 0), 0.001);
}

std::set<char32_t> made_of(std::u32string_view letters) {
  std::set<char32_t> characters(letters.begin(), letters.end());
  characters.insert(U' ');
  return characters;
}

TEST_F(FontsTest, AnotherScriptAndATypewriterKeepTheirSize) {
  for (const auto& [style, letters] :
       {std::pair(Style::serif, U"ก"), std::pair(Style::serif, U"א"), std::pair(Style::typewriter, U"xim")}) {
    auto alone = PackFonts::open(*installed, {});
    ASSERT_TRUE(alone.has_value());
    const FontFile* font = alone->choose(style, "en", letters);
    alone->use(*font, letters);
    const auto made = alone->make();
    ASSERT_TRUE(made.has_value());
    const Bytes whole = read_file(font->path, max_font_file).value();
    EXPECT_EQ(made->front().bytes, subset(whole, font->index, made_of(letters)).value()) << font->name;
  }
}

// A text set by the viewer's own engine, in fonts as they come.
class Setting {
 public:
  Setting(text::FontLoader loader, const std::vector<std::string>& tags)
      : fonts_(std::move(loader)), typesetter_(fonts_, tags) {}

  text::SetText set(const Prepared& prepared) {
    flatbuffers::FlatBufferBuilder builder;
    builder.Finish(write(builder, prepared));
    return typesetter_.set(*flatbuffers::GetRoot<pack::fb::Text>(builder.GetBufferPointer()), F26Dot6::from_px(100),
                           F26Dot6::from_px(5000));
  }
  [[nodiscard]] bool failed() const { return !fonts_.failures().empty(); }

 private:
  text::Fonts fonts_;
  text::Typesetter typesetter_;
};

// Beyond four marks or so a stack would reach into the line above; what is left says that it was cut.
TEST_F(FontsTest, AStackOfMarksEndsBelowTheLineAboveWithAStroke) {
  Tags tags;
  Report report;
  Preparer preparer(*book, tags, report);
  std::string stacked = "ạ";  // in Noto Serif, which stacks them
  for (int i = 0; i < 12; ++i) stacked += "\u0301";
  std::string below = "ấ";
  for (int i = 0; i < 12; ++i) below += "\u0323";
  const std::vector<Prepared> texts = {preparer.prepare(stacked, {"en", Style::serif}),
                                       preparer.prepare(below, {"en", Style::serif})};
  const std::vector<MadeFont> made = book->make().value();
  Setting cut([&](std::uint16_t n) -> Result<Bytes> { return made[n].bytes; }, tags.all());
  for (const Prepared& text : texts) {
    const text::SetText set = cut.set(text);
    ASSERT_GT(set.glyphs.size(), 3U);
    EXPECT_LT(set.glyphs.size(), 12U);
    EXPECT_NE(set.glyphs.back().id, set.glyphs[set.glyphs.size() - 2].id);  // the stroke
    for (const draw::Glyph& glyph : set.glyphs) EXPECT_LT(std::abs(glyph.y.raw), set.size.raw * 5 / 4);
    EXPECT_EQ(set.clusters.size(), 1U);
  }
}

TEST_F(FontsTest, SubsetsShapeAsTheWholeFontsDo) {
  const std::vector<std::pair<std::string, std::string>> samples = {{"en", "AVATAR office fi ffl 1/2"},
                                                                    {"ru", "Товарищ, №"},
                                                                    {"ar", "السلام عليكم لا"},
                                                                    {"he", "שָׁלוֹם"},
                                                                    {"he", "א)"},
                                                                    {"hi", "सार्थ्यक्त क्षत्रिय"},
                                                                    {"th", "ภาษาไทยน้ำ"},
                                                                    {"km", "ភាសាខ្មែរ"},
                                                                    {"my", "မြန်မာ"},
                                                                    {"vi", "Tiếng Việt ở"},
                                                                    {"el", "ἀρχή"},
                                                                    {"bn", "বাংলা ক্ষ"},
                                                                    {"ta", "தமிழ் ஸ்ரீ"}};
  Tags tags;
  Report report;
  Preparer preparer(*book, tags, report);
  std::vector<Prepared> texts;
  std::map<std::uint16_t, const FontFile*> files;
  for (const auto& [language, words] : samples) {
    texts.push_back(preparer.prepare(words, {language, Style::serif}));
    for (const Chosen& c : choose_fonts(Decoded(words), {language, Style::serif}, {}, *book))
      files[book->use(*c.font, U"")] = c.font;
  }
  const std::vector<MadeFont> made = book->make().value();
  Setting cut([&](std::uint16_t n) -> Result<Bytes> { return made[n].bytes; }, tags.all());
  Setting whole(
      [&](std::uint16_t n) {
        auto file = read_file(files.at(n)->path, max_font_file);
        set_x_height(*file, x_height(*file, 0), x_height(made[n].bytes, 0));  // as large as the cut one
        return file;
      },
      tags.all());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const text::SetText small = cut.set(texts[i]);
    const text::SetText large = whole.set(texts[i]);
    EXPECT_EQ(small.lines[0].width, large.lines[0].width) << samples[i].second;
    ASSERT_EQ(small.glyphs.size(), large.glyphs.size()) << samples[i].second;
    for (std::size_t g = 0; g < small.glyphs.size(); ++g) {
      EXPECT_EQ(small.glyphs[g].x, large.glyphs[g].x) << samples[i].second;
      EXPECT_EQ(small.glyphs[g].y, large.glyphs[g].y) << samples[i].second;
      EXPECT_NE(small.glyphs[g].id, 0U) << samples[i].second;
    }
  }
  EXPECT_FALSE(cut.failed() || whole.failed() || report.has_errors());
}

}  // namespace
}  // namespace lectern::compiler
