// SPDX-License-Identifier: MIT
// What a visitor does with the page on show: turns it, lightens it, sees it as large as its paper, goes about it on its
// map. Used by update alone.
#pragma once

#include "firmware/state/action.hpp"
#include "firmware/state/state.hpp"

namespace lectern::app {

void use_page_tool(State& state, const World& world, PageTool tool);
/// To where its map was touched, or to the next part of the page.
void go_on_page(State& state, const World& world, const GoOnPage& go);
/// The panel is closed; keys, where they did it, are at what opens it.  Returns whether it was open.
bool close_page_tools(State& state, bool by_keys);

}  // namespace lectern::app
