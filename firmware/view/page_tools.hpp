// SPDX-License-Identifier: MIT
// What stands over a page and around it: its buttons and their panel, its small map, the mark of its lit passage, its
// shadow. Used by reader and frame_builder.
#pragma once

#include "firmware/plan/areas.hpp"
#include "render/scan/viewport.hpp"

namespace lectern::app {

class FrameBuilder;

/// The page's shadow on the night around it, below the page; none in black and white.
void view_page_shadow(FrameBuilder& builder, const scan::Viewport& view);
/// The tint of a lit zone: under it ink stays ink, also where an inverted page has it light.
void tint_page(FrameBuilder& builder, Rect around);
/// Map and panel; keys come to them before the handle that stands over an upright glass's page.
void view_page_tools(FrameBuilder& builder, const ReaderAreas& areas);
/// The buttons beside the page.
void view_page_buttons(FrameBuilder& builder, const ReaderAreas& areas);

}  // namespace lectern::app
