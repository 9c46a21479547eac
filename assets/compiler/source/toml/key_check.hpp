// SPDX-License-Identifier: MIT
// Holds a TOML file against its table of keys: unknown keys, wrong types, gaps. Used by document, exhibit and layer:
// before they take the values. What passed here can be taken without asking again.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "assets/compiler/report.hpp"
#include "assets/compiler/source/toml/keys.hpp"
#include "assets/compiler/source/toml/value.hpp"

namespace lectern::compiler {

/// Reports all that is wrong with a file's keys. `languages` are the exhibit's: each is wanted in every table by
/// language, an error where the key is required, else a warning.
void check_keys(const std::filesystem::path& file, const TomlTable& root, std::span<const Key> keys,
                std::span<const std::string> languages, Report& report);

/// True for KIND.LANGUAGE with a kind of ours.
[[nodiscard]] bool is_layer_id(std::string_view text);
/// The layer that is meant by a name that is almost one, "Translation.EN.King": "translation.en.king", with LANGUAGE
/// for a language that cannot be told.  Empty for what was meant as none.
[[nodiscard]] std::string meant_layer_id(std::string_view text);
/// Whether a file's name that ends so is a text's: "md", "txt"; in any case.
[[nodiscard]] bool is_text_ending(std::string_view ending);

}  // namespace lectern::compiler
