// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/typed_folder.hpp"

#include <cstdio>
#include <fmt/format.h>

#include "assets/base/terminal.hpp"
#include "assets/compiler/source/folder.hpp"
#include "assets/compiler/source/ids.hpp"

namespace lectern::compiler {

std::optional<TypedFolder> typed_folder(const std::filesystem::path& typed) {
  const std::filesystem::path clean = typed.lexically_normal();
  std::filesystem::path path = clean.has_filename() ? clean : clean.parent_path();
  if (path == "." || path == "..") path = std::filesystem::absolute(path).lexically_normal();
  if (!path.has_filename()) path = path.parent_path();
  const std::string name = path.filename().string();
  if (is_id(name)) return TypedFolder{path, name};
  const std::string id = proposed_id(name);
  if (id.empty()) {
    print_line(stderr, fmt::format("lectern-pack: \"{}\" cannot name an exhibit; {}", name, mend_id(name)));
    return std::nullopt;
  }
  if (is_folder(path)) return TypedFolder{path, id};
  path.replace_filename(id);
  print_line(stdout, fmt::format("\"{}\" is named {}: {}", name, id, mend_id(name)));
  return TypedFolder{path, id};
}

}  // namespace lectern::compiler
