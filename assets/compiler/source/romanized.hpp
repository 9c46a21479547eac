// SPDX-License-Identifier: MIT
// Words of any script in small letters a to z, digits and signs, as those who read that language spell them for others.
// Used by ids alone. Never looks a word up: Japanese in Chinese characters is spelled as Chinese, and a script that
// writes no vowels has none.
#pragma once

#include <string>
#include <string_view>

namespace lectern::compiler {

/// "Größe" as "groesse", "Письмо от 3 мая" as "pismo ot 3 maya", "Лист" by its Ukrainian letters as "lyst"; what has no
/// such spelling stays as it is.  Shape: signs between words stay, an apostrophe too.
/// Source: CLDR's transliterations, which are BGN's of 1944 to 2019 and the UN's for Greek.
[[nodiscard]] std::string romanized(std::string_view text);

}  // namespace lectern::compiler
