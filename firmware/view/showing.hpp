// SPDX-License-Identifier: MIT
// What is drawn while a document shows by itself that page and text answer each other. Used by reader alone.
#pragma once

#include "firmware/plan/areas.hpp"
#include "firmware/view/frame_builder.hpp"

namespace lectern::app {

/// The frame on its way from the text to the page, and what can be touched, at the foot of the page or, where there is
/// none, of the text.
void view_showing(FrameBuilder& builder, const ReaderAreas& areas);

}  // namespace lectern::app
