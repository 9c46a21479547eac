// SPDX-License-Identifier: MIT
#include "firmware/view/view.hpp"

#include <fmt/format.h>
#include <map>
#include <set>

#include "firmware/view/canvas.hpp"

namespace lectern::app {

namespace {

/// A passage, or a zone, of several pieces is one for keys.
void mark_parts(std::vector<Target>& targets) {
  std::set<std::string> seen;
  for (Target& target : targets)
    if (target.kind == TargetKind::passage || target.kind == TargetKind::zone)
      target.part = !seen.insert(target.id).second;
}

/// An id stands once in a frame: further places of it get a number.
template <class Named>
void number_repeats(std::vector<Named>& named) {
  std::map<std::string, int> seen;
  for (Named& one : named)
    if (const int count = ++seen[one.id]; count > 1) one.id += fmt::format("#{}", count);
}

}  // namespace

Frame view(const State& state, const World& world) {
  Frame frame;
  frame.from_right = world.from_right(state);
  Canvas canvas(state, world, frame);
  canvas.draw(draw::Fill{{0, 0, state.metrics.glass.w, state.metrics.glass.h}, canvas.theme().night, 0});
  switch (state.screen) {
    case ScreenId::attract:
      view_attract(canvas);
      break;
    case ScreenId::overview:
      view_overview(canvas);
      break;
    case ScreenId::reader:
      view_reader(canvas);
      break;
    case ScreenId::people:
      view_people(canvas);
      break;
  }
  if (!std::holds_alternative<std::monostate>(state.overlay)) view_overlay(canvas);
  if (state.asking) view_question(canvas);
  mark_parts(frame.targets);
  number_repeats(frame.targets);
  number_repeats(frame.texts);
  canvas.focus_ring();
  return frame;
}

}  // namespace lectern::app
