// SPDX-License-Identifier: MIT
// The files beside a list that its cells name as people type them: other capitals, no ending, a range, a wildcard, a
// folder. Used by list_rows, list_texts, title_line and word. Opens nothing: it knows names alone.
#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::compiler {

/// What a cell names.
struct NamedFiles {
  std::vector<std::string> files;      ///< as they lie beside the list, in order
  std::vector<std::string> missing;    ///< as typed: there is no such file
  std::vector<std::string> forgiven;   ///< sentences: what was typed and what was taken
  std::vector<std::string> addresses;  ///< of the web
};

[[nodiscard]] bool is_picture_name(std::string_view name);
[[nodiscard]] bool is_text_name(std::string_view name);

class FilesBeside {
 public:
  explicit FilesBeside(const std::vector<std::string>& names);

  /// The pictures that a cell names.
  [[nodiscard]] NamedFiles pictures(std::string_view cell) const;
  /// The texts that a cell names; `missing` where it may be words instead.
  [[nodiscard]] NamedFiles texts(std::string_view cell) const;
  /// All texts or pictures, in the order that people read names in.
  [[nodiscard]] const std::vector<std::string>& names() const { return names_; }

 private:
  using IsKind = bool (*)(std::string_view);
  [[nodiscard]] NamedFiles find(std::string_view cell, IsKind is_kind) const;
  bool add(std::string_view item, IsKind is_kind, NamedFiles& into) const;
  [[nodiscard]] std::vector<std::string> found(std::string_view item, IsKind is_kind) const;
  [[nodiscard]] std::vector<std::string> in_range(std::string_view item, IsKind is_kind, NamedFiles& into) const;

  std::vector<std::string> names_;
  std::multimap<std::string, std::string> by_name_, by_stem_;  ///< folded; paths and last parts alike
  std::set<std::string> folders_;
};

/// How names are compared: case, width and composed letters aside.
[[nodiscard]] std::string name_key(std::string_view name);

/// The last part of a path, and that without its ending.
[[nodiscard]] std::string_view last_part(std::string_view path);
[[nodiscard]] std::string_view stem_of(std::string_view path);

}  // namespace lectern::compiler
