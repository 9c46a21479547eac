// SPDX-License-Identifier: MIT
// Ids as a pack holds them, and what to write where something else was given as one.
#pragma once

#include <string>
#include <string_view>

#include "assets/pack/name.hpp"

namespace lectern::compiler {

using pack::is_id;

/// What makes an id of something that is none.  Shape: a part of a sentence, "ids are …".
[[nodiscard]] std::string mend_id(std::string_view text);

}  // namespace lectern::compiler
