// SPDX-License-Identifier: MIT
// The bar at the foot of the reader. Part of the reader's view.
#pragma once

namespace lectern::app {

class FrameBuilder;

/// Way back, pages and their turning on the left; about, language and the neighbouring documents on the right.
void view_reader_bar(FrameBuilder& builder);

}  // namespace lectern::app
