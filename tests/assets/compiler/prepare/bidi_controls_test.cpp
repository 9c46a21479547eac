// SPDX-License-Identifier: MIT
#include "assets/compiler/prepare/bidi_controls.hpp"

#include <gtest/gtest.h>
#include <string>

namespace lectern::compiler {
namespace {

// "2 is not closed …; …"
std::string faults_of(std::u32string_view text) {
  std::string told;
  for (const ControlFault& fault : control_faults(text))
    told += (told.empty() ? "" : "; ") + std::to_string(fault.at) + " " + std::string(fault.what);
  return told;
}

std::u32string nested(int depth, char32_t open, char32_t close) {
  const auto many = static_cast<std::size_t>(depth);
  return std::u32string(many, open) + U"a" + std::u32string(many, close);
}

TEST(BidiControls, WhatIsOpenedAndClosedIsNoFault) {
  EXPECT_EQ(faults_of(U"a \u2067אב\u2069 b \u202Bג\u202C \u200F\u061C"), "");
}

TEST(BidiControls, WhatIsNotClosedInItsLineIsTold) {
  EXPECT_EQ(faults_of(U"ab\u2067c\nd"), "2 is not closed in its line");
  EXPECT_EQ(faults_of(U"\u2067\u202Ba\u2069"), "1 is not closed in its line");
}

TEST(BidiControls, WhatClosesNothingIsTold) {
  EXPECT_EQ(faults_of(U"a\u202C"), "1 closes what was not opened");
  EXPECT_EQ(faults_of(U"a\u2069"), "1 closes what was not opened");
  EXPECT_EQ(faults_of(U"\u2067a\u202C\u2069"), "2 closes what was not opened");
}

TEST(BidiControls, OverridesAreTold) {
  EXPECT_EQ(faults_of(U"report\u202Efdp.exe\u202C"),
            "6 shows the letters after it in another order than they are written");
}

TEST(BidiControls, WhatIsTooDeepIsTold) {
  EXPECT_EQ(faults_of(nested(62, U'\u202A', U'\u202C')), "");  // each takes two levels: 124
  EXPECT_EQ(faults_of(nested(63, U'\u202A', U'\u202C')), "62 is nested more than 125 levels deep and does nothing");
  EXPECT_EQ(faults_of(nested(63, U'\u202B', U'\u202C')), "");  // 1, 3 … 125
  EXPECT_EQ(faults_of(nested(64, U'\u2067', U'\u2069')), "63 is nested more than 125 levels deep and does nothing");
}

}  // namespace
}  // namespace lectern::compiler
