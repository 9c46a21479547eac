// SPDX-License-Identifier: MIT
// What a language's code says about its texts: script, direction, how words stand. Used by prepare, build and reset.
// Languages are BCP 47 codes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lectern::compiler {

/// "zh" of "zh-Hant-TW".
[[nodiscard]] std::string base_language(std::string_view language);

/// Most texts of the language run from right to left; nothing where ICU knows no script of it ("jrb" before ICU 76).
[[nodiscard]] std::optional<bool> runs_from_right(std::string_view language);

/// ISO 15924 as a number, the first letter in the highest byte; of several scripts the first.
[[nodiscard]] std::uint32_t script_of_language(std::string_view language);

/// "Arabic", "Devanagari": the script's name in English, as families of fonts are named after it.
[[nodiscard]] std::string script_name(std::string_view language);
/// That of a letter's script.
[[nodiscard]] std::string script_name_of(char32_t letter);

/// "SC", "TC", "HK", "JP" or "KR": whose forms of Chinese characters the language writes; "SC" where it writes none.
[[nodiscard]] std::string_view han_forms(std::string_view language);

/// Chinese and Japanese: full-width punctuation, no spaces between words or sentences.
[[nodiscard]] bool writes_without_spaces(std::string_view language);

}  // namespace lectern::compiler
