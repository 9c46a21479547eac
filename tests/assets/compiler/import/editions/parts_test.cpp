// SPDX-License-Identifier: MIT
// The small parts of the editions' readers: words of HTML, sizes of pictures, ids, blocks as they grow.
#include <gtest/gtest.h>

#include "assets/compiler/import/editions/block_writer.hpp"
#include "assets/compiler/import/editions/cleaned.hpp"
#include "assets/compiler/import/editions/html_words.hpp"
#include "assets/compiler/import/editions/names.hpp"
#include "assets/compiler/import/editions/pictures.hpp"
#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler::test {
namespace {

TEST(HtmlWords, AreThoseThatAreShown) {
  EXPECT_EQ(html_words("<span>Top<br/>Middle</span>"), "Top\nMiddle");
  EXPECT_EQ(html_words("<p>One</p>\n<p>Two</p>"), "One\n\nTwo");
  EXPECT_EQ(html_words("<span><script>function x() { a < b }</script>Naughty</span>"), "Naughty");
  EXPECT_EQ(html_words("<span><!-- &lt;script> -->Naughty</span>"), "Naughty");
  EXPECT_EQ(html_words("<a href=\"x>y\">in</a> &amp; out &#xE4;&#228;&auml;&nothing;"), "in & out äää&nothing;");
  EXPECT_EQ(html_words("2 < 3, a<b and <3"), "2 < 3, a<b and <3");
  EXPECT_EQ(html_words("<x> <y> <plain text>"), "<x> <y> <plain text>");
  EXPECT_FALSE(is_html("2 < 3 & 4"));
  EXPECT_TRUE(is_html("<b>x</b>"));
  EXPECT_TRUE(is_html("a &amp; b"));
  for (const char* const broken : {"<", "</", "<p", "&", "&#;", "&#x110000;", "<!--", "<script>", "<p title='"})
    EXPECT_LE(html_words(broken).size(), std::string_view(broken).size()) << broken;
}

TEST(PictureSize, IsReadFromTheFirstBytes) {
  const auto size = [](std::string_view bytes) { return picture_size(as_bytes(bytes)).value_or(Size{}); };
  using namespace std::string_view_literals;
  EXPECT_EQ(size("\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR\0\0\x01\0\0\0\x02\0"sv), (Size{256, 512}));
  EXPECT_EQ(size("\xFF\xD8\xFF\xE0\0\x04xx\xFF\xC2\0\x0B\x08\0\x10\0\x20\x01"sv), (Size{32, 16}));
  EXPECT_EQ(size("GIF89a\x05\0\x06\0"sv), (Size{5, 6}));
  EXPECT_EQ(size("II*\0\x08\0\0\0\x02\0\0\x01\x03\0\x01\0\0\0\x07\0\0\0\x01\x01\x04\0\x01\0\0\0\x09\0\0\0"sv),
            (Size{7, 9}));
  EXPECT_EQ(size("RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\x09\0\0\x13\0\0"sv), (Size{10, 20}));
  for (const std::string_view cut :
       {"\x89PNG"sv, "\xFF\xD8\xFF"sv, "II*\0"sv, "MM\0*\xFF\xFF\xFF\xFF"sv, ""sv, "text"sv})
    EXPECT_EQ(size(cut), Size{}) << cut;
}

TEST(Neighbours, AreFoundByWhatAnEditionCallsThem) {
  ImportSource source;
  source.name = "tei/letter.xml";
  source.names = {"img/Scan 1.JPG", "img/a.png", "other/a.png", "tei/b.tif", "img/c.jfif"};
  const Neighbours neighbours(source);
  EXPECT_EQ(neighbours.named("../img/scan%201.jpg"), "img/Scan 1.JPG");
  EXPECT_EQ(neighbours.named("b.tif"), "tei/b.tif");
  EXPECT_EQ(neighbours.named("img\\a.png"), "img/a.png");
  EXPECT_EQ(neighbours.named("a.png"), "") << "there are two";
  EXPECT_EQ(neighbours.named("facs/b"), "tei/b.tif");
  EXPECT_EQ(neighbours.named("facs/c"), "img/c.jfif") << "of any format that is read";
  EXPECT_EQ(neighbours.named("https://x.example/scan 1.jpg"), "img/Scan 1.JPG");
  EXPECT_EQ(neighbours.named("https://x.example/iiif/1/full/full/0/default.jpg"), "");
  EXPECT_EQ(neighbours.named("#b"), "");
  const ImportedPicture described = neighbours.picture("https://x.example/iiif/1/info.json");
  EXPECT_EQ(described.name, "https://x.example/iiif/1/full/max/0/default.jpg");
  EXPECT_EQ(save_as(7, neighbours.picture("b.tif")), "007.tif");
  EXPECT_EQ(save_as(8, neighbours.picture("c.jfif")), "008.jfif");
  EXPECT_EQ(save_as(1, described), "001.jpg");
}

TEST(Names, AreIdsOfWhatAnEditionCallsOtherwise) {
  Ids ids;
  EXPECT_EQ(ids.take("Brief an Köln", "x"), "brief-an-koeln");
  EXPECT_EQ(ids.take("Brief an Köln", "x"), "brief-an-koeln-2");
  EXPECT_EQ(ids.take("!!", "letter"), "letter");
  EXPECT_EQ(ids.take("?", "letter"), "letter-2");
  EXPECT_LE(ids.take(std::string(500, 'a'), "x").size(), 60U);
  EXPECT_EQ(language_meant("deu"), "de");
  EXPECT_EQ(language_meant("zh-TW"), "zh-TW");
  EXPECT_EQ(language_meant("Russian"), "ru");
  EXPECT_EQ(language_meant("none of these"), "");
  EXPECT_EQ(interface_languages("zh-Hant"), std::vector<std::string>{"zh"});
  EXPECT_EQ(interface_languages("de"), std::vector<std::string>{"en"});
  EXPECT_EQ(shortened("one two three", 9), "one two…");
  EXPECT_EQ(last_part("https://x.example/a/b.jpg?w=3"), "b.jpg");
  EXPECT_EQ(stem_of("tei/letter-3.xml"), "letter-3");
}

TEST(Cleaned, ControlsGoAndWhatNoFontShowsIsSaid) {
  Tally tally;
  const Place place{"a.xml", 1, 1};
  EXPECT_EQ(cleaned("a\r\nb\rc\x07", place, tally), "a\nb\nc");
  EXPECT_EQ(cleaned("x\uE5DCy\uFFFD", place, tally), "x[U+E5DC]y[…]");
  EXPECT_EQ(cleaned("\xC3(", place, tally), "[…](");
  std::vector<Remark> remarks;
  tally.into(remarks);
  ASSERT_EQ(remarks.size(), 3U);
  EXPECT_EQ(remarks[2].what, "what was lost in the source (U+FFFD) stands as […] (2 times, here first)");
}

TEST(BlockWriter, WordsMarksAndPages) {
  BlockWriter writer;
  writer.page(1);
  writer.begin(BlockKind::heading, 2);
  writer.words("  A \n title ");
  writer.end();
  writer.words("one ");
  writer.open(Emphasis::italic);
  writer.words(" two ");
  writer.page(2);
  writer.close();
  writer.words(" three");
  writer.line_end();
  writer.line_end();
  writer.words(" four");
  EXPECT_TRUE(writer.open_note("n1"));
  writer.begin(BlockKind::paragraph);
  EXPECT_FALSE(writer.open_note("n2"));
  writer.page(3);
  EXPECT_EQ(dump(writer.take()),
            "heading2: A title\n  page 1: before A titl\nparagraph: one two three\\nfour\n  page 2: before three\\n\n"
            "  note n1: four\n  page 3: before \n  italic: two\n");
}

TEST(BlockWriter, WhatStandsOutOverSeveralBlocksDoesSoInEach) {
  BlockWriter writer;
  writer.open(Emphasis::struck_out);
  writer.begin(BlockKind::paragraph);
  writer.words("one");
  writer.begin(BlockKind::paragraph);
  writer.words("two");
  writer.close();
  writer.words(" three");
  EXPECT_EQ(dump(writer.take()), "paragraph: one\n  struck out: one\nparagraph: two three\n  struck out: two\n");
}

}  // namespace
}  // namespace lectern::compiler::test
