// SPDX-License-Identifier: MIT
#include "assets/compiler/source/texts/table_lines.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/source/dump.hpp"

namespace lectern::compiler {
namespace {

using test::markdown;

TEST(TableLines, BelowATableThatAreNoRowsAreTold) {
  const std::string what =
      ": this line stands directly below a table and becomes a row of it; put an empty line before it; where it is a "
      "row, write | before and behind it\n";
  EXPECT_EQ(markdown("| a | b |\n|---|---|\n| 1 | 2 |\nNachher steht ein Satz.\nUnd noch einer."),
            "warning 4:1" + what);
  EXPECT_EQ(markdown("| a | b |\n|---|---|\n<!-- page 2 -->\nNachher"), "warning 4:1" + what);
  EXPECT_EQ(markdown("| a |\n|---|\n| b |\n\nNachher"), "row: a\nrow: b\nparagraph: Nachher\n");
  EXPECT_EQ(markdown("a | b\n---|---\nc | d"), "row: a | b\nrow: c | d\n");
}

TEST(TableLines, WithoutTheirRuleAreTold) {
  const auto told = [](const std::string& place, const std::string& rule) {
    return "warning " + place + ": the bars of this line are shown, since no table begins here; write " + rule +
           " on a line of its own below the table's first row; \\| for each bar that is to be shown\n";
  };
  EXPECT_EQ(markdown("| a | b |\n| 1 | 2 |\n| 3 | 4 |"), told("1:1", "|---|---|"));
  EXPECT_EQ(markdown("| a | b | c |\n| 1 | 2 | 3 |"), told("1:1", "|---|---|---|"));
  EXPECT_EQ(markdown("| a | b |"), told("1:1", "|---|---|"));
  EXPECT_EQ(markdown("Before it:\n| a | b |\n| 1 | 2 |"), told("2:1", "|---|---|"));
  EXPECT_EQ(markdown("a | b\nc | d"), told("1:1", "|---|---|"));
  EXPECT_EQ(markdown("- | a | b |\n  | 1 | 2 |"), told("1:3", "|---|---|"));
  EXPECT_EQ(markdown("> | a | b |\n> | 1 | 2 |"), told("1:3", "|---|---|"));
  EXPECT_EQ(markdown("- a | b\n- c | d"), "item1: - a | b\nitem1: - c | d\n");
  EXPECT_EQ(markdown("| a | b |\n|---|\n| 1 | 2 |"),
            "warning 1:1: the bars of this line are shown, since no table begins here; write |---|---| in place of the "
            "line below it; \\| for each bar that is to be shown\n");
  EXPECT_EQ(markdown("| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |"), "row: a | b\nrow: 1 | 2\nrow: 3 | 4\n");
  EXPECT_EQ(markdown("Before it:\n| a | b |\n|---|---|\n| 1 | 2 |"), "paragraph: Before it:\nrow: a | b\nrow: 1 | 2\n");
  EXPECT_EQ(markdown("\\| a \\| b \\|"), "paragraph: | a | b |\n");
  EXPECT_EQ(markdown("either | or"), "paragraph: either | or\n");
}

}  // namespace
}  // namespace lectern::compiler
