// SPDX-License-Identifier: MIT
#include "assets/compiler/source/portraits.hpp"

#include "assets/compiler/source/file_purpose.hpp"
#include "assets/compiler/source/folder.hpp"
#include "assets/compiler/source/toml/fields.hpp"

namespace lectern::compiler {

bool is_name_in_folder(std::string_view name) {
  if (name.empty() || name == "." || name == "..") return false;
  return name.find_first_of(std::string_view("/\\\0", 3)) == std::string_view::npos;
}

void take_kind(const TomlTable& table, SourcePerson& person) {
  const std::string word = text_of(table, "kind");
  person.kind = word == "place" ? EntryKind::place : word == "term" ? EntryKind::term : EntryKind::person;
}

void take_portrait(const std::filesystem::path& exhibit, const TomlTable& table, SourcePerson& person) {
  person.portrait_name = text_of(table, "portrait");
  person.portrait_credit = texts_by_name(table, "portrait_credit");
  person.one_credit = text_of(table, "portrait_credit");
  if (!is_name_in_folder(person.portrait_name)) return;
  const std::filesystem::path file = exhibit / portraits_folder / person.portrait_name;
  if (is_there(file) && !is_folder(file) && is_scan(file)) person.portrait.file = file;
}

}  // namespace lectern::compiler
