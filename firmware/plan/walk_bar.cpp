// SPDX-License-Identifier: MIT
#include "firmware/plan/walk_bar.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "assets/pack/words.hpp"
#include "firmware/plan/areas.hpp"

namespace lectern::app {

namespace {

using draw::IconId;
using pack::StringId;

void append(std::vector<Button>& row, std::vector<Button> more) {
  std::move(more.begin(), more.end(), std::back_inserter(row));
}

/// A step back and a step on; from the end the whole path again.
std::vector<Button> step_buttons(const Glass& glass) {
  const std::size_t step = glass.state().walk->step;
  const std::size_t steps = walked(glass.state(), glass.world())->steps()->size();
  Button back = icon_button(glass, "path-back", step == 0 ? Act{Stay{}} : Act{WalkTo{step - 1}}, IconId::arrow_left,
                            StringId::path_back, step > 0);
  back.text = &glass.string(StringId::path_back);
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
  return word_button(glass, "path-alone", LeavePath{}, glass.string(StringId::path_alone));
}

ReaderBar small_walk_bar(const Glass& glass) {
  ReaderBar plan{{BarRow{}}, {}, {}};
  BarRow& row = plan.rows.front();
  const Button more = icon_button(glass, "more", OpenMore{}, IconId::more, StringId::more);
  const auto pane = pane_button(glass, false);
  row = {{overview_button(glass, false)}, step_buttons(glass)};
  if (pane) row.left.push_back(*pane);
  row.right.push_back(more);
  fit_labels(glass, plan.rows);
  if (pane && !fits(glass, row)) {
    row.left.pop_back();
    const bool to_page = !glass.state().reader.page_alone;
    plan.more.push_back(worded(*pane, glass.string(to_page ? StringId::show_page : StringId::show_text)));
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
  if (const auto pane = pane_button(glass, true)) last.right.push_back(*pane);
  append(last.right, sight_buttons(glass));
  if (several_languages(glass)) last.right.push_back(language_button(glass, true));
  fit_labels(glass, plan.rows);
  return plan;
}

}  // namespace lectern::app
