// SPDX-License-Identifier: MIT
// FORMAT.md is what curators read, keys.cpp what the compiler goes by; here the two are held against each other.
#include "assets/compiler/source/toml/keys.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace lectern::compiler {
namespace {

using Rows = std::set<std::string>;

std::string type_in_format(const Key& key) {
  switch (key.type) {
    case ValueType::text:
    case ValueType::by_layer:
    case ValueType::colours:
      return "text";
    case ValueType::id:
      return "id";
    case ValueType::naturals:
    case ValueType::paper:
      return "[integer]";
    case ValueType::position:
      return "position";
    case ValueType::turn:
      return "90, 180 or 270";
    case ValueType::natural:
      return "integer from 1";
    case ValueType::truth:
      return "boolean";
    case ValueType::date:
      return "date";
    case ValueType::texts:
      return "[text]";
    case ValueType::ids:
      return "[id]";
    case ValueType::languages:
      return "languages";
    case ValueType::aliases:
      return "table of [text]";
    case ValueType::some_languages:
      return "languages, some";
    case ValueType::credit:
      return "text or languages";
    case ValueType::page:
      return "page";
    case ValueType::hundredths:
      return "hundredths";
    case ValueType::word:
      return fmt::format("\"{}\"", fmt::join(key.words, "\" or \""));
    case ValueType::table:
    case ValueType::tables:
      return "";
  }
  return "?";
}

std::string need_in_format(Need need) {
  return need == Need::required ? "required" : need == Need::optional ? "" : "expected";
}

std::string trim(std::string text) {
  text.erase(0, text.find_first_not_of(' '));
  text.erase(text.find_last_not_of(' ') + 1);
  return text;
}

std::vector<std::string> split(const std::string& text, char separator) {
  std::vector<std::string> parts;
  std::stringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(trim(part));
  return parts;
}

/// "`[layer_notes."KIND.LANGUAGE"]`" as its path: "layer_notes.LAYER".
std::string path_of(std::string name) {
  for (const char sign : {'`', '[', ']', '"'}) std::erase(name, sign);
  const std::string layer = "KIND.LANGUAGE";
  if (const std::size_t at = name.find(layer); at != std::string::npos) name.replace(at, layer.size(), "LAYER");
  return name;
}

Rows rows_of_section(const std::string& heading) {
  std::ifstream file(LECTERN_SOURCE_DIR "/assets/compiler/FORMAT.md");
  Rows rows;
  bool inside = false;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("## ")) inside = line == "## " + heading;
    if (!inside || !line.starts_with("| `")) continue;
    const std::vector<std::string> cells = split(line, '|');
    std::string type = cells[2];
    std::erase(type, '`');
    for (const std::string& name : split(cells[1], ',')) rows.insert(path_of(name) + " | " + type + " | " + cells[3]);
  }
  return rows;
}

Rows rows_of(std::span<const Key> keys) {
  Rows rows;
  for (const Key& key : keys)
    rows.insert(std::string(key.path) + " | " + type_in_format(key) + " | " + need_in_format(key.need));
  return rows;
}

TEST(Format, ListsTheKeysOfAnExhibit) {
  EXPECT_EQ(rows_of_section("exhibit.toml"), rows_of(exhibit_keys()));
}
TEST(Format, ListsTheKeysOfPeople) {
  EXPECT_EQ(rows_of_section("people.toml"), rows_of(people_keys()));
}
TEST(Format, ListsTheKeysOfPaths) {
  EXPECT_EQ(rows_of_section("paths.toml"), rows_of(paths_keys()));
}
TEST(Format, ListsTheKeysOfADocument) {
  EXPECT_EQ(rows_of_section("documents/FOLDER/document.toml"), rows_of(document_keys()));
}

TEST(Format, ListsLabelsAndColours) {
  std::ifstream file(LECTERN_SOURCE_DIR "/assets/compiler/FORMAT.md");
  std::stringstream all;
  all << file.rdbuf();
  for (const std::string_view label : label_names())
    EXPECT_NE(all.str().find("`" + std::string(label) + "`"), std::string::npos) << label;
  std::string colours;
  for (const std::string_view colour : colour_names()) colours += (colours.empty() ? "" : " ") + std::string(colour);
  EXPECT_NE(all.str().find("`" + colours + "`"), std::string::npos);
}

}  // namespace
}  // namespace lectern::compiler
