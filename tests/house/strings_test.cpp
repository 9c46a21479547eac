// SPDX-License-Identifier: MIT
// The viewer asks for words by number, the compiler finds them by name: each name must stand in every language's file.
#include <gtest/gtest.h>
#include <set>
#include <string>

#include "assets/pack/string_id.hpp"
#include "tests/house/tree.hpp"

namespace lectern::house {
namespace {

std::set<std::string> keys_of(const SourceFile& file) {
  std::set<std::string> keys;
  for (const std::string_view line : lines_of(file.text))
    if (const auto end = line.find(" = "); end != std::string_view::npos && line[0] != '#')
      keys.emplace(line.substr(0, end));
  return keys;
}

TEST(Strings, EveryStringOfTheViewerStandsInEveryLanguage) {
  std::size_t languages = 0;
  for (const SourceFile& file : read_tree(LECTERN_SOURCE_DIR)) {
    if (!lies_in(file.path, "assets/strings") || !file.path.ends_with(".toml")) continue;
    ++languages;
    const auto keys = keys_of(file);
    for (const std::string_view key : pack::string_keys)
      EXPECT_EQ(keys.count(std::string(key)), 1U) << file.path << " has no " << key;
  }
  EXPECT_GE(languages, 4U);
}

TEST(Strings, NoStringHasTwoNumbers) {
  const std::set<std::string_view> keys(pack::string_keys.begin(), pack::string_keys.end());
  EXPECT_EQ(keys.size(), pack::string_keys.size());
}

}  // namespace
}  // namespace lectern::house
