// SPDX-License-Identifier: MIT
#include "assets/compiler/import/folder/update.hpp"

#include <gtest/gtest.h>

namespace lectern::compiler {
namespace {

std::string fates(const std::vector<FileStep>& steps) {
  std::string text;
  for (const FileStep& step : steps)
    text += step.path + " " + std::to_string(static_cast<int>(step.fate)) + (step.source_changed ? "! " : " ");
  return text;
}

std::string one(const char* wanted, const char* before, const char* there) {
  Sums wanted_sums, there_sums;
  std::map<std::string, WrittenFile> last;
  if (*wanted != 0) wanted_sums["a"] = wanted;
  if (*before != 0) last["a"] = {before, ""};
  if (*there != 0) there_sums["a"] = there;
  return fates(update_steps(wanted_sums, last, there_sums));
}

TEST(UpdateSteps, FilesOfTheImportFollowTheSource) {
  EXPECT_EQ(one("1", "", ""), "a 0 ");
  EXPECT_EQ(one("2", "1", "1"), "a 1 ");
  EXPECT_EQ(one("1", "1", "1"), "a 2 ");
}

TEST(UpdateSteps, WhatAHandChangedIsKept) {
  EXPECT_EQ(one("1", "1", "x"), "a 3 ");
  EXPECT_EQ(one("2", "1", "x"), "a 3! ");
  EXPECT_EQ(one("2", "", "x"), "a 3! ");
  EXPECT_EQ(one("2", "1", "2"), "a 2 ");
}

TEST(UpdateSteps, WhatAHandDeletedStaysDeleted) {
  EXPECT_EQ(one("1", "1", ""), "a 4 ");
  EXPECT_EQ(one("2", "1", ""), "a 4! ");
}

TEST(UpdateSteps, WhatTheSourceHasNoLongerStays) {
  EXPECT_EQ(one("", "1", "1"), "a 5 ");
  EXPECT_EQ(one("", "1", ""), "");
}

TEST(UpdateSteps, OfADeletedDocumentNothingIsMadeAgain) {
  const Sums wanted = {{"documents/b/document.toml", "1"}, {"documents/b/transcript.de.md", "2"}};
  EXPECT_EQ(fates(update_steps(wanted, {{"documents/b/document.toml", {"1", ""}}}, {})),
            "documents/b/document.toml 4 documents/b/transcript.de.md 4 ");
}

}  // namespace
}  // namespace lectern::compiler
