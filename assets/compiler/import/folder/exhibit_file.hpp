// SPDX-License-Identifier: MIT
// exhibit.toml and people.toml as import writes them: what the source says, and what a curator has yet to say as
// comments. Used by exhibit_files alone. Pure.
#pragma once

#include <string>

#include "assets/compiler/import/imported.hpp"

namespace lectern::compiler {

/// `found` has its id, its languages and a title in each of them.
[[nodiscard]] std::string exhibit_toml(const Imported& found, std::string_view source);

/// Each person has a name and a sentence in each language of the exhibit; the sentence says no more than that they are
/// named where the source says nothing.
[[nodiscard]] std::string people_toml(const Imported& found);

/// What stands for a sentence that nobody has written yet.
[[nodiscard]] std::string_view unsaid_sentence(std::string_view language);

}  // namespace lectern::compiler
