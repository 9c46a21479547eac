// SPDX-License-Identifier: MIT
#include "assets/compiler/source/paths.hpp"

#include <optional>
#include <utility>

#include "assets/compiler/source/folder.hpp"
#include "assets/compiler/source/toml/fields.hpp"
#include "assets/compiler/source/toml/key_check.hpp"
#include "assets/compiler/source/toml/keys.hpp"

namespace lectern::compiler {

namespace {

const TomlArray& list_of(const TomlTable& table, std::string_view key) {
  static const TomlArray none;
  const TomlMember* member = table.find(key);
  const auto* items = member ? member->value.as<TomlArray>() : nullptr;
  return items ? *items : none;
}

SourceStep step_of(const TomlTable& table, const Place& place) {
  return {text_of(table, "document"),
          text_of(table, "passage"),
          text_of(table, "layer"),
          texts_by_name(table, "text"),
          texts_by_name(table, "note"),
          places_of(table),
          place};
}

SourcePath path_of(const TomlTable& table, const Place& place, Report& report) {
  SourcePath path{text_of(table, "id"),
                  truth_of(table, "plays"),
                  texts_by_name(table, "title"),
                  texts_by_name(table, "end"),
                  {},
                  places_of(table),
                  place};
  for (const TomlValue& item : list_of(table, "step"))
    if (const auto* step = item.as<TomlTable>()) path.steps.push_back(step_of(*step, item.place));
  const TomlMember* steps = table.find("step");
  if (steps && steps->value.as<TomlArray>() && list_of(table, "step").empty())
    report.error(steps->place, "path.step is empty",
                 "add [[path.step]] with document, passage and text, or take the path out");
  return path;
}

}  // namespace

std::vector<SourcePath> read_paths(const std::filesystem::path& folder, std::span<const std::string> languages,
                                   Report& report) {
  const std::filesystem::path file = folder / "paths.toml";
  if (!is_there(file)) return {};
  const std::optional<TomlTable> root = read_toml_file(folder, file, report);
  if (!root) return {};
  check_keys(file, *root, paths_keys(), languages, report);
  return paths_of(*root, report);
}

std::vector<SourcePath> paths_of(const TomlTable& root, Report& report) {
  std::vector<SourcePath> paths;
  for (const TomlValue& item : list_of(root, "path"))
    if (const auto* table = item.as<TomlTable>()) paths.push_back(path_of(*table, item.place, report));
  return paths;
}

}  // namespace lectern::compiler
