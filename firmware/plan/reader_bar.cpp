// SPDX-License-Identifier: MIT
#include "firmware/plan/reader_bar.hpp"

#include <algorithm>
#include <utility>

#include "assets/pack/words.hpp"
#include "firmware/plan/areas.hpp"
#include "firmware/plan/page_tools.hpp"
#include "firmware/plan/walk_bar.hpp"

namespace lectern::app {

namespace {

using draw::IconId;
using pack::StringId;

/// How much of a bar's words and buttons there is room for: each step leaves out one more, the way back's words last.
struct Room {
  bool language = true;
  bool days = true;  ///< of the documents before and after
  bool about = true;
  bool pane = true;  ///< "Page" or "Text"
  bool back = true;
  bool both_panes = true;  ///< what belongs to the pane that is not shown
};
constexpr int least_cells = 3;  // of a strip; with fewer in sight a number says more
constexpr Room rooms[] = {
    {},
    {.language = false},
    {.language = false, .days = false},
    {.language = false, .days = false, .about = false},
    {.language = false, .days = false, .about = false, .pane = false},
    {.language = false, .days = false, .about = false, .pane = false, .back = false},
    {.language = false, .days = false, .about = false, .pane = false, .back = false, .both_panes = false}};

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
  if (const auto other = pane_button(glass, room.pane)) row.push_back(*other);
  if (!room.both_panes && one_pane(glass) && glass.state().reader.page_alone) return row;
  Button about = icon_button(glass, "about", OpenAbout{}, IconId::info, StringId::about);
  if (room.about) {
    about.text = &glass.string(StringId::about);
    about.icon.reset();
  }
  row.push_back(about);
  return row;
}

/// The documents before and after this one.
std::vector<Button> neighbours(const Glass& glass, const Room& room) {
  const auto& documents = *glass.world().index().documents();
  if (documents.size() == 1) return {};
  const std::size_t document = glass.state().reader.document;
  const bool first = document == 0;
  const bool last = document + 1 >= documents.size();
  const auto day = [&](std::size_t number) {
    return pack::day_of(pack::at(documents, number), glass.state().language);
  };
  Button before = icon_button(glass, "previous-document", first ? Act{Stay{}} : Act{OpenDocument{document - 1}},
                              IconId::arrow_left, StringId::previous_document, !first);
  if (room.days && !first) before.text = day(document - 1);
  Button after = icon_button(glass, "next-document", last ? Act{Stay{}} : Act{OpenDocument{document + 1}},
                             IconId::arrow_right, StringId::next_document, !last);
  if (room.days && !last) after.text = day(document + 1);
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

/// Two rows: documents above, the page and how it is seen below. One row: all of it, from left to right.
std::vector<BarRow> rows_of(const Glass& glass, const Room& room) {
  std::vector<BarRow> rows(static_cast<std::size_t>(bar_rows(glass.metrics())));
  BarRow& first = rows.front();
  BarRow& last = rows.back();
  first.left.push_back(overview_button(glass, room.back));
  append(rows.size() > 1 ? first.left : last.right, document_buttons(glass, room));
  if (room.both_panes || page_is_hidden(glass)) append(last.right, sight_buttons(glass));
  if (several_languages(glass)) last.right.push_back(language_button(glass, room.language));
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

/// What a small glass has in its list besides what the bar has no room for.
std::vector<Button> rest_of(const Glass& glass) {
  std::vector<Button> rest;
  rest.push_back(
      worded(icon_button(glass, "about", OpenAbout{}, IconId::info, StringId::about), glass.string(StringId::about)));
  if (has_page_tools(glass)) rest.push_back(worded(page_tools_button(glass), glass.string(StringId::page_tools)));
  append(rest, sight_list(glass));
  return rest;
}

/// Back, the other pane, before, after, more. Before and after are pages where the page is shown and there are
/// several, else documents; on a bar, which shows page and text, both. What is before goes into the list where the
/// glass is too narrow for five.
ReaderBar small_bar_of(const Glass& glass) {
  const bool pages = turns_pages(glass, {}) && !page_is_hidden(glass);
  ReaderBar plan{{BarRow{}}, {}, rest_of(glass)};
  BarRow& row = plan.rows.front();
  for (const Room& room : rooms) {
    row = {{overview_button(glass, room.back)}, {}};
    if (one_pane(glass)) row.left.push_back(document_buttons(glass, room).front());
    if (pages) append(one_pane(glass) ? row.right : row.left, turns(glass));
    if (!pages || !one_pane(glass)) append(row.right, neighbours(glass, room));
    row.right.push_back(icon_button(glass, "more", OpenMore{}, IconId::more, StringId::more));
    if (fits(glass, row)) break;
  }
  if (!fits(glass, row) && row.right.size() > 2) {
    const Button before = row.right.front();
    const StringId name = pages ? StringId::previous_page : StringId::previous_document;
    row.right.erase(row.right.begin());
    if (before.enabled) plan.more.insert(plan.more.begin(), worded(before, glass.string(name)));
  }
  return plan;
}

}  // namespace

std::optional<Button> pane_button(const Glass& glass, bool worded) {
  if (!one_pane(glass)) return std::nullopt;
  const bool to_page = !glass.state().reader.page_alone;
  Button other =
      icon_button(glass, to_page ? "show-page" : "show-text", ShowPageAlone{to_page},
                  to_page ? IconId::page : IconId::text, to_page ? StringId::show_page : StringId::show_text);
  if (worded) other.text = &glass.string(to_page ? StringId::show_page : StringId::show_text);
  return other;
}

Button worded(Button button, const pack::fb::Text& words) {
  button.text = &words;
  button.icon_after = false;
  return button;
}

std::vector<Button> sight_list(const Glass& glass) {
  std::vector<Button> list = sight_buttons(glass);
  list.back() = worded(list.back(), glass.string(StringId::high_contrast));
  if (list.size() > 1) list.front() = worded(list.front(), glass.string(StringId::text_size));
  if (several_languages(glass)) list.push_back(worded(language_button(glass, false), glass.string(StringId::language)));
  return list;
}

ReaderBar reader_bar_of(const Glass& glass) {
  if (walked(glass.state(), glass.world()) != nullptr) return walk_bar_of(glass);
  if (glass.metrics().compact()) return small_bar_of(glass);
  ReaderBar plan;
  // Rather pages than words, and words rather than nothing.
  for (const bool alone : {false, true})
    for (const Room& room : rooms) {
      plan = {rows_of(glass, room), {}, {}};
      if (!std::all_of(plan.rows.begin(), plan.rows.end(), [&](const BarRow& row) { return fits(glass, row); }))
        continue;
      if (!turns_pages(glass, room) && (room.both_panes || alone)) return plan;
      plan.strip = strip_beside(glass, plan.rows, alone);
      if (!plan.strip.pane.empty()) return plan;
    }
  return plan;
}

Strip strip_of(const State& state, const World& world) {
  return reader_bar_of(Glass(state, world)).strip;
}

}  // namespace lectern::app
