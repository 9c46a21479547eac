// SPDX-License-Identifier: MIT
#include "assets/compiler/import/office/zip.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/import/office/made_zip.hpp"

namespace lectern::compiler {
namespace {

Result<ZipFiles> unzipped(const std::string& bytes, const ZipLimits& limits = {}) {
  return read_zip("a.zip", as_bytes(bytes), is_office_xml, limits);
}

TEST(Zip, HoldsWhatIsWantedAndNamesTheRest) {
  const auto files = unzipped(test::made_zip({{"a.xml", "one"}, {"media/b.png", "two"}, {"\\c\\d.xml", "three"}}));
  ASSERT_TRUE(files);
  EXPECT_EQ(files->at("a.xml"), "one");
  EXPECT_EQ(files->at("media/b.png"), "");
  EXPECT_EQ(files->at("c/d.xml"), "three");
}

TEST(Zip, BombsAreRefused) {
  const std::string bomb = test::made_zip({{"a.xml", std::string(std::size_t{40} << 20, ' ')}});
  ASSERT_LT(bomb.size(), std::size_t{64} << 10);
  const auto files = unzipped(bomb);
  ASSERT_FALSE(files);
  EXPECT_EQ(files.error().code, ErrorCode::too_large);
  EXPECT_NE(files.error().what.find("a.xml in a.zip unpacks to more than"), std::string::npos);
  ZipLimits few;
  few.files = 1;
  EXPECT_EQ(unzipped(test::made_zip({{"a.xml", ""}, {"b.xml", ""}}), few).error().code, ErrorCode::too_large);
  few.name = 3;
  EXPECT_EQ(unzipped(test::made_zip({{"long.xml", ""}}), few).error().code, ErrorCode::too_large);
}

TEST(Zip, ThatIsCutOrHasANameTwiceIsDamaged) {
  const std::string whole = test::made_zip({{"a.xml", std::string(2000, 'a')}, {"b.xml", "b"}});
  for (std::size_t size = 0; size < whole.size(); size += 7) EXPECT_FALSE(unzipped(whole.substr(0, size))) << size;
  EXPECT_FALSE(unzipped(test::made_zip({{"a.xml", "1"}, {"/a.xml", "2"}})));
}

}  // namespace
}  // namespace lectern::compiler
