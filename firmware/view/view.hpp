// SPDX-License-Identifier: MIT
// The picture of a state. Pure: the same state, pack and caches give the same frame. Used by loop, audit and view.
#pragma once

#include "firmware/state/frame.hpp"
#include "firmware/state/state.hpp"

namespace lectern::app {

class FrameBuilder;
struct Arriving;
struct BeginFoot;

[[nodiscard]] Frame view(const State& state, const World& world);

// The screens, each in a file of its own.
void view_attract(FrameBuilder& builder);
/// Of it: a sentence that is written over its page.
void view_arrival(FrameBuilder& builder, const Arriving& arriving);
/// Of it: the ways to begin, at a corner.
void view_begin(FrameBuilder& builder, const BeginFoot& foot, Point at, std::size_t shown);
void view_overview(FrameBuilder& builder);
void view_reader(FrameBuilder& builder);
void view_people(FrameBuilder& builder);
/// Of the kiosk's staff.
void view_staff(FrameBuilder& builder);
void view_overlay(FrameBuilder& builder);
/// What the exhibit says of a step of a path, over the reader's bar.
void view_slip(FrameBuilder& builder);
/// "Still reading?", over whatever is shown.
void view_question(FrameBuilder& builder);
/// What was found in an exhibit that is previewed, below the glass.
void view_band(FrameBuilder& builder);

/// Draws a page within its pane and names the tiles it wants.
void view_page(FrameBuilder& builder, std::size_t document, std::size_t page, const scan::Viewport& viewport,
               draw::Tone tone = {});
/// Fills `picture` with the page that is read, as it lies and is toned, from its coarsest level.
/// Units: `scale` px of the glass for one of the finest level.
void view_map_page(FrameBuilder& builder, Rect picture, double scale);
/// Fills `window` with a page from its coarsest level, from its top left corner on.
/// Units: `scale` px of the glass for one of the finest level.
void view_small_page(FrameBuilder& builder, std::size_t document, std::size_t page, Rect window, double scale);
/// Names what may be wanted next of the document being read, once its page is sharp: what a pan shows, then the pages
/// beside it.
void want_ahead(FrameBuilder& builder);

}  // namespace lectern::app
