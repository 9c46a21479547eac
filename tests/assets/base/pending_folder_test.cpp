// SPDX-License-Identifier: MIT
#include "assets/base/pending_folder.hpp"

#include <fstream>
#include <gtest/gtest.h>

#include "assets/base/storage.hpp"
#include "tests/assets/base/temporary_folder.hpp"

namespace lectern {
namespace {

namespace fs = std::filesystem;

TEST(PendingFolder, GoesWithAllItHoldsOrTakesItsName) {
  const test::TemporaryFolder folder;
  {
    const auto given_up = PendingFolder::begin(folder / "a", ".part-").value();
    std::ofstream(given_up.path() / "x") << "x";
    EXPECT_EQ(folder.entries(), 1);
  }
  EXPECT_EQ(folder.entries(), 0);
  {
    auto kept = PendingFolder::begin(folder / "a", ".part-").value();
    ASSERT_TRUE(kept.commit());
  }
  EXPECT_TRUE(fs::is_directory(folder / "a"));
  EXPECT_FALSE(PendingFolder::begin(folder / "no/a", ".part-"));
}

TEST(PendingFolder, IsNotStoppedByALeftover) {
  const test::TemporaryFolder folder;
  fs::create_directory(folder / "a.part-0");
  const auto made = PendingFolder::begin(folder / "a", ".part-").value();
  EXPECT_EQ(made.path(), folder / "a.part-1");
}

TEST(Leftovers, AreRemovedWhereNobodyHoldsThem) {
  const test::TemporaryFolder folder;
  fs::create_directories(folder / "x.pack.pages-0/deep");
  std::ofstream(folder / "x.pack.pages-0/deep/tile") << "x";
  for (const char* left : {"x.pack.part-a1B2c3", "y.pack.part-a1B2c3", "x.pack.part-", "x.pack.part-a.txt", "x.pack"})
    std::ofstream(folder / left) << "x";
  const auto file = begin_file(folder / "x.pack").value();
  const auto pages = PendingFolder::begin(folder / "x.pack", ".pages-").value();
  remove_abandoned(folder / "x.pack", ".part-");
  remove_abandoned(folder / "x.pack", ".pages-");
  EXPECT_FALSE(fs::exists(folder / "x.pack.part-a1B2c3"));
  EXPECT_FALSE(fs::exists(folder / "x.pack.pages-0"));
  EXPECT_TRUE(fs::exists(pages.path()));
  EXPECT_TRUE(file->commit());
  for (const char* other : {"y.pack.part-a1B2c3", "x.pack.part-", "x.pack.part-a.txt", "x.pack"})
    EXPECT_TRUE(fs::exists(folder / other)) << other;
}

}  // namespace
}  // namespace lectern
