// SPDX-License-Identifier: MIT
#include "firmware/view/reader_bar.hpp"

#include <cstddef>

#include "firmware/plan/reader_bar.hpp"
#include "firmware/view/bar.hpp"
#include "firmware/view/canvas.hpp"
#include "firmware/view/strip.hpp"

namespace lectern::app {

void view_reader_bar(Canvas& canvas) {
  const ReaderBar bar = reader_bar_of(canvas);
  view_bar(canvas, bar.rows, [&](std::size_t row) {
    if (row + 1 == bar.rows.size()) view_strip(canvas, bar.strip);
  });
}

}  // namespace lectern::app
