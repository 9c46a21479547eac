// SPDX-License-Identifier: MIT
#include "firmware/view/reader_bar.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "firmware/shape.hpp"
#include "firmware/view/bar.hpp"
#include "firmware/view/canvas.hpp"
#include "firmware/view/strip.hpp"

namespace lectern::app {

namespace {

using draw::IconId;
using pack::StringId;

/// How much of a bar's words and buttons there is room for; each step leaves out more.
struct Room {
  bool words = true;        ///< names of documents and of the language
  bool short_words = true;  ///< "About", "Page", "Text"
  bool both_panes = true;   ///< what belongs to the pane that is not shown
};
constexpr int least_cells = 3;  // of a strip; with fewer in sight a number says more
constexpr Room rooms[] = {{true, true, true}, {false, true, true}, {false, false, true}, {false, false, false}};

bool one_pane(const Canvas& canvas) {
  return split_of(canvas.state()).one_pane && !canvas.state().reading.side_by_side;
}

bool page_is_hidden(const Canvas& canvas) {
  const State& state = canvas.state();
  return state.reading.side_by_side || (split_of(state).one_pane && !state.reading.page_alone);
}

/// A document of one page is not turned.
bool turns_pages(const Canvas& canvas, const Room& room) {
  return canvas.world().document(canvas.state()).pages()->size() > 1 && (room.both_panes || !page_is_hidden(canvas));
}

Button back_button(const Canvas& canvas, const Room& room) {
  Button back = icon_button(canvas, "overview", ShowOverview{}, IconId::overview, StringId::close);
  const auto& title = canvas.said(*canvas.world().index().short_title());
  back.label = title.utf8()->str();
  if (room.words) back.text = &title;
  return back;
}

/// The other pane, and about the document.
std::vector<Button> document_buttons(const Canvas& canvas, const Room& room) {
  std::vector<Button> row;
  if (one_pane(canvas)) {
    const bool to_page = !canvas.state().reading.page_alone;
    Button other =
        icon_button(canvas, to_page ? "show-page" : "show-text", ShowPageAlone{to_page},
                    to_page ? IconId::page : IconId::text, to_page ? StringId::show_page : StringId::show_text);
    if (room.short_words) other.text = &canvas.string(to_page ? StringId::show_page : StringId::show_text);
    row.push_back(other);
  }
  if (!room.both_panes && one_pane(canvas) && canvas.state().reading.page_alone) return row;
  Button about = icon_button(canvas, "about", OpenAbout{}, IconId::info, StringId::about);
  if (room.short_words) {
    about.text = &canvas.string(StringId::about);
    about.icon.reset();
  }
  row.push_back(about);
  return row;
}

/// The documents before and after this one.
std::vector<Button> neighbours(const Canvas& canvas, const Room& room) {
  const auto& documents = *canvas.world().index().documents();
  const std::size_t document = canvas.state().reading.document;
  const bool first = document == 0;
  const bool last = document + 1 >= documents.size();
  const auto day = [&](std::size_t number) {
    return &canvas.said(*documents.Get(static_cast<flatbuffers::uoffset_t>(number))->day());
  };
  Button before = icon_button(canvas, "previous-document", first ? Act{Stay{}} : Act{OpenDocument{document - 1}},
                              IconId::arrow_left, StringId::previous_document, !first);
  if (room.words && !first) before.text = day(document - 1);
  Button after = icon_button(canvas, "next-document", last ? Act{Stay{}} : Act{OpenDocument{document + 1}},
                             IconId::arrow_right, StringId::next_document, !last);
  if (room.words && !last) after.text = day(document + 1);
  after.icon_after = true;
  return {before, after};
}

/// The page before and the next one.
std::vector<Button> turns(const Canvas& canvas) {
  const std::size_t page = canvas.state().reading.page;
  const bool first = page == 0;
  const bool last = page + 1 == canvas.world().document(canvas.state()).pages()->size();
  return {icon_button(canvas, "previous-page", first ? Act{Stay{}} : Act{TurnTo{page - 1}}, IconId::chevron_left,
                      StringId::previous_page, !first),
          icon_button(canvas, "next-page", last ? Act{Stay{}} : Act{TurnTo{page + 1}}, IconId::chevron_right,
                      StringId::next_page, !last)};
}

void append(std::vector<Button>& row, std::vector<Button> more) {
  std::move(more.begin(), more.end(), std::back_inserter(row));
}

/// Two rows: documents above, the page and how it is seen below. One row: all of it, from left to right.
std::vector<BarRow> rows_of(Canvas& canvas, const Room& room) {
  std::vector<BarRow> rows(static_cast<std::size_t>(bar_rows(canvas.metrics())));
  BarRow& first = rows.front();
  BarRow& last = rows.back();
  first.left.push_back(back_button(canvas, room));
  append(rows.size() > 1 ? first.left : last.right, document_buttons(canvas, room));
  if (room.both_panes || page_is_hidden(canvas)) append(last.right, sight_buttons(canvas));
  last.right.push_back(language_button(canvas, room.words));
  append(first.right, neighbours(canvas, room));
  if (turns_pages(canvas, room)) append(last.left, turns(canvas));
  return rows;
}

/// The strip in what room the buttons leave; empty where that is too little.
Strip strip_beside(Canvas& canvas, const std::vector<BarRow>& rows, bool alone) {
  Strip strip;
  strip.pages = canvas.world().document(canvas.state()).pages()->size();
  strip.alone = alone;
  strip.cell = strip_cell(canvas, alone);
  strip.pitch = strip.cell.w + canvas.px(bar_gap);
  const Rect room = room_between(canvas, rows, rows.size() - 1);
  const int most = alone ? 1 : static_cast<int>(strip.pages);
  const int cells = std::clamp((room.w + canvas.px(bar_gap)) / strip.pitch, 0, most);
  if (cells < std::min(most, least_cells)) return strip;
  strip.pane = {room.x, room.y, cells * strip.pitch - canvas.px(bar_gap), room.h};
  return strip;
}

struct Plan {
  std::vector<BarRow> rows;
  Strip strip;
};

/// The most that finds room: all buttons with their words and some pages at the best, signs and "2 / 3" at the least.
Plan plan(Canvas& canvas) {
  Plan plan;
  for (const Room& room : rooms) {
    plan = {rows_of(canvas, room), {}};
    if (!std::all_of(plan.rows.begin(), plan.rows.end(), [&](const BarRow& row) { return fits(canvas, row); }))
      continue;
    if (!turns_pages(canvas, room)) return plan;
    for (const bool alone : {false, true}) {
      if (alone && room.words) continue;  // rather pages than words
      plan.strip = strip_beside(canvas, plan.rows, alone);
      if (!plan.strip.pane.empty()) return plan;
    }
  }
  return plan;
}

}  // namespace

Strip strip_of(const State& state, const World& world) {
  Frame aside;
  Canvas canvas(state, world, aside);
  return plan(canvas).strip;
}

void view_reader_bar(Canvas& canvas) {
  const Plan planned = plan(canvas);
  view_bar(canvas, planned.rows, [&](std::size_t row) {
    if (row + 1 == planned.rows.size()) view_strip(canvas, planned.strip);
  });
}

}  // namespace lectern::app
