// SPDX-License-Identifier: MIT
// What is done here has happened before it is listened for: nothing waits.
#include "assets/compiler/preview/folder_watch.hpp"

#include <gtest/gtest.h>

#include "tests/assets/base/temporary_folder.hpp"
#include "tests/exhibits/written.hpp"

namespace lectern::compiler {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using test::TemporaryFolder;
using test::write;

class FolderWatched : public ::testing::Test {
 protected:
  void SetUp() override { write(folder_ / "documents/a/text.md", "words"); }
  TemporaryFolder folder_;
};

TEST_F(FolderWatched, HearsEachWayToSave) {
  FolderWatch watch(folder_.path());
  EXPECT_FALSE(watch.heard(0ms));
  write(folder_ / "documents/a/text.md", "other");
  EXPECT_TRUE(watch.heard(0ms)) << "truncated and written";
  EXPECT_FALSE(watch.heard(0ms)) << "all that came together is heard once";
  write(folder_ / "documents/a/.text.new", "third");
  fs::rename(folder_ / "documents/a/.text.new", folder_ / "documents/a/text.md");
  EXPECT_TRUE(watch.heard(0ms)) << "renamed";
  fs::remove(folder_ / "documents/a/text.md");
  EXPECT_TRUE(watch.heard(0ms)) << "removed";
}

TEST_F(FolderWatched, HearsInFoldersThatCameLater) {
  FolderWatch watch(folder_.path());
  fs::create_directories(folder_ / "documents/b/scans");
  EXPECT_TRUE(watch.heard(0ms));
  write(folder_ / "documents/b/scans/1.tif", "picture");
  EXPECT_TRUE(watch.heard(0ms));
  fs::create_directories(folder_ / "documents/c.new");
  fs::rename(folder_ / "documents/c.new", folder_ / "documents/c");
  EXPECT_TRUE(watch.heard(0ms));
  write(folder_ / "documents/c/text.md", "words");
  EXPECT_TRUE(watch.heard(0ms)) << "a folder that was moved in";
}

TEST(FolderWatch, OfAFolderThatIsNotThereHearsNothing) {
  const TemporaryFolder folder;
  FolderWatch watch(folder / "none");
  EXPECT_FALSE(watch.heard(0ms));
}

}  // namespace
}  // namespace lectern::compiler
