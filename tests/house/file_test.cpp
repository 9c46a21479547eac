// SPDX-License-Identifier: MIT
#include <algorithm>
#include <gtest/gtest.h>
#include <string>

#include "tests/house/file_rules.hpp"

namespace lectern::house {
namespace {

using Rule = std::vector<std::string> (*)(const std::vector<SourceFile>&);

bool breaks(Rule rule, const char* path, const std::string& text) {
  return !rule({{path, text}}).empty();
}

void expect_none(Rule rule) {
  for (const std::string& finding : rule(read_tree(LECTERN_SOURCE_DIR))) ADD_FAILURE() << finding;
}

std::string lines(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) text += "int a;\n";
  return text;
}

TEST(Shape, FilesAreShort) {
  expect_none(too_long);
  EXPECT_FALSE(breaks(too_long, "render/a.cpp", lines(longest_file)));
  EXPECT_TRUE(breaks(too_long, "render/a.cpp", lines(longest_file + 1)));
  EXPECT_TRUE(breaks(too_long, "render/a.hpp", lines(longest_header + 1)));
}

TEST(Shape, MostFilesAreMuchShorter) {
  const auto all = lengths(read_tree(LECTERN_SOURCE_DIR));
  ASSERT_GT(all.size(), 100U);
  const auto seldom = static_cast<std::ptrdiff_t>(all.size() / 20);
  const auto over = std::count_if(all.begin(), all.end(), [](std::size_t length) { return length > long_file; });
  EXPECT_LE(all[all.size() / 2], median_file);
  EXPECT_LE(over, seldom) << over << " of " << all.size() << " files have more than " << long_file << " lines";
  RecordProperty("files", static_cast<int>(all.size()));
  RecordProperty("median", static_cast<int>(all[all.size() / 2]));
  RecordProperty("largest", static_cast<int>(all.back()));
}

TEST(Shape, FilesBeginWithTheLicenceAndHeadersWithWhatTheyAre) {
  expect_none(headless);
  const std::string licence = "// SPDX-License-Identifier: MIT\n";
  EXPECT_TRUE(breaks(headless, "render/a.cpp", "int a;\n"));
  EXPECT_FALSE(breaks(headless, "render/a.cpp", licence + "int a;\n"));
  EXPECT_TRUE(breaks(headless, "render/a.hpp", licence + "#pragma once\n"));
  EXPECT_TRUE(breaks(headless, "render/a.hpp", licence + "// A thing.\nint a;\n"));
  EXPECT_FALSE(breaks(headless, "render/a.hpp", licence + "// A thing.\n#pragma once\n"));
}

TEST(Shape, NamesSaySomething) {
  expect_none(empty_names);
  EXPECT_TRUE(breaks(empty_names, "render/text_utils.hpp", ""));
  EXPECT_TRUE(breaks(empty_names, "render/common/a.hpp", ""));
  EXPECT_TRUE(breaks(empty_names, "render/a.hpp", "\nclass TileManager {};\n"));
  EXPECT_FALSE(breaks(empty_names, "render/a.hpp", "\nclass TileStore {};\n"));
  EXPECT_FALSE(breaks(empty_names, "render/communal.hpp", ""));
}

TEST(Shape, NothingIsLeftForLater) {
  expect_none(unfinished);
  EXPECT_TRUE(breaks(unfinished, "render/a.cpp", std::string("// TO") + "DO: later\n"));
  EXPECT_FALSE(breaks(unfinished, "render/a.cpp", "// done\n"));
}

TEST(Shape, WordsReachATerminalThroughOneDoor) {
  expect_none(printing);
  for (const char* line :
       {"  fmt::print(\"{}\", name);", "  std::cout << name;", "  std::fprintf(stderr, \"%s\", name);", "  puts(name);",
        "  printf(name);", "  return std::fwrite(a, 1, 2, stdout);", "  SDL_LogError(0, name);", "  std::perror(name);",
        "  return app.exit(error);"}) {
    EXPECT_TRUE(breaks(printing, "firmware/a.cpp", line)) << line;
    EXPECT_FALSE(breaks(printing, "assets/base/terminal.cpp", line)) << line;
    EXPECT_FALSE(breaks(printing, "tests/a.cpp", line)) << line;
  }
  for (const char* line : {"  print_line(stdout, name);", "  ~Printer();", "  outputs(name);", "  fmt::format(name);"})
    EXPECT_FALSE(breaks(printing, "firmware/a.cpp", line)) << line;
}

TEST(Shape, LinesOfManualsCanBePasted) {
  expect_none(not_pasteable);
  for (const char* line :
       {"    sudo lectern-show --back     what was before", "    lectern-pack check letters  what is wrong",
        "    toolchain/run      builds", "  bin/lectern --window   shows it"}) {
    EXPECT_TRUE(breaks(not_pasteable, "docs/a.md", line)) << line;
    EXPECT_FALSE(breaks(not_pasteable, "assets/a.cpp", line)) << line;
  }
  for (const char* line : {"    sudo lectern-show --back     # what was before", "    lectern --window", "lectern  is",
                           "    pack --open-->    lectern"})
    EXPECT_FALSE(breaks(not_pasteable, "docs/a.md", line)) << line;
}

}  // namespace
}  // namespace lectern::house
