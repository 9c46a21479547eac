// SPDX-License-Identifier: MIT
// A draw list as text, one command a line, for goldens and for reading. Used by tests alone.
#pragma once

#include <string>

#include "render/draw/list.hpp"

namespace lectern::draw {

/// Units: px; fractions to 1/64. The same on every processor.
[[nodiscard]] std::string dump(const List& list);

}  // namespace lectern::draw
