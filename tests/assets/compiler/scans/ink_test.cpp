// SPDX-License-Identifier: MIT
#include "assets/compiler/scans/ink.hpp"

#include <gtest/gtest.h>

#include "tests/assets/base/temporary_folder.hpp"
#include "tests/assets/compiler/scans/made_scan.hpp"

namespace lectern::compiler {
namespace {

using test::drawn;

std::string said_of(const Pixels& page) {
  Ink ink;
  for (int y = 0; y < page.size.h; ++y) ink.add(page.row(y), 1, page.size.w, page.components, page.stride());
  return ink.warning().value_or("");
}

/// Paper with the grain of a scanner, and a line of writing this dark on every twentieth row.
Pixels sheet(int components, int paper, int writing) {
  return drawn({400, 500}, components, [=](int x, int y, int) {
    const bool line = y % 20 == 10 && x > 40 && x < 120 && x % 4 == 0;
    return line ? writing : paper + (x * 7 + y * 13) % 7;
  });
}

TEST(Ink, OfABlankSheetIsNotThere) {
  EXPECT_EQ(said_of(sheet(1, 235, 235)), "it is all but blank: nothing can be seen on it");
  EXPECT_EQ(said_of(sheet(3, 120, 120)), "it is all but blank: nothing can be seen on it") << "grey paper too";
}

TEST(Ink, OfFaintPencilIsSeen) {
  EXPECT_EQ(said_of(sheet(3, 235, 190)), "");
  EXPECT_EQ(said_of(sheet(1, 60, 200)), "") << "and what is light on dark";
}

TEST(Ink, ThatCoversAllIsTold) {
  EXPECT_EQ(said_of(sheet(3, 4, 9)), "it is all but black: nothing can be seen on it");
}

TEST(Ink, IsToldOnceWhenAPageIsMade) {
  const ::lectern::test::TemporaryFolder folder;
  test::write_scan(folder / "a.png", sheet(3, 235, 235));
  const auto made = test::made_of(folder / "a.png");
  ASSERT_TRUE(made) << made.error().what;
  EXPECT_EQ(made->warnings, std::vector<std::string>{"it is all but blank: nothing can be seen on it"});
}

}  // namespace
}  // namespace lectern::compiler
