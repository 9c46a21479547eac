// SPDX-License-Identifier: MIT
// A date said in a language as far as it is known: "3 May 1951", "about 1951", "1950s", "undated". Used by documents
// and wording. Months and days are ICU's, the rest are the interface's words by key.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "assets/compiler/build/words.hpp"
#include "assets/compiler/source/dates/elapsed.hpp"
#include "assets/compiler/source/edtf.hpp"

namespace lectern::compiler {

/// The interface's word of a key in the language that is said, as Wording::word gives it.
using WordOf = std::function<std::string(std::string_view key)>;

/// The same for a plural table and a number, as Wording::plural gives it.
using PluralOf = std::function<std::string(std::string_view key, std::int64_t number)>;

/// `form` says whether a single day or month has its year, where all dates beside it have the same; anything else has
/// it.
[[nodiscard]] std::string said(const Edtf& date, DateForm form, std::string_view language, const WordOf& word);

/// "156 days", "3 months", "10 years"; empty where nothing may be said.
[[nodiscard]] std::string said(const Elapsed& time, const PluralOf& plural);

}  // namespace lectern::compiler
