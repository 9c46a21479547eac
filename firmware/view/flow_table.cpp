// SPDX-License-Identifier: MIT
// FrameBuilder: tables that are wider than their text, each a pane of its own with a strip below it. The strip has a
// button at either end and shows how far the table is scrolled; while the table's end is below the glass it stands at
// the foot of the view, over the rows.
#include <algorithm>
#include <cmath>
#include <fmt/format.h>

#include "firmware/view/frame_builder.hpp"
#include "firmware/view/scroll_bar.hpp"

namespace lectern::app {

namespace {

constexpr int least_rows = 2;  // that are seen above the strip

/// Where a button scrolls a table to: the first column that is not seen whole begins where lines do; back, as many
/// columns come as have room.  One that is wider than what is seen goes past in steps.  Units: px.
int next_stop(const layout::WideTable& table, int at, bool onward) {
  const int seen = table.rect.w;
  const auto& begins = table.columns;
  if (!onward) {
    const auto first = std::lower_bound(begins.begin(), begins.end(), at - seen);
    return first != begins.end() && *first < at ? *first : std::max(0, at - seen);
  }
  const auto first_beyond = std::upper_bound(begins.begin(), begins.end(), at + seen);
  const int cut = *(first_beyond - 1);
  return std::min(cut > at ? cut : at + seen, table.end());
}

}  // namespace

FrameBuilder::TableSeen FrameBuilder::seen_of(const FlowPlace& place, const layout::WideTable& table) const {
  const Rect rect = table.rect.moved(place.origin.x, place.origin.y);
  const int highest = std::min(rect.y + least_rows * table.line_height, rect.bottom());
  const int top = std::max(highest, std::min(place.view.bottom() - table.strip, rect.bottom()));
  TableSeen seen;
  seen.rows = intersection({rect.x, rect.y, rect.w, top - rect.y}, place.view);
  seen.strip = {rect.x, top, rect.w, table.strip};
  seen.at = static_cast<int>(std::lround(std::clamp(place.across, 0.0, static_cast<double>(table.end()))));
  return seen;
}

void FrameBuilder::flow_table(const FlowPlace& place, std::size_t number) {
  const layout::WideTable& table = place.flow.tables[number];
  const TableSeen seen = seen_of(place, table);
  if (!seen.rows.empty())
    pane({table.from_right ? PaneId::table_from_right : PaneId::table, seen.rows, Axis::across, seen.at > 0,
          seen.at < table.end()});
  if (!intersection(seen.strip, place.view).empty())
    table_strip(place, table, seen, fmt::format("{}/{}", place.name, number + 1));
}

void FrameBuilder::table_strip(const FlowPlace& place, const layout::WideTable& table, const TableSeen& seen,
                               std::string_view id) {
  const Rect& strip = seen.strip;
  draw(draw::Fill{strip, place.ground});
  const int side = px(metrics().small_button());
  const int y = strip.y + (strip.h - side) / 2;
  const Rect left{strip.x, y, side, side};
  const Rect right{strip.right() - side, y, side, side};
  const auto put = [&](std::string_view name, pack::StringId label, bool onward, bool enabled) {
    const bool at_right = onward != table.from_right;
    Button button =
        icon_button(*this, fmt::format("{}:{}", name, id), ScrollAcross{next_stop(table, seen.at, onward) + 0.0},
                    at_right ? draw::IconId::chevron_right : draw::IconId::chevron_left, label, enabled);
    button.look = Button::Look::paper;
    button.growth = 1;
    this->button(button, at_right ? right : left);
  };
  put("previous-columns", pack::StringId::previous_columns, false, seen.at > 0);
  put("next-columns", pack::StringId::next_columns, true, seen.at < table.end());
  const int inset = px(button_gap);
  const int high = scroll_bar_width(*this);
  const Rect track{left.right() + inset, strip.centre().y - high / 2, right.x - left.right() - 2 * inset, high};
  const double at = table.from_right ? table.end() - seen.at : seen.at;
  view_scroll_bar(*this, track, {at, table.end() + 0.0, table.rect.w}, theme().soft_ink);
}

}  // namespace lectern::app
