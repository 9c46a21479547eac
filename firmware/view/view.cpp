// SPDX-License-Identifier: MIT
#include "firmware/view/view.hpp"

#include <fmt/format.h>
#include <map>
#include <set>

#include "firmware/view/frame_builder.hpp"
#include "firmware/view/movement.hpp"

namespace lectern::app {

namespace {

/// A passage, or a zone, of several pieces is one for keys.
void mark_parts(std::vector<Target>& targets) {
  std::set<std::string> seen;
  for (Target& target : targets)
    if (has_parts(target.kind)) target.part = !seen.insert(target.id).second;
}

/// An id stands once in a frame: further places of it get a number.
class Repeats {
 public:
  void number(std::string& id) {
    if (const int count = ++seen_[id]; count > 1) id += fmt::format("#{}", count);
  }

 private:
  std::map<std::string, int> seen_;
};

/// What stands for a button all over the glass comes after the button itself.
void number_repeats(std::vector<Target>& targets) {
  Repeats repeats;
  for (const bool screens : {false, true})
    for (Target& target : targets)
      if ((target.kind == TargetKind::screen) == screens) repeats.number(target.id);
}

void number_repeats(std::vector<TextBlock>& texts) {
  Repeats repeats;
  for (TextBlock& text : texts) repeats.number(text.id);
}

}  // namespace

Frame view(const State& state, const World& world) {
  Frame frame;
  frame.from_right = world.from_right(state);
  FrameBuilder builder(state, world, frame);
  builder.draw(draw::Fill{{0, 0, state.metrics.glass.w, state.metrics.glass.h}, builder.theme().night, 0});
  switch (state.screen) {
    case ScreenId::attract:
      view_attract(builder);
      break;
    case ScreenId::overview:
      view_attract_lifting(builder);
      // Drawn as far as it is uncovered, and touched as it will be.
      builder.draw(draw::PushClip{below_attract(builder)});
      view_overview(builder);
      builder.draw(draw::PopClip{});
      break;
    case ScreenId::reader:
      view_reader(builder);
      break;
    case ScreenId::people:
      view_people(builder);
      break;
    case ScreenId::staff:
      view_staff(builder);
      break;
  }
  if (!std::holds_alternative<std::monostate>(state.overlay)) view_overlay(builder);
  if (state.asking) view_question(builder);
  view_band(builder);
  mark_parts(frame.targets);
  number_repeats(frame.targets);
  number_repeats(frame.texts);
  builder.press_mark();
  builder.focus_ring();
  return frame;
}

}  // namespace lectern::app
