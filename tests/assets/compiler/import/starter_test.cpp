// SPDX-License-Identifier: MIT
#include "assets/compiler/import/starter.hpp"

#include <gtest/gtest.h>

#include "assets/compiler/check/check.hpp"
#include "assets/compiler/source/exhibit.hpp"
#include "tests/assets/compiler/source/filled_folder.hpp"

namespace lectern::compiler {
namespace {

TEST(Starter, ShowsWhatAnExhibitCanDo) {
  const test::FilledFolder folder;
  for (const ImportedFile& file : starter_files("mine")) folder.write(file.path, file.text);
  Report report;
  const SourceExhibit exhibit = read_exhibit(folder.path(), LECTERN_SOURCE_DIR "/assets/strings", report);
  check_exhibit(exhibit, report);
  EXPECT_TRUE(report.findings().empty());
  EXPECT_EQ(exhibit.id, "mine");
  ASSERT_EQ(exhibit.documents.size(), 2U);
  EXPECT_EQ(exhibit.documents[0].layers.size(), 3U);
  EXPECT_EQ(exhibit.documents[1].answers, std::vector<std::string>{exhibit.documents[0].id});
  EXPECT_FALSE(exhibit.documents[0].notes.empty());
}

}  // namespace
}  // namespace lectern::compiler
