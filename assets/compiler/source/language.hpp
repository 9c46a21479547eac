// SPDX-License-Identifier: MIT
// Whether a word is the code of a language (BCP 47), and which code was probably meant. Used wherever a curator names a
// language: in keys, values and names of files.
#pragma once

#include <string>
#include <string_view>

namespace lectern::compiler {

/// True for a code as it should be written: "en", "zh-Hans", "kab". Codes of two letters are those that there are; one
/// of three is good where the language has none of two.  Source: ICU's list of ISO 639.
[[nodiscard]] bool is_language_code(std::string_view text);

/// "zh" of "zh-Hant-TW", as it is written: BCP 47's primary language subtag.
[[nodiscard]] inline std::string_view primary_subtag(std::string_view code) {
  return code.substr(0, code.find('-'));
}

/// The code that was meant by "EN", "ger", "german", "en_US" or "cz"; empty where none can be told.
[[nodiscard]] std::string meant_language(std::string_view text);

/// "rus" of "ru" and "ru-RU": the code of ISO 639-2/T; empty where there is none.
[[nodiscard]] std::string three_letters(std::string_view code);

/// "did you mean en?" or how codes are written.
[[nodiscard]] std::string mend_language(std::string_view text);

}  // namespace lectern::compiler
