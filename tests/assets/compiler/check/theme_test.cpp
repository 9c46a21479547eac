// SPDX-License-Identifier: MIT
#include "assets/compiler/source/theme.hpp"

#include <gtest/gtest.h>

#include "tests/assets/compiler/check/made.hpp"

namespace lectern::compiler {
namespace {

std::string said_of_theme(std::map<std::string, std::uint32_t> theme) {
  Report report;
  SourceExhibit exhibit;
  for (const auto& [name, rgb] : theme) exhibit.places["theme." + name] = {"exhibit.toml", 9, 1};
  exhibit.theme = std::move(theme);
  check_theme(exhibit, report);
  return test::dump(report);
}

TEST(CheckTheme, LecternsOwnColoursStandOut) {
  // Set as if by an exhibit: what is not set is not looked at.
  EXPECT_EQ(said_of_theme(theme_of({})), "");
  EXPECT_EQ(said_of_theme({}), "");
}

TEST(CheckTheme, TellsTextThatIsHardToRead) {
  EXPECT_EQ(
      said_of_theme({{"soft_ink", 0x777777}}),
      "error 9:1: soft_ink on paper has a contrast of 3.9:1; 7:1 is the least; make one of them lighter or darker\n");
}

TEST(CheckTheme, AsksLessOfLines) {
  EXPECT_EQ(said_of_theme({{"line", 0x6F7883}}), "");
  for (const std::uint32_t faint : {0x2A2F34U, 0x565C63U})
    EXPECT_NE(said_of_theme({{"line", faint}}).find("line on night"), std::string::npos) << faint;
}

}  // namespace
}  // namespace lectern::compiler
