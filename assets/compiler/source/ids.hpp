// SPDX-License-Identifier: MIT
// Ids as a pack holds them, and what to write where something else was given as one.
#pragma once

#include <string>
#include <string_view>

#include "assets/pack/name.hpp"

namespace lectern::compiler {

using pack::is_id;

/// The id that is nearest to what somebody wrote: "Brief an Köln 3" is "brief-an-koeln-3".  Empty where no letter or
/// digit is left.  Source: CLDR's transliterations.
[[nodiscard]] std::string proposed_id(std::string_view text);

/// What makes an id of something that is none.  Shape: a part of a sentence, "ids are …, as "x"".
[[nodiscard]] std::string mend_id(std::string_view text);

}  // namespace lectern::compiler
