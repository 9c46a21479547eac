// SPDX-License-Identifier: MIT
// What CLDR says of plural forms. Used where strings are checked.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lectern::compiler {

struct PluralForm {
  std::string category;        ///< "one", "few", "other"
  bool of_one_number = false;  ///< holds for a single number, which need not be said in it ("two" in Arabic)
};

/// The forms that a language tells apart, "other" always among them.  Source: ICU's PluralRules, cardinal.
[[nodiscard]] std::vector<PluralForm> plural_forms(std::string_view language);

}  // namespace lectern::compiler
