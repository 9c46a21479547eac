// SPDX-License-Identifier: MIT
#include "firmware/service/sums.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace lectern::service {
namespace {

TEST(Sums, AreAddedByDayKindAndWhat) {
  const auto first = with_sums("", "1,visits,,3\n1,language,ru,2\n");
  ASSERT_TRUE(first);
  EXPECT_EQ(*first, "day,kind,what,value\n1,language,ru,2\n1,visits,,3\n");
  const auto second = with_sums(*first, "1,visits,,4\n2,visits,,1\n2,minutes,,7\n");
  ASSERT_TRUE(second);
  EXPECT_EQ(*second, "day,kind,what,value\n1,language,ru,2\n1,visits,,7\n2,minutes,,7\n2,visits,,1\n");
  const Visits visits = last_day(*second, 0);
  EXPECT_EQ(visits.count, 1U);
  EXPECT_EQ(visits.time, std::chrono::minutes(7));
  EXPECT_EQ(last_day("", 0).count, 0U);
  EXPECT_EQ(last_day(*second, next_day(*second)).count, 0U) << "today nobody came yet";
  EXPECT_EQ(next_day(""), 0U);
}

TEST(Sums, TakeNothingOfWhatIsNotUnderstood) {
  for (const char* more : {"1,visits,,x\n", "1,visits,3\n", "-1,visits,,3\n", "1,visits,,3,4\n", "1,vis\x1bits,,3\n",
                           "1,visits,=cmd(),3\n", "1,visits,,18446744073709551616\n", "x\n"})
    EXPECT_FALSE(with_sums("1,visits,,3\n", more)) << more;
  const auto mended = with_sums("garbage\n1,visits,,3\n\x01\x02", "1,visits,,1\n");
  ASSERT_TRUE(mended);
  EXPECT_EQ(*mended, "day,kind,what,value\n1,visits,,4\n");
}

TEST(Sums, NeitherOverflowNorGrowWithoutEnd) {
  const auto most = with_sums("1,visits,,18446744073709551615\n", "1,visits,,5\n");
  ASSERT_TRUE(most);
  EXPECT_NE(most->find("18446744073709551615"), std::string::npos);
  std::string kept;
  for (int day = 0; day < 60'000; ++day) kept += fmt::format("{},visits,some-layer-of-a-document,12\n", day);
  const auto bounded = with_sums(kept, "60000,visits,,1\n");
  ASSERT_TRUE(bounded);
  EXPECT_LE(bounded->size(), most_sums);
  EXPECT_TRUE(bounded->ends_with("60000,visits,,1\n")) << "the last days stay";
  EXPECT_EQ(bounded->find("\n0,visits"), std::string::npos);
}

}  // namespace
}  // namespace lectern::service
