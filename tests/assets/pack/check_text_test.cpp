// SPDX-License-Identifier: MIT
// What one prepared text must be, shown on the title of a small index.
#include <gtest/gtest.h>
#include <string_view>

#include "assets/pack/check.hpp"
#include "assets/pack/limits.hpp"
#include "tests/assets/pack/small_pack.hpp"

namespace lectern::pack {
namespace {

using test::plain::BreakKind;
using test::plain::IndexT;

TEST(Text, RunsAndBreaksStandAtEdgesOfCharacters) {
  std::uint64_t blobs_end = 0;
  IndexT index = test::small_index(blobs_end);
  index.title[0] = test::text("пять");
  auto& runs = index.title[0]->runs;
  runs.push_back(runs[0]);
  const auto cut_at = [&](std::uint32_t at) {
    runs[0].mutate_end(at);
    runs[1].mutate_start(at);
    return check_index(test::finished(index), blobs_end).has_value();
  };
  EXPECT_TRUE(cut_at(2));
  EXPECT_FALSE(cut_at(3));
  EXPECT_TRUE(cut_at(4));
  index.title[0]->breaks = {test::plain::Break(4, BreakKind::allowed)};
  EXPECT_TRUE(check_index(test::finished(index), blobs_end));
  index.title[0]->breaks = {test::plain::Break(5, BreakKind::allowed)};
  EXPECT_FALSE(check_index(test::finished(index), blobs_end));
}

// Table 3-7 of Unicode 15.0 and the malformed forms that it leaves out.
TEST(Text, TextIsWellFormedUtf8) {
  std::uint64_t blobs_end = 0;
  IndexT index = test::small_index(blobs_end);
  const auto taken = [&](std::string_view utf8) {
    index.title[0] = test::text(utf8);
    return check_index(test::finished(index), blobs_end).has_value();
  };
  for (const char* well : {"a", "\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
                           "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF", "毛泽东", "김일성"})
    EXPECT_TRUE(taken(well)) << well;
  for (const char* ill : {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC2", "\xC2\x41", "\xE0\x9F\xBF", "\xE0\xA0",
                          "\xED\xA0\x80", "\xE1\x80\x41", "\xF0\x8F\xBF\xBF", "\xF1\x80\x80", "\xF1\x80\x80\x41",
                          "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "a\xE2\x82"})
    EXPECT_FALSE(taken(ill));
}

TEST(Text, WhatStandsAtItsLimitIsTaken) {
  std::uint64_t blobs_end = 0;
  IndexT index = test::small_index(blobs_end);
  auto& title = *index.title[0];
  index.id.assign(max_id, 'a');
  title.base_level = 1;
  title.runs[0].mutate_level(126);
  title.breaks = {test::plain::Break(1, BreakKind::mandatory), test::plain::Break(2, BreakKind::hyphen)};
  EXPECT_TRUE(check_index(test::finished(index), blobs_end));
}

TEST(Text, AnEmptyTextHasNoRuns) {
  std::uint64_t blobs_end = 0;
  IndexT index = test::small_index(blobs_end);
  index.title[0] = test::text("");
  EXPECT_TRUE(check_index(test::finished(index), blobs_end));
}

}  // namespace
}  // namespace lectern::pack
