// SPDX-License-Identifier: MIT
#include "assets/compiler/preview/folder_print.hpp"

#include <gtest/gtest.h>

#include "tests/assets/base/temporary_folder.hpp"
#include "tests/exhibits/written.hpp"

namespace lectern::compiler {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;
using test::write;

class FolderPrint : public ::testing::Test {
 protected:
  void SetUp() override { write(folder_ / "documents/a/text.md", "words"); }
  /// Whether the folder looks otherwise than at the last look.
  bool differs() {
    std::string print = print_of_folder(folder_.path());
    const bool other = print != before_;
    before_ = std::move(print);
    return other;
  }
  TemporaryFolder folder_;
  std::string before_;
};

TEST_F(FolderPrint, DiffersForWhateverIsSaved) {
  EXPECT_TRUE(differs());
  EXPECT_FALSE(differs());
  write(folder_ / "documents/a/text.md", "words and more");
  EXPECT_TRUE(differs()) << "a file that was truncated and written";
  write(folder_ / "new", "word2");
  fs::rename(folder_ / "new", folder_ / "documents/a/text.md");
  EXPECT_TRUE(differs()) << "another file of the name";
  fs::create_directories(folder_ / "documents/b/scans");
  EXPECT_TRUE(differs()) << "a folder";
  write(folder_ / "documents/b/scans/1.tif", "picture");
  EXPECT_TRUE(differs()) << "a scan";
  fs::rename(folder_ / "documents/b", folder_ / "documents/c");
  EXPECT_TRUE(differs()) << "another name";
  fs::remove_all(folder_ / "documents/c");
  EXPECT_TRUE(differs()) << "a folder that is gone";
  EXPECT_FALSE(differs());
}

TEST_F(FolderPrint, IsTheSameForWhatEditorsLeaveBesideAText) {
  (void)differs();
  for (const char* name : {".text.md.swp", "text.md~", ".goutputstream-AB12", "~$text.md", "text.tmp"})
    write(folder_ / "documents/a" / name, "half");
  write(folder_ / ".git/index", "other");
  EXPECT_FALSE(differs());
}

TEST_F(FolderPrint, OfAFolderThatIsGoneIsEmpty) {
  fs::remove_all(folder_.path());
  EXPECT_EQ(print_of_folder(folder_.path()), "");
}

}  // namespace
}  // namespace lectern::compiler
