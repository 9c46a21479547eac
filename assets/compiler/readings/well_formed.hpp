// SPDX-License-Identifier: MIT
// HTML that is no well-formed XML, read as browsers read it and written again as XML: elements that nobody ended,
// attributes without quotation marks, "&" alone. Used by read_scan. Pure: libxml2 is told to open nothing.
#pragma once

#include <string>
#include <string_view>

#include "assets/base/result.hpp"

namespace lectern::compiler {

/// Errors: malformed (there is no element in it), too_large (elements deeper than max_reading_depth).
[[nodiscard]] Result<std::string> well_formed(std::string_view html);

}  // namespace lectern::compiler
