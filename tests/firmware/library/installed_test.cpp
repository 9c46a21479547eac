// SPDX-License-Identifier: MIT
#include "firmware/library/installed.hpp"

#include <gtest/gtest.h>

#include "assets/base/storage.hpp"
#include "tests/assets/base/temporary_folder.hpp"

namespace lectern::app {
namespace {

namespace fs = std::filesystem;
using test::TemporaryFolder;

TEST(LinkWatch, NoticesOnceThatALinkLeadsElsewhere) {
  const TemporaryFolder folder;
  const fs::path link = folder / "exhibit.pack";
  fs::create_symlink("packs/a.pack", link);
  LinkWatch watch(link);
  EXPECT_FALSE(watch.changed());
  fs::remove(link);
  EXPECT_FALSE(watch.changed()) << "a link that is gone is no other exhibit";
  fs::create_symlink("packs/b.pack", link);
  EXPECT_EQ(watch.changed(), link);
  EXPECT_FALSE(watch.changed());
}

TEST(LinkWatch, NoticesALinkWhereThereWasNone) {
  const TemporaryFolder folder;
  LinkWatch watch(folder / "exhibit.pack");
  EXPECT_FALSE(watch.changed());
  fs::create_symlink("packs/a.pack", folder / "exhibit.pack");
  EXPECT_EQ(watch.changed(), folder / "exhibit.pack");
}

TEST(FileWatch, NoticesOnceThatAnotherFileTookTheName) {
  const TemporaryFolder folder;
  const fs::path file = folder / "interface.pack";
  FileWatch watch(file);
  EXPECT_FALSE(watch.changed());
  ASSERT_TRUE(write_file(file, {}));
  EXPECT_TRUE(watch.changed());
  EXPECT_FALSE(watch.changed());
  ASSERT_TRUE(write_file(file, {}));
  EXPECT_TRUE(watch.changed()) << "the same bytes in another file";
  fs::remove(file);
  EXPECT_FALSE(watch.changed()) << "a file that is gone is no other";
}

TEST(PackOfProgram, LiesBesideItOrWhereItIsInstalled) {
  const TemporaryFolder folder;
  fs::create_directories(folder / "bin");
  fs::create_directories(folder / "share/lectern");
  const fs::path program = folder / "bin/lectern";
  EXPECT_FALSE(pack_of_program(program));
  ASSERT_TRUE(write_file(folder / "share/lectern/it.pack", {}));
  EXPECT_EQ(pack_of_program(program), folder / "share/lectern/it.pack");
  ASSERT_TRUE(write_file(folder / "bin/own.pack", {}));
  EXPECT_EQ(pack_of_program(program), folder / "bin/own.pack");
}

TEST(PackOfProgram, OfTwoNoneIsChosen) {
  const TemporaryFolder folder;
  ASSERT_TRUE(write_file(folder / "a.pack", {}));
  EXPECT_EQ(only_pack(folder.path()), folder / "a.pack");
  ASSERT_TRUE(write_file(folder / "b.pack", {}));
  EXPECT_FALSE(only_pack(folder.path()));
}

}  // namespace
}  // namespace lectern::app
