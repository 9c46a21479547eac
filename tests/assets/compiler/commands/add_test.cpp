// SPDX-License-Identifier: MIT
// `lectern-pack add` as a curator types it.
#include <filesystem>
#include <gtest/gtest.h>

#include "tests/assets/compiler/commands/run.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

using test::FilledFolder;
using test::run_pack;
using test::Said;

bool has_document(const FilledFolder& folder, const char* id) {
  return std::filesystem::is_regular_file(folder.path() / "mine/documents" / id / "document.toml");
}

TEST(Add, NamesAFolderByWordsOfAnyScript) {
  const FilledFolder folder;
  (void)run_pack(folder.path(), "new mine");
  EXPECT_EQ(run_pack(folder.path(), "add mine 'Letter of 3 May'").status, 0);
  EXPECT_TRUE(has_document(folder, "letter-of-3-may"));
  EXPECT_EQ(run_pack(folder.path(), "add mine 'Письмо от 3 мая'").status, 0);
  EXPECT_TRUE(has_document(folder, "pismo-ot-3-maya"));
  EXPECT_EQ(run_pack(folder.path(), "add mine '1951年7月3日'").status, 0);
  EXPECT_TRUE(has_document(folder, "1951-nian-7-yue-3-ri"));
}

TEST(Add, MakesADocumentThatLacksNothingButPagesAndWords) {
  const FilledFolder folder;
  (void)run_pack(folder.path(), "new mine");
  const Said added = run_pack(folder.path(), "add mine 'Letter of 3 May'");
  EXPECT_NE(added.out.find("lectern-pack check mine"), std::string::npos) << added.out;
  const Said said = run_pack(folder.path(), "check mine");
  EXPECT_NE(said.out.find("letter-of-3-may/document.toml:1:1: error: the document has neither pictures nor words"),
            std::string::npos)
      << said.out;
  EXPECT_NE(said.out.find("\n1 error, "), std::string::npos) << said.out;
  folder.write("mine/documents/letter-of-3-may/transcript.en.md", "Dear Karl\n");
  EXPECT_EQ(run_pack(folder.path(), "check mine").status, 0);
}

TEST(Add, TouchesNothingThatIsThere) {
  const FilledFolder folder;
  (void)run_pack(folder.path(), "new mine");
  EXPECT_EQ(run_pack(folder.path(), "add mine 'Letter'").status, 0);
  const Said again = run_pack(folder.path(), "add mine 'Letter'");
  EXPECT_EQ(again.status, 1);
  EXPECT_NE(again.out.find("is there already, and nothing was changed; say other words, as \"Letter 2\""),
            std::string::npos)
      << again.out;
  EXPECT_EQ(run_pack(folder.path(), "add mine 'Letter 2'").status, 0);
}

TEST(Add, RefusesWhatIsNoExhibitOrNoName) {
  const FilledFolder folder;
  folder.write("other/keep.txt", "x");
  EXPECT_EQ(run_pack(folder.path(), "add other Letter").status, 1);
  EXPECT_EQ(run_pack(folder.path(), "add nowhere Letter").status, 1);
  (void)run_pack(folder.path(), "new mine");
  EXPECT_EQ(run_pack(folder.path(), "add mine '!!!'").status, 2);
}

}  // namespace
}  // namespace lectern::compiler
