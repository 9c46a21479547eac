// SPDX-License-Identifier: MIT
// What a file is that no reader knows, by its first bytes, and what to do with it. Used by readers alone. Pure.
#pragma once

#include <string>

#include "assets/compiler/import/reader.hpp"

namespace lectern::compiler {

/// A sentence's end: "this is a .doc of Word 97: save it as .docx"; empty where that cannot be told.
[[nodiscard]] std::string seen_kind(const ImportSource& source);

}  // namespace lectern::compiler
