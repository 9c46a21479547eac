// SPDX-License-Identifier: MIT
#include "assets/base/result.hpp"

#include <gtest/gtest.h>
#include <memory>

namespace lectern {
namespace {

Result<std::unique_ptr<int>> number(bool there) {
  if (!there) return fail(ErrorCode::missing, "there is no number");
  return std::make_unique<int>(5);
}

Result<int> twice(bool there) {
  LECTERN_TRY(one, number(there));
  return 2 * *one;
}

Result<void> looked_at(bool there, int& lines_run) {
  LECTERN_CHECK(twice(there));
  ++lines_run;
  return {};
}

TEST(Result, TryTakesTheValueEvenOneThatOnlyMoves) {
  EXPECT_EQ(*twice(true), 10);
}

TEST(Result, TryAndCheckReturnTheErrorAndRunNothingAfterIt) {
  int lines_run = 0;
  const auto result = looked_at(false, lines_run);
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, ErrorCode::missing);
  EXPECT_EQ(result.error().what, "there is no number");
  EXPECT_EQ(lines_run, 0);
  EXPECT_TRUE(looked_at(true, lines_run));
  EXPECT_EQ(lines_run, 1);
}

}  // namespace
}  // namespace lectern
