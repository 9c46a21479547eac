// SPDX-License-Identifier: MIT
#include "firmware/service/sums.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace lectern::service {
namespace {

/// As they come and go.
std::string after(std::string_view kept, std::string_view more) {
  const auto told = counts::sums_of(more);
  EXPECT_TRUE(told);
  return counts::csv_of(with_sums(kept_sums(kept), told.value_or(counts::Sums{})));
}

TEST(Sums, AreAddedByDayKindAndWhat) {
  const std::string first = after("", "1,visits,,3\n1,language,ru,2\n");
  EXPECT_EQ(first, "day,kind,what,value\n1,language,ru,2\n1,visits,,3\n");
  const std::string second = after(first, "1,visits,,4\n2,visits,,1\n2,minutes,,7\n");
  EXPECT_EQ(second, "day,kind,what,value\n1,language,ru,2\n1,visits,,7\n2,minutes,,7\n2,visits,,1\n");
  const counts::Sums all = kept_sums(second);
  const Visits visits = last_day(all, 0);
  EXPECT_EQ(visits.count, 1U);
  EXPECT_EQ(visits.time, std::chrono::minutes(7));
  EXPECT_EQ(last_day({}, 0).count, 0U);
  EXPECT_EQ(last_day(all, next_day(all)).count, 0U) << "today nobody came yet";
  EXPECT_EQ(next_day({}), 0U);
}

TEST(Sums, AreKeptButForLinesThatAreNone) {
  EXPECT_EQ(after("garbage\n1,visits,,3\n\x01\x02\n1,visits,=cmd(),3\n2,visits,,x", "1,visits,,1\n"),
            "day,kind,what,value\n1,visits,,4\n");
}

TEST(Sums, NeitherOverflowNorGrowWithoutEnd) {
  EXPECT_NE(after("1,visits,,18446744073709551615\n", "1,visits,,5\n").find("18446744073709551615"), std::string::npos);
  std::string kept;
  for (int day = 0; day < 60'000; ++day) kept += fmt::format("{},visits,some-layer-of-a-document,12\n", day);
  const std::string bounded = after(kept, "60000,visits,,1\n");
  EXPECT_LE(bounded.size(), most_sums);
  EXPECT_GT(bounded.size(), most_sums - 100);
  EXPECT_TRUE(bounded.ends_with("60000,visits,,1\n")) << "the last days stay";
  EXPECT_EQ(bounded.find("\n0,visits"), std::string::npos);
}

}  // namespace
}  // namespace lectern::service
