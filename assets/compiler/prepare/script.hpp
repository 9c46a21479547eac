// SPDX-License-Identifier: MIT
// The script of each character, with what belongs to several (digits, signs, marks) joined to its neighbours.
// Used when a text is split into runs.
#pragma once

#include <cstdint>
#include <string_view>
#include <unicode/uscript.h>
#include <vector>

namespace lectern::compiler {

/// It stands on a letter, or goes on with one.  Source: UAX #44, general category M.
[[nodiscard]] bool is_mark(char32_t c);

/// ISO 15924 as a number, the first letter in the highest byte.
[[nodiscard]] std::uint32_t script_tag(UScriptCode script);

/// One tag a code point.  A character common to all scripts takes that of the one before it, else of the one after it,
/// else `otherwise`; one common to some takes it only from those.
/// Source: UAX #24, section 5.2, with script extensions; brackets are not paired.
[[nodiscard]] std::vector<std::uint32_t> scripts_of(std::u32string_view text, std::uint32_t otherwise);

}  // namespace lectern::compiler
