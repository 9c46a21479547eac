// SPDX-License-Identifier: MIT
// What was found, with all that files refer to each other by in order: ids that are ids and used once, people that are
// there, languages that Lectern knows, dates that are dates. Used by exhibit_files alone. Pure.
#pragma once

#include <set>
#include <string>

#include "assets/compiler/import/imported.hpp"

namespace lectern::compiler {

/// What an exhibit is called.
struct SettledAs {
  std::string id;
  std::string title;  ///< where the source says none
};

/// What could not be taken as it was is among the questions, with its document. Words of texts are not looked at.
[[nodiscard]] Imported settled(Imported found, const SettledAs& as, const std::set<std::string>& interface_languages);

/// "a", or "a-2" where that is taken; `used` gains it.
[[nodiscard]] std::string unused_id(std::string_view wanted, std::string_view otherwise, std::set<std::string>& used);

}  // namespace lectern::compiler
