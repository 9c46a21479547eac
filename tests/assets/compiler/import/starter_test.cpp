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
  for (const StarterFile& file : starter_files("mine")) folder.write(file.path, file.text);
  Report report;
  const SourceExhibit exhibit = read_exhibit(folder.path(), LECTERN_SOURCE_DIR "/assets/strings", report);
  check_exhibit(exhibit, report);
  EXPECT_TRUE(report.findings().empty());
  EXPECT_EQ(exhibit.id, "mine");
  ASSERT_EQ(exhibit.documents.size(), 2U);
  EXPECT_EQ(exhibit.documents[0].layers.size(), 3U);
  EXPECT_EQ(exhibit.documents[1].answers, std::vector<std::string>{exhibit.documents[0].id});
  EXPECT_FALSE(exhibit.documents[0].notes.empty());
  ASSERT_EQ(exhibit.paths.size(), 1U);
  EXPECT_EQ(exhibit.paths[0].steps.size(), 2U);
  EXPECT_EQ(exhibit.sentences.size(), 1U);
}

std::vector<std::string> said_of_starter_with(std::string_view path, std::string_view from, std::string_view to) {
  const test::FilledFolder folder;
  for (StarterFile& file : starter_files("mine")) {
    if (file.path == path) {
      const std::size_t at = file.text.find(from);
      EXPECT_NE(at, std::string::npos);
      file.text.replace(at, from.size(), to);
    }
    folder.write(file.path, file.text);
  }
  Report report;
  check_exhibit(read_exhibit(folder.path(), LECTERN_SOURCE_DIR "/assets/strings", report), report);
  std::vector<std::string> said;
  for (const Finding& finding : report.findings())
    said.push_back(finding.place.file.lexically_relative(folder.path()).string() + ": " + finding.what);
  return said;
}

TEST(Starter, WordsOfItThatAreLeftAreTold) {
  const auto said =
      said_of_starter_with("exhibit.toml", "Two postcards, written a week apart.", "Letters of the Frisch family.");
  EXPECT_EQ(said.size(), 10U);
  ASSERT_FALSE(said.empty());
  EXPECT_EQ(said[0],
            "exhibit.toml: 5 texts here are still what \"lectern-pack new\" wrote as an example, from \"A postcard and "
            "its reply\" on");
}

TEST(Starter, UntouchedOrWithAnotherNumberItIsSilent) {
  EXPECT_TRUE(said_of_starter_with("exhibit.toml", "revision = 1", "revision = 2").empty());
}

}  // namespace
}  // namespace lectern::compiler
