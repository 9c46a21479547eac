// SPDX-License-Identifier: MIT
#include "firmware/plan/people.hpp"

#include <cmath>
#include <fmt/format.h>

#include "firmware/plan/areas.hpp"
#include "firmware/view/bar.hpp"
#include "firmware/view/frame_builder.hpp"
#include "firmware/view/scroll_bar.hpp"
#include "firmware/view/view.hpp"

namespace lectern::app {

namespace {

using pack::StringId;

void view_name(FrameBuilder& builder, flatbuffers::uoffset_t person, Rect rect) {
  const auto& of = *builder.world().index().people()->Get(person);
  Button button;
  button.id = fmt::format("word:{}", of.id()->str());
  button.act = OpenPerson{static_cast<std::uint16_t>(person)};
  button.text = &builder.said(*of.names());
  button.type = grown(builder.metrics(), name_type);
  builder.button(button, rect);
}

}  // namespace

void view_people(FrameBuilder& builder) {
  const auto& index = builder.world().index();
  const PeoplePlan plan = people_of(builder.state(), builder.world());
  const int top = static_cast<int>(std::lround(builder.state().people.at()));
  builder.pane({PaneId::people, plan.pane, Axis::down, top > 0, top < plan.end, true});
  builder.clip(plan.pane);
  const Rect title = plan.title.moved(0, -top);
  if (title.bottom() > 0)
    builder.text({"title", builder.string(StringId::people_and_terms), grown_heading(builder.metrics(), heading_type),
                  title, builder.theme().bone, builder.theme().night});
  for (flatbuffers::uoffset_t i = 0; i < index.people()->size(); ++i) {
    const Rect at = plan.names[i].moved(0, -top);
    if (at.bottom() > plan.pane.y && at.y < plan.pane.bottom()) view_name(builder, i, at);
  }
  const int inset = builder.px(12);
  view_scroll_bar(builder, {plan.pane.right() - inset, inset, scroll_bar_width(builder), plan.pane.h - 2 * inset},
                  {top + 0.0, plan.end + 0.0, plan.pane.h}, builder.theme().muted);
  builder.unclip();
  const Button back = overview_button(builder, true);
  std::vector<Button> right = sight_buttons(builder);
  if (several_languages(builder)) right.push_back(language_button(builder, true));
  // Where there are two rows, the way back stands where it stands beside a document.
  std::vector<BarRow> rows{{{back}, right}};
  if (bar_rows(builder.metrics()) > 1) rows = {{{back}, {}}, {{}, right}};
  fit_labels(builder, rows);
  view_bar(builder, rows);
}

}  // namespace lectern::app
