// SPDX-License-Identifier: MIT
// The strip of pages as it is drawn: each page small, whole, with its number. Part of the reader's bar.
#pragma once

#include "firmware/strip.hpp"

namespace lectern::app {

class Canvas;

/// The size of a page's cell: wide enough for the longest number of the document, or for "2 / 3" where it stands alone.
[[nodiscard]] Size strip_cell(Canvas& canvas, bool alone);

void view_strip(Canvas& canvas, const Strip& strip);

}  // namespace lectern::app
