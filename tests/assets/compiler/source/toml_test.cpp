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

TEST(Toml, KeepsTheOrderOfTheFile) {
  Report report;
  const auto root = parse_toml("a.toml", "z = 1\na = 2\n[m.q]\nk = 3\n", report);
  ASSERT_TRUE(root);
  EXPECT_EQ(root->members[0].key, "z");
  EXPECT_EQ(root->members[1].key, "a");
  EXPECT_EQ(root->members[2].place.line, 3U);
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
  EXPECT_NE(document_with("qwertyuiop = 1").find("the keys here are date, date_as_given"), std::string::npos);
}

TEST(Keys, OfTheWrongTypeSayWhatIsWanted) {
  EXPECT_EQ(document_with("qr = \"yes\""), "error 12:6: qr is a text; write true or false\n");
  EXPECT_EQ(document_with("date_as_given = 1951-07-03"),
            "error 12:17: date_as_given is a date; write a text in quotation marks\n");
  EXPECT_EQ(document_with("answers = \"x\""), "error 12:11: answers is a text; write a list of ids in brackets [ ]\n");
  EXPECT_EQ(document_with("answers = [\"X\"]"),
            "error 12:12: answers: \"X\" is no id; ids are small letters a to z, digits and -\n");
  EXPECT_EQ(document_with("pages = \"rest\""),
            "error 12:9: pages takes \"reset\" only; write pages = \"reset\", or take the key out and put scans into "
            "scans/\n");
  EXPECT_EQ(document_with("layer_notes = 3"), "error 12:15: layer_notes is a number; write a table [layer_notes]\n");
}

TEST(Keys, ThatAreMissingAreErrorsOrWarnings) {
  Report report;
  const auto root = parse_toml("d.toml", "summary = \"\"\n", report);
  ASSERT_TRUE(root);
  check_keys("d.toml", *root, document_keys(), languages, report);
  const std::string found = test::dump(report);
  EXPECT_NE(found.find("error 0:0: the key date is missing"), std::string::npos);
  EXPECT_NE(found.find("warning 0:0: the key citation is missing; add it; where there is none, say so: \"none given\""),
            std::string::npos);
  EXPECT_NE(found.find("warning 1:11: summary is empty"), std::string::npos);
  EXPECT_EQ(found.find("transcriber"), std::string::npos);
  EXPECT_EQ(found.find("qr"), std::string::npos);
}

TEST(Keys, ByLanguageWantEveryLanguage) {
  EXPECT_EQ(document_with("[layer_notes.\"translation.en\"]\nen = \"x\""),
            "warning 19:14: layer_notes.translation.en has no text in the language ru; add ru = \"…\"\n");
  EXPECT_EQ(
      document_with("[notes.a]\nabout = true\ntitle = { en = \"x\" }\ntext = { en = \"x\", ru = \"x\", zz = \"y\" }"),
      "error 21:1: notes.a.title has no text in the language ru; add ru = \"…\"\n"
      "warning 22:30: notes.a.text.zz: the exhibit is not shown in the language zz; add it to `languages` in "
      "exhibit.toml, or take the text out\n");
}

TEST(Keys, OfLayersAndNotesAreLookedAt) {
  EXPECT_NE(document_with("[layer_notes.translation]\nen = \"x\"").find("\"translation\" is no layer"),
            std::string::npos);
  EXPECT_NE(document_with("[notes.A]\n").find("\"A\" is no id"), std::string::npos);
}

TEST(LanguageCodes, AreTold) {
  for (const char* code : {"en", "zh-Hans", "kab", "de-1996", "sr-Latn-RS"})
    EXPECT_TRUE(is_language_code(code)) << code;
  for (const char* code : {"", "e", "english", "en-", "-en", "e1", "en_US", "zh-Hans-"})
    EXPECT_FALSE(is_language_code(code)) << code;
}

}  // namespace
}  // namespace lectern::compiler
