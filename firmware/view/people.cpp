// SPDX-License-Identifier: MIT
#include "firmware/plan/people.hpp"

#include <cmath>
#include <fmt/format.h>

#include "firmware/plan/shape.hpp"
#include "firmware/view/bar.hpp"
#include "firmware/view/canvas.hpp"
#include "firmware/view/thumb.hpp"
#include "firmware/view/view.hpp"

namespace lectern::app {

namespace {

using pack::StringId;

void view_name(Canvas& canvas, flatbuffers::uoffset_t person, Rect rect) {
  const auto& of = *canvas.world().index().people()->Get(person);
  Button button;
  button.id = fmt::format("word:{}", of.id()->str());
  button.act = OpenWord{static_cast<std::uint16_t>(person)};
  button.text = &canvas.said(*of.names());
  button.type = grown(canvas.metrics(), name_type);
  canvas.button(button, rect);
}

}  // namespace

void view_people(Canvas& canvas) {
  const auto& index = canvas.world().index();
  const PeoplePlan plan = plan_people(index, canvas.state().language, {canvas.world().flows, canvas.metrics()});
  const int top = static_cast<int>(std::lround(canvas.state().people.at()));
  canvas.pane({PaneId::people, plan.pane, false, top > 0, top < plan.end});
  canvas.clip(plan.pane);
  const Rect title = plan.title.moved(0, -top);
  if (title.bottom() > 0)
    canvas.text({"title", canvas.string(StringId::people_and_terms), grown_heading(canvas.metrics(), heading_type),
                 title, canvas.theme().bone, canvas.theme().night});
  for (flatbuffers::uoffset_t i = 0; i < index.people()->size(); ++i) {
    const Rect at = plan.names[i].moved(0, -top);
    if (at.bottom() > plan.pane.y && at.y < plan.pane.bottom()) view_name(canvas, i, at);
  }
  const int inset = canvas.px(12);
  view_thumb(canvas, {plan.pane.right() - inset, inset, std::max(3, canvas.px(5)), plan.pane.h - 2 * inset},
             {top + 0.0, plan.end + 0.0, plan.pane.h}, canvas.theme().muted);
  canvas.unclip();
  Button back = icon_button(canvas, "overview", ShowOverview{}, draw::IconId::overview, StringId::close);
  back.text = &canvas.said(*index.short_title());
  back.label = back.text->utf8()->str();
  std::vector<Button> right = sight_buttons(canvas);
  right.push_back(language_button(canvas, true));
  // Where there are two rows, the way back stands where it stands beside a document.
  if (bar_rows(canvas.metrics()) > 1) return view_bar(canvas, {{{back}, {}}, {{}, right}});
  BarRow row{{back}, right};
  if (!fits(canvas, row)) row.left.front().text = nullptr;
  if (!fits(canvas, row)) row.right.back().text = nullptr;
  view_bar(canvas, {row});
}

}  // namespace lectern::app
