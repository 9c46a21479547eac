// SPDX-License-Identifier: MIT
// Tesseract as `read` knows it: what it calls languages, and what to install. Used by read. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lectern::compiler {

/// Its name of a language, of a BCP 47 code ("ru", "zh-Hans") or of what it calls so itself ("rus", "rus+eng"); empty
/// where there is none.
[[nodiscard]] std::string tesseract_language(std::string_view language);

/// The command that installs Tesseract, or what it lacks of "rus+eng".
[[nodiscard]] std::string install_tesseract(std::string_view languages);

/// Which of "rus+eng" are not among what `tesseract --list-langs` printed.
[[nodiscard]] std::vector<std::string> lacking_languages(std::string_view languages, std::string_view listed);

}  // namespace lectern::compiler
