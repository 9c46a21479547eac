// SPDX-License-Identifier: MIT
// A text file without anything beside it: one document, in the language that its name or its words say.
#include "assets/compiler/import/plain/plain_file.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/import/editions/edition_source.hpp"

namespace lectern::compiler::test {
namespace {

Imported read(const std::string& name, std::string_view text, const std::string& language = {}) {
  ImportSource source = source_of(name, text);
  source.options.language = language;
  Report report;
  EXPECT_TRUE(knows_plain_file(source)) << name;
  auto imported = read_plain_file(source, report);
  EXPECT_TRUE(imported) << (imported ? "" : imported.error().what);
  return imported ? std::move(*imported) : Imported{};
}

/// "ru asked", "ru".
std::string language_of(const Imported& imported) {
  const ImportedDocument& document = imported.documents.front();
  EXPECT_EQ(document.texts.front().language, document.original_language);
  return document.original_language + (imported.questions.empty() ? "" : " asked");
}

constexpr std::string_view russian = "Дорогая мама! Я не знаю, когда мы увидимся, но что мне ещё написать.\n";
constexpr std::string_view german =
    "Liebe Mutter! Ich bin nicht sicher, wann wir uns sehen und was ich schreiben soll.\n";

TEST(PlainFile, IsInTheLanguageOfItsNameOrItsWords) {
  EXPECT_EQ(language_of(read("brief.txt", german)), "de asked");
  EXPECT_EQ(language_of(read("letter.txt", russian)).substr(0, 2), "ru");
  EXPECT_EQ(language_of(read("letter.ru.txt", "?")), "ru");
  EXPECT_EQ(language_of(read("Letter 1 english.txt", german)), "en");
  EXPECT_EQ(language_of(read("brief.md", german)), "de asked");
  EXPECT_EQ(language_of(read("brief.txt", german, "nl")), "nl") << "the command line says so";
  EXPECT_EQ(language_of(read("x.txt", "12 + 34")), "en asked");
}

TEST(PlainFile, JoinsLinesThatEndedWhereTheyWereFullAndKeepsOthers) {
  const std::string full(60, 'x');
  EXPECT_EQ(dump(read("a.txt", full + "\n" + full + "\nend\n\nRose,\nMeer\n").documents.front().texts.front().blocks),
            "paragraph: " + full + " " + full + " end\nparagraph: Rose,\\nMeer\n");
}

TEST(PlainFile, AFormFeedBeginsAPage) {
  EXPECT_EQ(dump(read("a.txt", "one\n\ftwo\r\n").documents.front().texts.front().blocks),
            "paragraph: one\nparagraph: two\n  page 2: before two\n");
}

}  // namespace
}  // namespace lectern::compiler::test
