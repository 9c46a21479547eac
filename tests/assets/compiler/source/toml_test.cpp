// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "assets/compiler/source/toml/key_check.hpp"
#include "assets/compiler/source/toml/keys.hpp"
#include "assets/compiler/source/toml/value.hpp"
#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

const std::vector<std::string> languages = {"en", "ru"};

/// What is wrong with a document.toml that has these lines besides what it needs.
std::string document_with(const std::string& lines) {
  const std::string head =
      "date = 1951-07-03\nfrom = \"a\"\nto = \"b\"\ntitle = \"t\"\noriginal_language = \"ru\"\nsummary = "
      "\"s\"\ncitation = \"c\"\n"
      "archive_reference = \"r\"\ncredits = \"none given\"\nrights = \"none given\"\ncontents = [\"x\"]\n";
  const std::string tail = "\n[short_title]\nen = \"s\"\nru = \"s\"\n[line]\nen = \"l\"\nru = \"l\"\n";
  Report report;
  const std::string text = lines.starts_with("[") ? head + tail + lines : head + lines + tail;
  if (const auto root = parse_toml("document.toml", text, report))
    check_keys("document.toml", *root, document_keys(), languages, report);
  return test::dump(report);
}

TEST(Toml, TellsTheFirstFaultWithItsPlace) {
  Report report;
  EXPECT_FALSE(parse_toml("a.toml", "a = 1\nb = \"x\nc = 2", report));
  ASSERT_EQ(report.findings().size(), 1U);
  EXPECT_EQ(report.findings()[0].place.line, 2U);
  EXPECT_TRUE(report.findings()[0].what.starts_with("this is not TOML: "));
}

TEST(Toml, TellsLettersThatLackQuotationMarks) {
  for (const char* text : {"title = Филиппов", "rфe = 1", "a = \"x\" ж", "a = [ж]", "ж = 1"}) {
    Report report;
    EXPECT_FALSE(parse_toml("a.toml", text, report)) << text;
    EXPECT_EQ(report.count(Severity::error), 1U) << text;
  }
  Report report;
  const auto root = parse_toml("a.toml", "a = \"\"\"\\\n   ж\"\"\" # ж\n", report);
  ASSERT_TRUE(root);
  EXPECT_EQ(*root->find("a")->value.as<std::string>(), "ж");
}

TEST(Toml, TellsKeysThatAreNone) {
  for (const char* text :
       {"[...]\n", "[.]", "[[.a]]", ".a = 1", "a. = 1", "a..b = 1", "= 1", "[]", "a", "a = ", "a.", "{}"}) {
    Report report;
    EXPECT_FALSE(parse_toml("a.toml", text, report)) << text;
    EXPECT_EQ(report.count(Severity::error), 1U) << text;
  }
}

TEST(Toml, TakesThePaperOfAllPagesOrOfSingleOnes) {
  EXPECT_EQ(document_with("paper_mm = [210, 297]"), "");
  EXPECT_EQ(document_with("paper_mm = { \"2r\" = [297, 210], 3 = [10, 15] }"), "");
  EXPECT_NE(document_with("paper_mm = [210.5, 297]")
                .find("paper_mm is a number with a fraction; write width and height in "
                      "whole millimetres, [210, 297]"),
            std::string::npos);
  EXPECT_NE(document_with("paper_mm = [210]").find("paper_mm has 1 number; write width"), std::string::npos);
  EXPECT_NE(document_with("paper_mm = { 3 = [0, 297] }").find("paper_mm.3 is 0; a side of the paper has 1 to"),
            std::string::npos);
  EXPECT_NE(document_with("paper_mm = \"A4\"").find("paper_mm is a text; write width"), std::string::npos);
}

TEST(Toml, KeepsTheOrderOfTheFile) {
  Report report;
  const auto root = parse_toml("a.toml", "z = 1\na = 2\n[m.q]\nk = 3\n", report);
  ASSERT_TRUE(root);
  EXPECT_EQ(root->members[0].key, "z");
  EXPECT_EQ(root->members[1].key, "a");
  EXPECT_EQ(root->members[2].place.line, 3U);
}

TEST(Toml, RefusesWrittenOutCharactersThatCannotBeShown) {
  Report report;
  (void)parse_toml("a.toml", "a = 1\nb = [\"x\\uE000\"]\n", report);
  EXPECT_EQ(test::dump(report),
            "error 2:6: the character U+E000 is for private use and means nothing by itself; take out the \\u… that "
            "stands for it\n");
}

