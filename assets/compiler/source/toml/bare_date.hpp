// SPDX-License-Identifier: MIT
// A date that lacks its quotation marks, which is told as a date. Used by value alone.
#pragma once

#include <string_view>

#include "assets/base/toml_slips.hpp"

namespace lectern::compiler {

/// What is wrong with `date = 2.5.1921` in `text`; another slip as it is.
[[nodiscard]] TomlSlip told_as_date(TomlSlip slip, std::string_view text);

}  // namespace lectern::compiler
