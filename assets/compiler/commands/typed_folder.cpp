// SPDX-License-Identifier: MIT
#include "assets/compiler/commands/typed_folder.hpp"

#include <cstdio>
#include <fmt/format.h>

#include "assets/base/terminal.hpp"
#include "assets/compiler/commands/typed_words.hpp"
#include "assets/compiler/source/folder.hpp"
#include "assets/compiler/source/ids.hpp"

namespace lectern::compiler {

std::optional<TypedFolder> typed_folder(const std::filesystem::path& typed) {
  if (const std::string mend = mend_foreign_name(typed.string()); !mend.empty() && !is_folder(typed)) {
    print_line(stderr, fmt::format("lectern-pack: {} cannot name an exhibit's folder; {}", typed.string(), mend));
    return std::nullopt;
  }
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

bool has_room_for(const TypedFolder& folder) {
  const std::filesystem::path above = folder.path.parent_path();
  if (above.empty() || is_there(above)) return true;
  print_line(stderr, fmt::format("lectern-pack: there is no folder {} to make {} in; make it first: mkdir -p {}",
                                 above.string(), folder.path.filename().string(), as_typed(above.string())));
  return false;
}

}  // namespace lectern::compiler
