// SPDX-License-Identifier: MIT
#include "firmware/library/verdict.hpp"

#include <gtest/gtest.h>
#include <set>

namespace lectern::app {
namespace {

TEST(VerdictOf, EachVerdictHasItsOwnOutcomeOfTheSameWeight) {
  std::set<staff::Outcome> outcomes;
  for (int i = 0; i < signature::verdicts; ++i) {
    const auto verdict = static_cast<signature::Verdict>(i);
    const staff::Outcome outcome = verdict_of(verdict);
    outcomes.insert(outcome);
    EXPECT_EQ(staff::asks(outcome), signature::asks(verdict)) << staff::name_of(outcome);
    EXPECT_EQ(staff::refuses(outcome), signature::refuses(verdict)) << staff::name_of(outcome);
  }
  EXPECT_EQ(outcomes.size(), static_cast<std::size_t>(signature::verdicts));
}

}  // namespace
}  // namespace lectern::app
