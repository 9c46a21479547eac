// SPDX-License-Identifier: MIT
// The tabs as they are drawn, with the rule below them. Part of the reader.
#pragma once

namespace lectern::app {

class FrameBuilder;
struct ReaderAreas;

void view_tabs(FrameBuilder& builder, const ReaderAreas& areas);

}  // namespace lectern::app