TEST(Toml, TellsLostLettersThatAreWrittenOut) {
  Report report;
  (void)parse_toml("a.toml", "a = \"br\\uFFFDther\"\n", report);
  EXPECT_EQ(test::dump(report),
            "error 1:5: the character U+FFFD stands where a letter or a picture was lost; write what stood there, or "
            "[...] where it cannot be known\n");
}

TEST(Toml, TellsSlipsInCuratorsWords) {
  const auto said = [](const std::string& text) {
    Report report;
    (void)parse_toml("a.toml", text, report);
    std::string all;
    for (const Finding& finding : report.findings())
      all += std::to_string(finding.place.line) + ": " + finding.what + "; " + finding.mend;
    return all;
  };
  EXPECT_EQ(said("a = 1\ndate = 1921-13-45"),
            "2: date = 1921-13-45: there is no month 13; write a month with two digits, as \"1951-07\", or a season as "
            "\"1951-21\" (spring), 22, 23 or 24 (winter)");
  EXPECT_EQ(said("date = 1921-02-29 # a leap year?"),
            "1: date = 1921-02-29: 1921-02 has 28 days; write a day from 01 to 28, or "
            "\"1921-02\" if it is not known");
  EXPECT_EQ(said("date = 1921-05\n"), "1: 1921-05 is no day, and needs quotation marks; write date = \"1921-05\"");
  EXPECT_EQ(said("date = 1500-02-29\n"),
            "1: date = 1500-02-29: 1500-02 has 28 days in the Gregorian calendar; write date = \"1500-02-29\", and "
            "calendar = \"julian\" below it: the Gregorian calendar has no such day");
  EXPECT_EQ(said("date = 1500-02-29\ncalendar = \"julian\" # old style\n"),
            "1: 1500-02-29 is no day, and needs quotation marks; write date = \"1500-02-29\"");
  EXPECT_EQ(said("date = 2.5.1921\n"), "1: date = 2.5.1921: \".\" is no sign of a date; write date = \"1921-05-02\"");
  EXPECT_EQ(said("date = 5/2/1921\n"),
            "1: date = 5/2/1921: an interval has two ends; write date = \"1921-02-05\" or date = \"1921-05-02\", "
            "whichever is meant");
  EXPECT_EQ(said("date = 1921-5-2\n"), "1: date = 1921-5-2: this is no month; write date = \"1921-05-02\"");
  EXPECT_EQ(said("date = ca. 1951\n"), "1: date = ca. 1951: \"c\" is no sign of a date; write date = \"1951~\"");
  EXPECT_EQ(said("date = o. D.\n"),
            "1: date = o. D.: \"o\" is no sign of a date; write date = \"XXXX\", or take the line out");
  EXPECT_EQ(said("title = Letter to Anna # 3\n"),
            "1: title: a text needs quotation marks; write title = \"Letter to Anna\"");
  EXPECT_EQ(said("a = 1\ntitle = “x”\n"),
            "2: the quotation mark “ is a curly one; write straight ones around a text: title = \"…\"");
  EXPECT_EQ(said("title = \"x”\n"),
            "1: the quotation mark ” is a curly one; write straight ones around a text: title = \"…\"");
  EXPECT_EQ(said("id = \"a\"\nb = 2\nid = \"c\"\n"), "3: the key id is given twice, first in line 1; keep one of them");
  EXPECT_EQ(said("[title]\nen = \"a\"\n[line]\nen = \"a\"\n[title]\nru = \"c\"\n"),
            "5: the table [title] is given twice, first in line 1; keep one of them");
}

