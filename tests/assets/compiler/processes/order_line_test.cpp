// SPDX-License-Identifier: MIT
#include "assets/compiler/processes/order_line.hpp"

#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

using Words = std::vector<std::string>;

TEST(OrderLine, IsOneLineWhateverIsInItsWords) {
  const Words words = {"look", "/a b", "новый\nфайл", "50%", "", "\x7f"};
  const std::string line = order_line(words);
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  EXPECT_EQ(words_of_order(line), words);
  EXPECT_EQ(words_of_order("look /a%20b"), (Words{"look", "/a b"}));
}

TEST(OrderLine, HasNoWordsWhereItIsNone) {
  for (const char* line : {"a%", "a%2", "a%ZZ", "a%2 b", "a\tb", "\xd0\xb0"})
    EXPECT_TRUE(words_of_order(line).empty()) << line;
}

}  // namespace
}  // namespace lectern::compiler
