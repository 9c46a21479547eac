// SPDX-License-Identifier: MIT
// What import takes for the source of an exhibit, as whole processes: the same one again, another one, a folder in
// which the exhibit itself lies, Word files without a list.
#include <filesystem>
#include <gtest/gtest.h>

#include "tests/assets/compiler/commands/run.hpp"
#include "tests/assets/compiler/import/office/made_zip.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

using test::FilledFolder;
using test::run_pack;
using test::Said;

bool says(const Said& said, std::string_view words) {
  return said.out.find(words) != std::string::npos;
}

std::string letter(const std::string& first, const std::string& second) {
  const auto paragraph = [](const std::string& words) { return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>"; };
  return test::docx_of(paragraph("[S. 1] " + first) + paragraph("[S. 2] " + second));
}

const std::string german =
    letter("Lieber Karl, ich schreibe dir aus Berlin und bin nicht müde.", "Deine Anna, die dich nicht vergessen hat.");
const std::string english =
    letter("Dear Karl, I write to you from Berlin and am not tired.", "Your Anna, who has not forgotten you.");

TEST(ImportSource, OfAnotherExhibitIsRefused) {
  const FilledFolder folder;
  folder.write("one/a.txt", "Lieber Karl, das ist der erste Brief.\n");
  folder.write("two/a.txt", "Lieber Karl, das ist ein ganz anderer.\n");
  ASSERT_EQ(run_pack(folder.path(), "import one out").status, 0);
  for (const char* words : {"import two out", "import two out --dry-run"}) {
    const Said said = run_pack(folder.path(), words);
    EXPECT_EQ(said.status, 2);
    EXPECT_TRUE(says(said, "out was imported from one, and two is another source; nothing was changed")) << said.out;
  }
  EXPECT_TRUE(says(run_pack(folder.path(), "import one out"), "3 as they were"));
}

TEST(ImportSource, ThatWasRenamedIsTheSame) {
  const FilledFolder folder;
  folder.write("one/a.txt", "Lieber Karl, das ist der erste Brief.\n");
  ASSERT_EQ(run_pack(folder.path(), "import one out").status, 0);
  std::filesystem::rename(folder.path() / "one", folder.path() / "two");
  folder.write("two/b.txt", "Lieber Karl, das ist der zweite Brief.\n");
  const Said said = run_pack(folder.path(), "import two out");
  EXPECT_EQ(said.status, 0) << said.out;
  EXPECT_TRUE(says(said, "2 documents")) << said.out;
}

TEST(ImportSource, IsNotTheExhibitThatLiesInIt) {
  const FilledFolder folder;
  folder.write("museum/list.csv", "Nr;Datum;Titel\n1;3.5.1916;Brief\n");
  folder.write("museum/1 Anna.docx", german);
  ASSERT_EQ(run_pack(folder.path(), "import museum/list.csv museum/exhibit").status, 0);
  const Said said = run_pack(folder.path(), "import museum/list.csv museum/exhibit");
  EXPECT_EQ(said.status, 0);
  EXPECT_TRUE(says(said, "0 files made, 0 changed")) << said.out;
}

TEST(ImportSource, OfWordFilesPairsTranslationsByTheirNames) {
  const FilledFolder folder;
  folder.write("in/Brief 3.docx", german);
  folder.write("in/Brief 3 englisch.docx", english);
  folder.write("in/Letter_4_de.docx", german);
  folder.write("in/Letter_4_en.docx", english);
  folder.write("in/Brief 5.docx", german);
  folder.write("in/Brief 5.odt", test::odt_of("<text:p>Lieber Karl, ich schreibe dir und bin nicht müde.</text:p>"));
  folder.write("in/photo.jpg", "no picture");
  const Said said = run_pack(folder.path(), "import in out");
  EXPECT_EQ(said.status, 0);
  EXPECT_TRUE(says(said, "4 documents, 0 pages, 6 texts")) << said.out;
  for (const char* file : {"brief-3/transcript.de.md", "brief-3/translation.en.md", "letter-4/transcript.de.md",
                           "letter-4/translation.en.md", "brief-5/transcript.de.md", "brief-5-2/transcript.de.md"})
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "out/documents" / file)) << file << said.out;
  EXPECT_TRUE(says(said, "\"Brief 5.docx\" and \"Brief 5.odt\" may be one document")) << said.out;
  EXPECT_TRUE(says(said, "the one in \"de\" was taken for it")) << said.out;
  EXPECT_TRUE(says(said, "photo.jpg: nothing was made of 1 picture")) << said.out;
  // What five files say alike is one line.
  EXPECT_TRUE(says(said, "no words of the text any more (and 4 like it: ")) << said.out;
}

TEST(ImportSource, SaysWhichLanguageIsTheOriginals) {
  const FilledFolder folder;
  folder.write("in/Letter_4_de.docx", german);
  folder.write("in/Letter_4_en.docx", english);
  const Said said = run_pack(folder.path(), "import in out --language en");
  EXPECT_EQ(said.status, 0);
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "out/documents/letter-4/transcript.en.md")) << said.out;
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "out/documents/letter-4/translation.de.md")) << said.out;
  EXPECT_FALSE(says(said, "which text is the original")) << said.out;
}

}  // namespace
}  // namespace lectern::compiler
