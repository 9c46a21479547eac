// SPDX-License-Identifier: MIT
// What stands in a text that is well-formed and yet is not what its author meant: controls, signs of Word's, letters
// that were misread or lost. One finding a file and kind, with its first place and a count. Used by text_file alone.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "assets/compiler/report.hpp"

namespace lectern::compiler {

/// What Word writes for a line's end, a soft and a hard hyphen within a paragraph, as Unicode has it.  Shape: `text` is
/// of any bytes; lines stay as many.
[[nodiscard]] std::string with_plain_word_signs(std::string text);

/// Shape: `text` is well-formed UTF-8 but for places that are passed over.  True if every character may stand.
[[nodiscard]] bool tell_signs(const std::filesystem::path& file, std::string_view text, Report& report);

}  // namespace lectern::compiler
