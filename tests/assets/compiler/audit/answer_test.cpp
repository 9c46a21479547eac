// SPDX-License-Identifier: MIT
#include "assets/compiler/audit/answer.hpp"

#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

TEST(TrialAnswer, HoldsFaultsAndWhetherItIsComplete) {
  const TrialAnswer answer = trial_answer(
      "{\"tried\": 3}\n"
      "{\"fault\":\"cut-off\",\"view\":\"1x1 100 % en overview\",\"languages\":[\"en\",\"ru\"],\"document\":\"d\","
      "\"text\":\"d/line\",\"string\":\"w\",\"what\":\"d/line is cut off: w\"}\n"
      "{\"exhibit\":\"e\",\"found\":3,\"not_listed\":2}\n");
  ASSERT_EQ(answer.faults.size(), 1U);
  EXPECT_EQ(answer.faults[0].kind, "cut-off");
  EXPECT_EQ(answer.faults[0].languages, (std::vector<std::string>{"en", "ru"}));
  EXPECT_EQ(answer.faults[0].text, "d/line");
  EXPECT_EQ(answer.faults[0].layer, "");
  EXPECT_TRUE(answer.complete);
  EXPECT_EQ(answer.not_listed, 2U);
  EXPECT_FALSE(answer.error);
}

TEST(TrialAnswer, PassesOverWhatIsNoneOfItsLines) {
  for (const char* said :
       {"", "\n\n", "nonsense\n", "[1]\n", "{\"fault\":", "{\"fault\": 3, \"languages\": 4}\n", "\xff\n"})
    EXPECT_FALSE(trial_answer(said).complete) << said;
  EXPECT_TRUE(trial_answer("{\"exhibit\":3,\"not_listed\":-1}").complete);
}

TEST(TrialAnswer, SaysWhyThereWasNoTrial) {
  const TrialAnswer answer = trial_answer("{\"error\":\"no\",\"code\":\"too-large\"}\n");
  EXPECT_EQ(answer.error, "no");
  EXPECT_TRUE(answer.too_much);
  EXPECT_FALSE(trial_answer("{\"error\":\"no\",\"code\":\"other\"}\n").too_much);
}

TEST(TrialStep, IsThatOfTheLastWholeLine) {
  EXPECT_EQ(trial_step("{\"tried\": 3}\n{\"tried\": 40}\n{\"tr"), 40U);
  EXPECT_EQ(trial_step("{\"tried\": 3}"), std::nullopt);
  EXPECT_EQ(trial_step("{\"tried\": 4000}\n"), 100U);
  EXPECT_EQ(trial_step("x\n"), std::nullopt);
  EXPECT_EQ(trial_step("\n"), std::nullopt);
}

}  // namespace
}  // namespace lectern::compiler