TEST(Toml, RefusesTowers) {
  Report report;
  EXPECT_FALSE(parse_toml("a.toml", "a = " + std::string(40, '[') + std::string(40, ']'), report));
  EXPECT_FALSE(parse_toml("a.toml", "a = " + std::string(100'000, '['), report));
  std::string dots = "a";
  for (int i = 0; i < 100'000; ++i) dots += ".a";
  EXPECT_FALSE(parse_toml("a.toml", dots + " = 1", report));
  EXPECT_FALSE(parse_toml("a.toml", "[" + dots + "]", report));
  EXPECT_EQ(report.count(Severity::error), 4U);
}

TEST(Keys, OfAWholeDocumentAreWell) {
  EXPECT_EQ(document_with(""), "");
}

TEST(Keys, ThatAreUnknownNameTheNearest) {
  EXPECT_EQ(document_with("tittle = \"x\""), "error 12:1: there is no key tittle; did you mean title?\n");
  EXPECT_EQ(document_with("[notes.a]\nabout = true\npasage = \"p1\"\ntitle = { en = \"x\", ru = \"x\" }\ntext = { en = "
                          "\"x\", ru = \"x\" }"),
            "error 21:1: there is no key notes.a.pasage; did you mean passage?\n");
  EXPECT_NE(document_with("qwertyuiop = 1").find("the keys here are date, calendar, date_as_given"), std::string::npos);
}

TEST(Keys, OfTheWrongTypeSayWhatIsWanted) {
  EXPECT_EQ(document_with("qr = \"yes\""), "error 12:6: qr is a text; write true or false\n");
  EXPECT_EQ(document_with("date_as_given = 1951-07-03"),
            "error 12:17: date_as_given is a date; write a text in quotation marks\n");
  EXPECT_EQ(document_with("answers = \"x\""), "error 12:11: answers is a text; write a list of ids in brackets [ ]\n");
  EXPECT_EQ(document_with("answers = [\"X\"]"),
            "error 12:12: answers: \"X\" is no id; ids are small letters a to z, digits and -, as \"x\"\n");
  EXPECT_EQ(document_with("pages = \"rest\""),
            "error 12:9: pages takes \"reset\" only; write pages = \"reset\", or take the key out\n");
  EXPECT_EQ(document_with("layer_notes = 3"), "error 12:15: layer_notes is a number; write a table [layer_notes]\n");
}

TEST(Keys, ThatAreMissingAreErrorsOrWarnings) {
  Report report;
  const auto root = parse_toml("d.toml", "summary = \"\"\n", report);
  ASSERT_TRUE(root);
  check_keys("d.toml", *root, document_keys(), languages, report);
  const std::string found = test::dump(report);
  EXPECT_NE(found.find("error 0:0: the keys title, original_language, short_title are missing; add them; a pack cannot "
                       "be made without them"),
            std::string::npos)
      << found;
  EXPECT_NE(
      found.find("warning 0:0: the keys from, to, citation, archive_reference, credits, rights, contents, line are "
                 "missing; add them; where there is none, say so: \"none given\""),
      std::string::npos)
      << found;
  EXPECT_NE(found.find("warning 1:11: summary is empty"), std::string::npos);
  EXPECT_EQ(found.find("qr"), std::string::npos);
}

TEST(Keys, ByLanguageWantEveryLanguage) {
  EXPECT_EQ(document_with("[layer_notes.\"translation.en\"]\nen = \"x\""),
            "warning 19:14: layer_notes.translation.en has no text in the language ru; add ru = \"…\"\n");
  EXPECT_EQ(
      document_with("[notes.a]\nabout = true\ntitle = { en = \"x\" }\ntext = { en = \"x\", ru = \"x\", fr = \"y\" }"),
      "error 21:1: notes.a.title has no text in the language ru; add ru = \"…\"\n"
      "warning 22:30: notes.a.text.fr: the exhibit is not shown in the language fr; add it to `languages` in "
      "exhibit.toml, or take the text out\n");
}

TEST(Keys, OfLayersAndNotesAreLookedAt) {
  EXPECT_NE(document_with("[layer_notes.translation]\nen = \"x\"").find("\"translation\" is no layer"),
            std::string::npos);
  EXPECT_NE(document_with("[layer_notes.\"translation.en.King\"]\nen = \"x\"")
                .find("\"translation.en.King\" is no layer; write [layer_notes.\"translation.en.king\"]"),
            std::string::npos);
  EXPECT_NE(document_with("[notes.A]\n").find("\"A\" is no id"), std::string::npos);
  EXPECT_NE(document_with("[notes." + std::string(200, 'a') + "]\n").find("it has 200 characters and may have 128"),
            std::string::npos);
}

TEST(Keys, OfAMistypedLanguageAreToldOnce) {
  EXPECT_EQ(document_with("[layer_notes.\"translation.en\"]\nen = \"x\"\nRU = \"x\""),
            "error 21:1: layer_notes.translation.en: \"RU\" is no language code; did you mean ru?\n");
}

}  // namespace
}  // namespace lectern::compiler
