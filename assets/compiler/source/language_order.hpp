// SPDX-License-Identifier: MIT
// The order in which a language lists names: Chinese by pinyin, Korean by its letters, Russian by its alphabet. Used by
// build/people alone. Pure, but for asking ICU.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::compiler {

/// The numbers of the names, in the order of `language`; those that are alike to it stay in theirs.
/// Errors: none (total); a language that ICU does not know is ordered as most are.  Source: UTS #10, CLDR's tailorings.
[[nodiscard]] std::vector<std::size_t> language_order(const std::vector<std::string>& names, std::string_view language);

}  // namespace lectern::compiler
