// SPDX-License-Identifier: MIT
#include "firmware/focus.hpp"

#include <vector>

#include "firmware/shape.hpp"
#include "firmware/state.hpp"

namespace lectern::app {

namespace {

constexpr int scroll_share = 2;  // a half of the pane when the focus leaves what can be seen

bool takes_focus(const Target& target) {
  return target.enabled && target.kind != TargetKind::screen;
}

bool in_text(const Target& target) {
  return target.kind == TargetKind::passage || target.kind == TargetKind::word || target.kind == TargetKind::note;
}

}  // namespace

FocusMove move_focus(const State& state, FocusStep step, const Frame& frame) {
  std::vector<const Target*> order;
  for (const Target& target : frame.targets)
    if (takes_focus(target)) order.push_back(&target);
  // A screen of one great target (attract) is begun by any key.
  if (order.empty()) {
    FocusMove move;
    if (step != FocusStep::back && !frame.targets.empty()) move.act = frame.targets.front().act;
    return move;
  }
  std::size_t at = order.size();
  for (std::size_t i = 0; i < order.size(); ++i)
    if (order[i]->id == state.focus) at = i;
  const bool nowhere = at == order.size();
  FocusMove move{nowhere ? std::string() : order[at]->id, std::nullopt, 0};
  switch (step) {
    case FocusStep::back:
      move.focus.clear();
      break;
    case FocusStep::select:
      if (!nowhere) move.act = order[at]->act;
      break;
    case FocusStep::next:
    case FocusStep::previous: {
      const bool forward = step == FocusStep::next;
      if (nowhere && !state.focus.empty()) {
        // The text was scrolled from under the focus: it goes on with what has come into view.
        for (const Target* target : order)
          if (in_text(*target) && (forward ? move.focus.empty() : true)) move.focus = target->id;
        if (!move.focus.empty()) break;
      }
      const std::size_t to = nowhere ? (forward ? 0 : order.size() - 1)
                                     : (forward ? (at + 1) % order.size() : (at + order.size() - 1) % order.size());
      // Leaving the text at its lower or upper edge: first see what is there.
      const bool leaves = !nowhere && in_text(*order[at]) && !in_text(*order[to]);
      if (leaves) {
        const int pane = reader_shape(state).scrolled.h;
        const int by = forward ? pane / scroll_share : -pane / scroll_share;
        const bool can = forward ? frame.text_goes_on_below : frame.text_goes_on_above;
        if (can) {
          move.scroll = by;
          break;
        }
      }
      move.focus = order[to]->id;
      break;
    }
  }
  return move;
}

}  // namespace lectern::app
