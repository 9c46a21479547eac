// SPDX-License-Identifier: MIT
// The folder of an exhibit from its name as people type it. Used by new and import.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

namespace lectern::compiler {

struct TypedFolder {
  std::filesystem::path path;
  std::string id;
};

/// "Museum Briefe" is museum-briefe, which is told; a folder that is there keeps its name. Nothing, and a message,
/// where no name can be made of it.
[[nodiscard]] std::optional<TypedFolder> typed_folder(const std::filesystem::path& typed);

/// Whether the folder that it is to lie in is there; says so where it is not, and how to make it.
[[nodiscard]] bool has_room_for(const TypedFolder& folder);

}  // namespace lectern::compiler
