// SPDX-License-Identifier: MIT
// What an entry of people.toml is, and where the picture of a person lies: a file in portraits/ beside people.toml.
// Used by exhibit and check. It opens no picture.
#pragma once

#include <filesystem>
#include <string_view>

#include "assets/compiler/source/model.hpp"
#include "assets/compiler/source/toml/value.hpp"

namespace lectern::compiler {

/// Below the exhibit's folder.
inline constexpr std::string_view portraits_folder = "portraits";

/// Whether a text names a file that stands in a folder itself: no way out of it, and none further in.
[[nodiscard]] bool is_name_in_folder(std::string_view name);

/// Takes `kind`; what is none is told by the check of keys.
void take_kind(const TomlTable& table, SourcePerson& person);

/// Takes `portrait` and `portrait_credit`.  Shape: its file is set where it is there and may be a picture; what is
/// wrong with it is told by check_portraits.
void take_portrait(const std::filesystem::path& exhibit, const TomlTable& table, SourcePerson& person);

}  // namespace lectern::compiler
