// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/front_matter.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

using test::markdown;

TEST(FrontMatter, IsOneError) {
  const std::string told =
      "error 1:1: the file begins with front matter (title), which is no part of the text; take out lines 1 to 4, and "
      "write what it says in document.toml\n";
  EXPECT_EQ(markdown("---\ntitle: X\n- Y\n---\n\na\n"), told);
  EXPECT_EQ(test::reading("---\ntitle: X\n\n...\na\n"), told);
  EXPECT_EQ(markdown("---\ntitle: X\nauthor: Y\n---\na <blue>\n"),
            told +
                "error 5:3: HTML is not read: <blue>; write \\< for the angle bracket, so that it and the words in it "
                "are shown\n");
}

TEST(FrontMatter, IsNoLineAcross) {
  EXPECT_EQ(markdown("---\n\na\n\n---\n"), "rule:\nparagraph: a\nrule:\n");
  EXPECT_EQ(markdown("---\n\nHe said: no\n"), "rule:\nparagraph: He said: no\n");
}

}  // namespace
}  // namespace lectern::compiler
