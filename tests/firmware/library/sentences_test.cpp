// SPDX-License-Identifier: MIT
#include "firmware/library/sentences.hpp"

#include <gtest/gtest.h>

namespace lectern::app {
namespace {

TEST(Sentences, EachOutcomeHasOne) {
  for (int i = 1; i < staff::outcomes; ++i) EXPECT_FALSE(sentence_of(static_cast<staff::Outcome>(i)).empty()) << i;
}

}  // namespace
}  // namespace lectern::app
