// SPDX-License-Identifier: MIT
#include "firmware/update/focus.hpp"

#include <algorithm>
#include <vector>

#include "firmware/state/state.hpp"

namespace lectern::app {

namespace {

constexpr int scroll_share = 2;  // of what is seen of a pane, when the focus leaves what can be seen

/// The pane a target scrolls with; none for buttons of bars.
const Pane* scrolled_with(const Frame& frame, const Target& target) {
  for (const Pane& pane : frame.panes)
    if (pane.scrolls != Axis::none && pane.rect.contains(target.rect.centre())) return &pane;
  return nullptr;
}

/// A pane that has more to show and in which nothing that could take the focus is in view; null where there is none.
const Pane* bare_pane(const Frame& frame, const std::vector<const Target*>& order, bool forward) {
  for (const Pane& pane : frame.panes)
    if (pane.scrolls == Axis::down && goes_on(pane, forward) &&
        std::none_of(order.begin(), order.end(),
                     [&](const Target* target) { return scrolled_with(frame, *target) == &pane; }))
      return &pane;
  return nullptr;
}

/// To the target after or before the one at `at`, which is the end of `order` where none has the focus.
FocusMove step_on(bool forward, const State& state, const Frame& frame, const std::vector<const Target*>& order,
                  std::size_t at) {
  const bool nowhere = at == order.size();
  FocusMove move{nowhere ? std::string() : order[at]->id, std::nullopt, 0};
  if (nowhere && !state.focus.empty()) {
    // The text was scrolled from under the focus: it goes on with what has come into view.
    for (const Target* target : order)
      if (const Pane* pane = scrolled_with(frame, *target);
          pane != nullptr && pane->scrolls == Axis::down && (forward ? move.focus.empty() : true))
        move.focus = target->id;
    if (!move.focus.empty()) return move;
  }
  // Whoever begins with the keys wants to read: the first of the text comes first.
  const auto first = std::find_if(order.begin(), order.end(),
                                  [](const Target* target) { return target->kind == TargetKind::passage; });
  const auto begin = first == order.end() ? 0 : static_cast<std::size_t>(first - order.begin());
  const std::size_t to = nowhere ? (forward ? begin : order.size() - 1)
                                 : (forward ? (at + 1) % order.size() : (at + order.size() - 1) % order.size());
  // Leaving a pane at its edge: first see what is there.
  const Pane* pane = nowhere ? nullptr : scrolled_with(frame, *order[at]);
  const Pane* next = scrolled_with(frame, *order[to]);
  const auto scroll = [&](const Pane& scrolled) {
    const Rect seen = scrolled.seen.value_or(scrolled.rect);
    const int by = (scrolled.scrolls == Axis::across ? seen.w : seen.h) / scroll_share;
    move.scroll = forward ? by : -by;
    move.pane = scrolled.id;
  };
  const bool wraps = forward ? to <= at : to >= at;
  // Once round the buttons of bars: what else there is may lie where a pane has not been scrolled to yet.
  if (const Pane* bare = nowhere || !wraps ? nullptr : bare_pane(frame, order, forward)) {
    scroll(*bare);
    return move;
  }
  const bool leaves = pane != nullptr && (wraps || next != pane);
  if (leaves && goes_on(*pane, forward)) {
    scroll(*pane);
    return move;
  }
  // What is seen in part only comes into sight with the focus.
  if (next != nullptr && goes_on(*next, forward) && cut_off(frame, *next, order[to]->rect, forward)) scroll(*next);
  move.focus = order[to]->id;
  return move;
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
    case FocusStep::help:
      break;
    case FocusStep::back:
      move.focus.clear();
      break;
    case FocusStep::next_page:
    case FocusStep::previous_page:
      // The key does what the button does, where there is one.
      for (const Target& target : frame.targets)
        if (target.key == step && target.enabled) move.act = target.act;
      break;
    case FocusStep::select:
      if (!nowhere) move.act = order[at]->act;
      break;
    case FocusStep::next:
      return step_on(true, state, frame, order, at);
    case FocusStep::previous:
      return step_on(false, state, frame, order, at);
  }
  return move;
}

}  // namespace lectern::app
