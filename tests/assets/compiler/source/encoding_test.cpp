// SPDX-License-Identifier: MIT
// Each text is saved in each encoding by ICU, must be told as that in one finding, and comes out whole when it is read
// as the finding says.
#include "assets/compiler/source/texts/encoding.hpp"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include "assets/compiler/source/texts/text_file.hpp"
#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

const std::string russian = "Здравствуйте, дорогой Карл.\r\n\r\nМоре сегодня серое.\r\n";
const std::string french = "Le café de l’été était fermé ; André a dû attendre jusqu’à Noël.\n";
const std::string german = "Grüße aus Köln. Die Straße war naß, und wir müssen früh weiter. „So ist es“, sagte er.\n";
const std::string chinese = "亲爱的卡尔，今天的海是灰色的。我们昨天到达了港口。\n";
const std::string taiwanese = "親愛的卡爾，今天的海是灰色的。我們昨天到達了港口。\n";
const std::string japanese = "親愛なるカール様、今日の海は灰色です。昨日港に着きました。\n";
const std::string korean = "친애하는 칼에게, 오늘 바다는 회색입니다. 어제 항구에 도착했습니다.\n";

std::string saved(const std::string& utf8, const char* encoding) {
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
  std::string bytes(static_cast<std::size_t>(text.length()) * 8, '\0');
  const std::int32_t size =
      text.extract(0, text.length(), bytes.data(), static_cast<std::uint32_t>(bytes.size()), encoding);
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

/// The encoding that a finding's `iconv -f NAME` has.
std::string advised(const Report& report) {
  const std::string& mend = report.findings().at(0).mend;
  const std::string before = "`iconv -f ";
  const std::size_t start = mend.find(before) + before.size();
  return mend.substr(start, mend.find(' ', start) - start);
}

void expect_told(const std::string& text, const std::string& encoding) {
  const std::string bytes = saved(text, encoding.c_str());
  Report report;
  EXPECT_FALSE(accept_text("transcript.ru.md", bytes, report)) << encoding;
  ASSERT_EQ(report.findings().size(), 1U) << encoding << "\n" << test::dump(report);
  EXPECT_EQ(advised(report), encoding) << text;
  EXPECT_EQ(decoded(bytes, advised(report)), text) << encoding;
}

TEST(Encoding, IsToldForCyrillic) {
  for (const char* encoding : {"WINDOWS-1251", "KOI8-R", "IBM866", "MAC-CYRILLIC", "ISO-8859-5"})
    expect_told(russian, encoding);
}

TEST(Encoding, IsToldForWesternEurope) {
  for (const char* encoding : {"WINDOWS-1252", "MACINTOSH"})
    for (const std::string& text : {french, german, std::string("The letter says: “I can’t come” – it’s signed.\n"),
                                    std::string("We met at the café in the evening and went home late.\n")})
      expect_told(text, encoding);
  expect_told("Grüße aus Köln. Die Straße war naß, und wir müssen früh weiter.\n", "IBM850");
}

TEST(Encoding, IsToldForOtherLetters) {
  expect_told("Zażółć gęślą jaźń. Dziękuję za list, który przyszedł w środę.\n", "WINDOWS-1250");
  expect_told("שלום לך ידידי היקר. הים אפור היום.\n", "WINDOWS-1255");
  expect_told("مرحبا يا صديقي العزيز. البحر رمادي اليوم.\n", "WINDOWS-1256");
}

TEST(Encoding, IsToldForEastAsia) {
  expect_told(chinese, "GB18030");
  expect_told(taiwanese, "BIG5");
  expect_told(japanese, "CP932");
  expect_told(japanese, "EUC-JP");
  expect_told(japanese, "ISO-2022-JP");
  expect_told(korean, "CP949");
}

TEST(Encoding, IsToldForUnicodeOtherwise) {
  for (const char* encoding : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    for (const std::string& text : {russian, french, chinese, std::string("plain\n")}) expect_told(text, encoding);
  for (const char* encoding : {"UTF-16", "UTF-32"}) expect_told(russian, encoding);
}

TEST(Encoding, IsToldInOneFindingWithTheWayOut) {
  Report report;
  EXPECT_FALSE(accept_text("documents/a/transcript.ru.md", "# 1\n" + saved(russian, "WINDOWS-1251"), report));
  EXPECT_EQ(test::dump(report),
            "error 2:1: the file is not UTF-8; it looks like WINDOWS-1251; open it in an editor as WINDOWS-1251 and "
            "save it as UTF-8; or run `iconv -f WINDOWS-1251 -t UTF-8 documents/a/transcript.ru.md > "
            "documents/a/mended-transcript.ru.md` and put the new file in its place\n");
  Report of_blanks;
  EXPECT_FALSE(accept_text("my exhibit/it's.md", saved(russian, "UTF-16"), of_blanks));
  EXPECT_NE(test::dump(of_blanks).find("UTF-8 'my exhibit/it'\\''s.md' > 'my exhibit/mended-it'\\''s.md'`"),
            std::string::npos)
      << test::dump(of_blanks);
}

TEST(Encoding, OfATomlFileWithAFewLettersIsTold) {
  expect_told("date = 1921-05-05\ntitle = “Письмо”\nsummary = \"none given\"\n", "WINDOWS-1251");
}

TEST(Encoding, IsUtf8WhereMostOfItIs) {
  EXPECT_FALSE(other_encoding(russian));
  EXPECT_FALSE(other_encoding(russian + "caf\xE9"));
  EXPECT_FALSE(other_encoding(chinese + "\xFF\xFE"));
  EXPECT_FALSE(other_encoding(std::string("a\0b", 3)));
  EXPECT_FALSE(other_encoding(""));
}

}  // namespace
}  // namespace lectern::compiler
