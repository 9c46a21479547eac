// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>
#include <set>

#include "firmware/audit/judge.hpp"
#include "firmware/state/state.hpp"
#include "firmware/update/focus.hpp"

namespace lectern::app {

namespace {

/// The ids that one key comes by until it stands still or comes round.
std::set<std::string> reached(Frame frame, FocusStep step) {
  // What lies beyond the edge of a pane is in other views.
  for (Pane& pane : frame.panes) pane.goes_on_before = pane.goes_on_after = false;
  std::set<std::string> reached;
  State state;
  do state.focus = move_focus(state, step, frame).focus;
  while (!state.focus.empty() && reached.insert(state.focus).second);
  return reached;
}

/// Whether reading goes on from `a` to `b`: to the right in a line, down, or up to the head of a column further right;
/// where it goes from right to left, both are mirrored.
bool follows(Rect a, Rect b) {
  const int beside = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
  if (2 * beside >= std::min(a.h, b.h)) return b.right() > a.x;
  return b.y >= a.y || b.x >= a.right() || b.x >= a.x + a.w / 2;
}

/// Buttons, map and handle stand over the page: whatever the page shows comes before them.
bool over_the_page(const Target& before, const Target& target) {
  return before.kind == TargetKind::zone && (target.kind == TargetKind::divider || target.kind == TargetKind::button);
}

/// The passages of a page that a visitor turned are still read in their order.
bool on_a_turned_page(const Frame& frame, const Target& before, const Target& target) {
  return frame.scan && frame.scan->turn != draw::Turn::none && before.kind == TargetKind::zone &&
         target.kind == TargetKind::zone;
}

}  // namespace

std::vector<Fault> judge_focus(const Frame& frame) {
  std::vector<Fault> faults;
  for (const FocusStep step : {FocusStep::next, FocusStep::previous}) {
    const std::set<std::string> ids = reached(frame, step);
    for (const Target& target : frame.targets)
      if (takes_focus(target) && !ids.contains(target.id))
        faults.push_back({Fault::Kind::focus, fmt::format("{} is not reached by the key for the {}", target.id,
                                                          step == FocusStep::next ? "next one" : "one before")});
  }
  std::set<std::string> known;
  const Target* before = nullptr;
  for (const Target& target : frame.targets) {
    if (!takes_focus(target)) continue;
    if (!known.insert(target.id).second)
      faults.push_back({Fault::Kind::focus, fmt::format("{} stands twice, and keys reach one of them", target.id)});
    const auto read = [&](Rect rect) { return frame.from_right ? mirrored(rect, 0) : rect; };
    if (before != nullptr && !over_the_page(*before, target) && !on_a_turned_page(frame, *before, target) &&
        !follows(read(before->rect), read(target.rect)))
      faults.push_back({Fault::Kind::focus, fmt::format("the focus goes back from {} to {}", before->id, target.id)});
    before = &target;
  }
  return faults;
}

}  // namespace lectern::app
