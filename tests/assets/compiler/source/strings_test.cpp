// SPDX-License-Identifier: MIT
#include "assets/compiler/source/strings.hpp"

#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include "assets/compiler/source/plurals.hpp"
#include "tests/assets/compiler/source/dump.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

constexpr std::string_view english =
    "close = \"Close\"\nby = \"by {name}\"\n[days]\none = \"{n} day\"\nother = \"{n} days\"\n";

struct Told {
  std::string findings;
  std::map<std::string, SourceStrings> strings;
};

Told told(const std::string& language, std::string_view own, std::string_view ours = "") {
  const test::FilledFolder folder;
  folder.write("ours/en.toml", english);
  if (!ours.empty()) folder.write("ours/" + language + ".toml", ours);
  if (!own.empty()) folder.write("own/" + language + ".toml", own);
  Report report;
  const std::vector<std::string> languages = {"en", language};
  Told result;
  result.strings = read_strings(folder.path() / "ours", folder.path() / "own", languages, report);
  result.findings = test::dump(report);
  return result;
}

TEST(Strings, OfAWholeLanguageAreWell) {
  const Told ru = told("ru",
                       "close = \"З\"\nby = \"{name}\"\n[days]\none = \"{n} день\"\nfew = \"{n} дня\"\nmany = \"{n} "
                       "дней\"\nother = \"{n} дня\"\n");
  EXPECT_EQ(ru.findings, "");
  EXPECT_EQ(ru.strings.at("ru").plurals.at("days").at("few"), "{n} дня");
  EXPECT_EQ(ru.strings.at("en").texts.at("close"), "Close");
}

TEST(Strings, ThatAreMissingAreSaidInEnglishAndTold) {
  EXPECT_EQ(told("zh", "close = \"关\"\n[days]\nother = \"{n}天\"\n").findings,
            "warning 0:0: the word by is missing; English stands in its place; translate it from Lectern's en.toml\n");
  EXPECT_EQ(told("zh", "close = \"关\"\n[days]\nother = \"{n}天\"\n").strings.at("zh").texts.at("by"), "by {name}");
  EXPECT_NE(told("zh", "").findings.find("the interface has no words in the language zh"), std::string::npos);
}

TEST(Strings, WantThePluralFormsOfTheirLanguage) {
  const std::string found =
      told("ru", "close = \"З\"\nby = \"{name}\"\n[days]\none = \"{n} день\"\nother = \"{n} дня\"\ntwo = \"{n}\"\n")
          .findings;
  EXPECT_EQ(found,
            "error 3:2: days lacks the plural form few; add few = \"…\" to [days]\n"
            "error 3:2: days lacks the plural form many; add many = \"…\" to [days]\n"
            "error 3:2: days has the form two, which this language does not have; take it out\n");
}

TEST(Strings, HaveThePlaceholdersOfEnglish) {
  EXPECT_EQ(told("zh", "close = \"{x}关\"\nby = \"由\"\n[days]\nother = \"天\"\n").findings,
            "error 2:1: by lacks {name}; put it where its value belongs\n"
            "error 1:1: close has {x}, which nothing fills in; take it out\n"
            "error 3:2: days.other lacks {n}; put it where its value belongs\n");
}

TEST(Strings, ThatNothingAsksForAreErrors) {
  EXPECT_EQ(told("zh", "close = \"关\"\nbye = \"x\"\nby = \"{name}\"\n[days]\nother = \"{n}天\"\n").findings,
            "error 2:1: the interface has no word bye; did you mean by?\n");
}

TEST(Strings, ThatNothingAsksForAreErrorsInEnglishToo) {
  EXPECT_EQ(told("en", "close = \"Shut\"\nclosse = \"x\"\n", english)
                .findings.find("error 2:1: the interface has no word closse; did you mean close?\n"),
            0U);
}

TEST(Strings, OfTheExhibitWinKeyByKey) {
  const Told zh = told("zh", "close = \"own\"\n", "close = \"ours\"\nby = \"{name}\"\n[days]\nother = \"{n}天\"\n");
  EXPECT_EQ(zh.findings, "");
  EXPECT_EQ(zh.strings.at("zh").texts.at("close"), "own");
  EXPECT_EQ(zh.strings.at("zh").texts.at("by"), "{name}");
}

TEST(Strings, OfLecternAreWhole) {
  Report report;
  const std::vector<std::string> languages = {"en", "ru", "zh", "ko"};
  const auto strings = read_strings(LECTERN_SOURCE_DIR "/assets/strings", "/nowhere", languages, report);
  EXPECT_EQ(test::dump(report), "");
  EXPECT_EQ(strings.size(), 4U);
}

TEST(Plurals, AreThoseOfCldr) {
  const auto names = [](std::string_view language) {
    std::string all;
    for (const PluralForm& form : plural_forms(language)) all += form.category + (form.of_one_number ? "! " : " ");
    return all;
  };
  EXPECT_EQ(names("en"), "one! other ");
  EXPECT_EQ(names("ru"), "few many one other ");
  EXPECT_EQ(names("zh-Hans"), "other ");
  EXPECT_EQ(names("ar"), "few many one! other two! zero! ");
  EXPECT_EQ(names("xx"), "other ");
}

}  // namespace
}  // namespace lectern::compiler
