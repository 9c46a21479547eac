// SPDX-License-Identifier: MIT
#include "firmware/plan/reader_bar.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "assets/pack/words.hpp"
#include "firmware/plan/areas.hpp"

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

/// One of two panes is shown, and a button leads to the other.
bool one_pane(const Glass& glass) {
  const Reader& reader = glass.state().reader;
  return split_of(glass.state()).one_pane && !reader.side_by_side && reader.holds == Holds::both;
}

bool page_is_hidden(const Glass& glass) {
  return glass.state().reader.side_by_side || (split_of(glass.state()).one_pane && !shows_page_alone(glass.state()));
}

/// A document of one page is not turned, nor is one of which there are words alone.
bool turns_pages(const Glass& glass, const Room& room) {
  if (glass.state().reader.holds == Holds::words) return false;
  return glass.world().document(glass.state()).pages()->size() > 1 && (room.both_panes || !page_is_hidden(glass));
}

/// The other pane, and about the document.
std::vector<Button> document_buttons(const Glass& glass, const Room& room) {
  std::vector<Button> row;
  if (one_pane(glass)) {
    const bool to_page = !glass.state().reader.page_alone;
    Button other =
        icon_button(glass, to_page ? "show-page" : "show-text", ShowPageAlone{to_page},
                    to_page ? IconId::page : IconId::text, to_page ? StringId::show_page : StringId::show_text);
    if (room.short_words) other.text = &glass.string(to_page ? StringId::show_page : StringId::show_text);
    row.push_back(other);
  }
  if (!room.both_panes && one_pane(glass) && glass.state().reader.page_alone) return row;
  Button about = icon_button(glass, "about", OpenAbout{}, IconId::info, StringId::about);
  if (room.short_words) {
    about.text = &glass.string(StringId::about);
    about.icon.reset();
  }
  row.push_back(about);
  return row;
}

/// The documents before and after this one.
std::vector<Button> neighbours(const Glass& glass, const Room& room) {
  const auto& documents = *glass.world().index().documents();
  const std::size_t document = glass.state().reader.document;
  const bool first = document == 0;
  const bool last = document + 1 >= documents.size();
  const auto day = [&](std::size_t number) {
    return pack::day_of(pack::at(documents, number), glass.state().language);
  };
  Button before = icon_button(glass, "previous-document", first ? Act{Stay{}} : Act{OpenDocument{document - 1}},
                              IconId::arrow_left, StringId::previous_document, !first);
  if (room.words && !first) before.text = day(document - 1);
  Button after = icon_button(glass, "next-document", last ? Act{Stay{}} : Act{OpenDocument{document + 1}},
                             IconId::arrow_right, StringId::next_document, !last);
  if (room.words && !last) after.text = day(document + 1);
  after.icon_after = true;
  return {before, after};
}

/// The page before and the next one.
std::vector<Button> turns(const Glass& glass) {
  const std::size_t page = glass.state().reader.page;
  const bool first = page == 0;
  const bool last = page + 1 == glass.world().document(glass.state()).pages()->size();
  Button before = icon_button(glass, "previous-page", first ? Act{Stay{}} : Act{TurnTo{page - 1}}, IconId::chevron_left,
                              StringId::previous_page, !first);
  before.key = FocusStep::previous_page;
  Button after = icon_button(glass, "next-page", last ? Act{Stay{}} : Act{TurnTo{page + 1}}, IconId::chevron_right,
                             StringId::next_page, !last);
  after.key = FocusStep::next_page;
  return {before, after};
}

void append(std::vector<Button>& row, std::vector<Button> more) {
  std::move(more.begin(), more.end(), std::back_inserter(row));
}

/// Two rows: documents above, the page and how it is seen below. One row: all of it, from left to right.
std::vector<BarRow> rows_of(const Glass& glass, const Room& room) {
  std::vector<BarRow> rows(static_cast<std::size_t>(bar_rows(glass.metrics())));
  BarRow& first = rows.front();
  BarRow& last = rows.back();
  first.left.push_back(overview_button(glass, room.words));
  append(rows.size() > 1 ? first.left : last.right, document_buttons(glass, room));
  if (room.both_panes || page_is_hidden(glass)) append(last.right, sight_buttons(glass));
  last.right.push_back(language_button(glass, room.words));
  append(first.right, neighbours(glass, room));
  if (turns_pages(glass, room)) append(last.left, turns(glass));
  return rows;
}

/// The strip in what room the buttons leave; empty where that is too little.
Strip strip_beside(const Glass& glass, const std::vector<BarRow>& rows, bool alone) {
  Strip strip;
  strip.pages = glass.world().document(glass.state()).pages()->size();
  strip.alone = alone;
  strip.cell = strip_cell(glass, alone);
  strip.pitch = strip.cell.w + glass.px(bar_gap);
  const Rect room = room_between(glass, rows, rows.size() - 1);
  const int most = alone ? 1 : static_cast<int>(strip.pages);
  const int cells = std::clamp((room.w + glass.px(bar_gap)) / strip.pitch, 0, most);
  if (cells < std::min(most, least_cells)) return strip;
  strip.pane = {room.x, room.y, cells * strip.pitch - glass.px(bar_gap), room.h};
  return strip;
}

}  // namespace

ReaderBar reader_bar_of(const Glass& glass) {
  ReaderBar plan;
  for (const Room& room : rooms) {
    plan = {rows_of(glass, room), {}};
    if (!std::all_of(plan.rows.begin(), plan.rows.end(), [&](const BarRow& row) { return fits(glass, row); })) continue;
    if (!turns_pages(glass, room)) return plan;
    for (const bool alone : {false, true}) {
      if (alone && room.words) continue;  // rather pages than words
      plan.strip = strip_beside(glass, plan.rows, alone);
      if (!plan.strip.pane.empty()) return plan;
    }
  }
  return plan;
}

Strip strip_of(const State& state, const World& world) {
  return reader_bar_of(Glass(state, world)).strip;
}

}  // namespace lectern::app
