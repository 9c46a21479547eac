// SPDX-License-Identifier: MIT
// The tabs as they are drawn, with the rule below them. Part of the reader.
#pragma once

namespace lectern::app {

class Canvas;
struct ReaderShape;

void view_tabs(Canvas& canvas, const ReaderShape& shape);

}  // namespace lectern::app
