// SPDX-License-Identifier: MIT
// The viewer asks for words by number, the compiler finds them by name: each name must stand in every language's file.
#include <gtest/gtest.h>
#include <map>
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

/// The quotation marks that a language's words may have; an apostrophe is one of them.
std::set<std::string> marks_of(std::string_view language) {
  const std::map<std::string_view, std::set<std::string>> marks = {
      {"en", {"“", "”", "‘", "’"}}, {"ru", {"«", "»", "„", "“"}}, {"zh", {"“", "”", "‘", "’"}},
      {"ko", {"“", "”", "‘", "’"}}, {"ar", {"«", "»"}},           {"he", {"״", "׳"}}};
  const auto found = marks.find(language);
  return found == marks.end() ? std::set<std::string>() : found->second;
}

/// What stands between the quotation marks of TOML in `key = "…"`; empty on other lines.
std::string_view value_of(std::string_view line) {
  const auto start = line.find(" = ");
  if (line.empty() || line[0] == '#' || start == std::string_view::npos) return {};
  line.remove_prefix(start + 3);
  const bool quoted = line.size() > 1 && (line[0] == '"' || line[0] == '\'') && line.back() == line[0];
  return quoted ? line.substr(1, line.size() - 2) : std::string_view();
}

TEST(Strings, QuotationMarksAreThoseOfTheLanguage) {
  std::size_t values = 0;
  for (const SourceFile& file : read_tree(LECTERN_SOURCE_DIR)) {
    const bool words = lies_in(file.path, "assets/strings") || lies_in(file.path, "tests/exhibits/strings");
    if (!words || !file.path.ends_with(".toml")) continue;
    const std::string name = file.path.substr(file.path.rfind('/') + 1);
    const std::set<std::string> allowed = marks_of(std::string_view(name).substr(0, 2));
    EXPECT_FALSE(allowed.empty()) << file.path << ": say in marks_of() which quotation marks it has";
    for (const std::string_view line : lines_of(file.text)) {
      // Letters that a font is to have are no words.
      if (line.starts_with("staff_letters")) continue;
      const std::string_view value = value_of(line);
      values += value.empty() ? 0 : 1;
      for (const char* mark : {"\"", "'", "`", "“", "”", "‘", "’", "„", "«", "»", "״", "׳"})
        if (value.find(mark) != std::string_view::npos) {
          EXPECT_TRUE(allowed.contains(mark)) << file.path << " has " << mark << ": " << line;
        }
    }
  }
  EXPECT_GT(values, 400U);
}

/// The exhibit's own words; the archive's, and what is looked for in documents, stand as they were found.
TEST(Strings, TheExhibitsOwnWordsHaveNoStraightQuotationMarks) {
  std::size_t values = 0;
  for (const SourceFile& file : read_tree(LECTERN_SOURCE_DIR)) {
    if (!lies_in(file.path, "assets/exhibits") || !file.path.ends_with(".toml")) continue;
    std::string section;
    for (const std::string_view line : lines_of(file.text)) {
      if (line.starts_with('[')) section = line;
      const auto key = line.substr(0, line.find(" = "));
      const bool language = key == "en" || key == "ru" || key == "zh" || key == "ko";
      if (!language || section.ends_with(".aliases]")) continue;
      // A note that speaks of the straight ones shows them.
      std::string value(value_of(line));
      if (const auto shown = value.find("\" \""); shown != std::string::npos) value.erase(shown, 3);
      ++values;
      EXPECT_EQ(value.find_first_of("\"'`"), std::string::npos) << file.path << ": " << line;
    }
  }
  EXPECT_GT(values, 200U);
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
