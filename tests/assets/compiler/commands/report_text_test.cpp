// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/report_text.hpp"

#include <gtest/gtest.h>
#include <string>

namespace lectern::compiler {
namespace {

TEST(ReportText, SaysWhatIsToBeMendedFirst) {
  Report report;
  report.hint({"documents/a/document.toml", 1, 1}, "a hint", "look");
  report.error({"documents/a/document.toml", 9, 1}, "second", "mend it");
  report.warning({"documents/a/document.toml", 2, 1}, "a warning", "see");
  report.error({"people.toml", 5, 1}, "first but one", "mend it");
  report.error({"exhibit.toml", 7, 2}, "first", "mend it");
  EXPECT_EQ(report_as_text(report),
            "exhibit.toml:7:2: error: first; mend it\n"
            "people.toml:5:1: error: first but one; mend it\n"
            "documents/a/document.toml:9:1: error: second; mend it\n"
            "documents/a/document.toml:2:1: warning: a warning; see\n"
            "documents/a/document.toml:1:1: hint: a hint; look\n"
            "3 errors, 1 warning, 1 hint\n");
}

TEST(ReportText, WarningsOfOneKindStandTogetherWhateverTheirFigures) {
  Report report;
  report.warning({"a", 1, 1}, "\"x\" has 3 lines", "see");
  report.warning({"b", 2, 1}, "another kind", "see");
  report.warning({"c", 3, 1}, "\"y\" has 45 lines", "see");
  EXPECT_EQ(report_as_text(report),
            "a:1:1: warning: \"x\" has 3 lines; see\n  and 1 like it:\n    c:3:1\n"
            "b:2:1: warning: another kind; see\n0 errors, 3 warnings, 0 hints\n");
}

TEST(ReportText, ErrorsAreNeverGrouped) {
  Report report;
  report.error({"a", 1, 1}, "wrong", "mend");
  report.error({"b", 1, 1}, "wrong", "mend");
  EXPECT_EQ(report_as_text(report),
            "a:1:1: error: wrong; mend\nb:1:1: error: wrong; mend\n2 errors, 0 warnings, 0 hints\n");
}

TEST(ReportText, ManyPlacesAreCounted) {
  Report report;
  for (std::size_t line = 1; line <= 30; ++line) report.hint({"a", line, 1}, "like", "see");
  const std::string text = report_as_text(report);
  EXPECT_NE(text.find("  and 29 like it:\n    a:2:1\n"), std::string::npos) << text;
  EXPECT_NE(text.find("    a:21:1\n    and 9 more; --format json lists all\n"), std::string::npos) << text;
}

TEST(ReportText, WithoutFindingsSaysSo) {
  EXPECT_EQ(report_as_text(Report()), "no problems found\n");
}

}  // namespace
}  // namespace lectern::compiler
