// SPDX-License-Identifier: MIT
// What `check` says of exhibits as curators bring them, word for word. The exhibits are others' and lie in the test
// data; goldens are renewed by copying what was said, after each line was read as its curator would.
#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

#include "tests/assets/compiler/commands/run.hpp"
#include "tests/exhibits/test_data.hpp"

namespace lectern::compiler {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> folders_of(const fs::path& folder) {
  std::vector<fs::path> found;
  if (!fs::is_directory(folder)) return found;
  for (const auto& entry : fs::directory_iterator(folder))
    if (entry.is_directory()) found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

/// How far it is depends on how quick the computer is.
std::string without_progress(const std::string& said) {
  std::istringstream lines(said);
  std::string findings;
  for (std::string line; std::getline(lines, line);)
    if (!line.starts_with("looking at scans") && !line.starts_with("reading pages")) findings += line + "\n";
  return findings;
}

/// What is said of each exhibit of a case.
std::string said_of(const fs::path& folder) {
  std::string all;
  for (const fs::path& exhibit : folders_of(folder)) {
    if (!fs::exists(exhibit / "exhibit.toml")) continue;
    const std::string name = exhibit.filename().string();
    const test::Said said = test::run_pack(folder.string(), fmt::format("check '{}' --no-cache", name));
    all += fmt::format("== {}, status {}\n{}", name, said.status, without_progress(said.out));
  }
  return all;
}

std::string text_of(const fs::path& file) {
  std::ifstream in(file);
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

TEST(Field, IsToldWhatItsCuratorsCanDo) {
  LECTERN_NEEDS_TEST_DATA();
  const fs::path actual = fs::path(LECTERN_BINARY_DIR) / "tests/field";
  fs::remove_all(actual);
  fs::create_directories(actual);
  const std::vector<fs::path> cases = folders_of(::lectern::test::test_data() / "field");
  EXPECT_EQ(cases.size(), 12U);
  for (const fs::path& folder : cases) {
    const std::string name = folder.filename().string() + ".txt";
    const std::string said = said_of(folder);
    std::ofstream(actual / name) << said;
    EXPECT_EQ(said, text_of(LECTERN_SOURCE_DIR "/tests/assets/compiler/commands/field/" + name))
        << "what is said now is in " << actual / name;
  }
}

}  // namespace
}  // namespace lectern::compiler
