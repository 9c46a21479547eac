// SPDX-License-Identifier: MIT
#include "firmware/plan/walk_bar.hpp"

#include <optional>

#include "assets/pack/words.hpp"
#include "firmware/plan/areas.hpp"
#include "firmware/plan/slip.hpp"

namespace lectern::app {

namespace {

using draw::IconId;
using pack::StringId;

/// A step back and a step on; from the end the whole path again.
std::vector<Button> step_buttons(const Glass& glass) {
  const std::size_t step = glass.state().walk->step;
  const std::size_t steps = walked(glass.state(), glass.world())->steps()->size();
  Button back = icon_button(glass, "path-back", step == 0 ? Act{Stay{}} : Act{WalkTo{step - 1}}, IconId::arrow_left,
                            StringId::path_back, step > 0);
  // Were there no room for its name from the start, the way on would step aside, and a second touch go back.
  (step > 0 ? back.text : back.room_for) = &glass.string(StringId::path_back);
  const bool over = step == steps;
  const StringId name = over ? StringId::path_again : StringId::path_next;
  Button on = icon_button(glass, over ? "path-again" : "path-next", over ? WalkTo{0} : WalkTo{step + 1},
                          IconId::arrow_right, name);
  on.text = &glass.string(name);
  on.icon_after = true;
  on.look = Button::Look::red;
  return {back, on};
}

Button alone_button(const Glass& glass) {
  Button alone = icon_button(glass, "path-alone", LeavePath{}, IconId::close, StringId::path_alone);
  alone.text = &glass.string(StringId::path_alone);
  return alone;
}

/// From a step's words to its document; else, where page and text take turns, to the other of them.
std::optional<Button> other_button(const Glass& glass) {
  if (!slip_of(glass).covers()) return pane_button(glass, true);
  Button button = icon_button(glass, "path-document", FoldSlip{true}, IconId::text, StringId::show_text);
  button.text = &glass.string(StringId::show_text);
  return button;
}

ReaderBar small_walk_bar(const Glass& glass) {
  ReaderBar plan{{BarRow{}}, {}, {}};
  BarRow& row = plan.rows.front();
  const Button more = icon_button(glass, "more", OpenMore{}, IconId::more, StringId::more);
  const auto other = other_button(glass);
  row = {{overview_button(glass, false)}, step_buttons(glass)};
  if (other) row.left.push_back(*other);
  row.right.push_back(more);
  fit_labels(glass, plan.rows);
  if (!fits(glass, row)) {
    // Rather the way on than a step back.
    if (row.right.front().enabled) plan.more.push_back(worded(row.right.front(), glass.string(StringId::path_back)));
    row.right.erase(row.right.begin());
  }
  plan.more.push_back(alone_button(glass));
  append(plan.more, sight_list(glass));
  return plan;
}

}  // namespace

ReaderBar walk_bar_of(const Glass& glass) {
  if (glass.metrics().compact()) return small_walk_bar(glass);
  ReaderBar plan{std::vector<BarRow>(static_cast<std::size_t>(bar_rows(glass.metrics()))), {}, {}};
  BarRow& first = plan.rows.front();
  BarRow& last = plan.rows.back();
  first.left.push_back(overview_button(glass, true));
  append(last.left, step_buttons(glass));
  first.right.push_back(alone_button(glass));
  if (const auto other = other_button(glass)) last.right.push_back(*other);
  append(last.right, sight_buttons(glass));
  if (several_languages(glass)) last.right.push_back(language_button(glass, true));
  fit_labels(glass, plan.rows);
  return plan;
}

}  // namespace lectern::app
