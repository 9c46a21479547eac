// SPDX-License-Identifier: MIT
// The reader's bar while a path is walked. Used by reader_bar alone.
#pragma once

#include "firmware/plan/reader_bar.hpp"

namespace lectern::app {

/// Back and next, or at the end once more from the start; the way off the path; and what helps to see. A small glass
/// has the rest in its list.
[[nodiscard]] ReaderBar walk_bar_of(const Glass& glass);

}  // namespace lectern::app
