// SPDX-License-Identifier: MIT
#include "firmware/view/reader_bar.hpp"

#include <cstddef>

#include "firmware/plan/reader_bar.hpp"
#include "firmware/view/bar.hpp"
#include "firmware/view/frame_builder.hpp"
#include "firmware/view/strip.hpp"

namespace lectern::app {

void view_reader_bar(FrameBuilder& builder) {
  const ReaderBar bar = reader_bar_of(builder);
  view_bar(builder, bar.rows, [&](std::size_t row) {
    if (row + 1 == bar.rows.size()) view_strip(builder, bar.strip);
  });
}

}  // namespace lectern::app
