// SPDX-License-Identifier: MIT
#include "firmware/view/reader_bar.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>
#include <vector>

#include "firmware/shape.hpp"
#include "firmware/view/bar.hpp"
#include "firmware/view/canvas.hpp"

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
constexpr Room rooms[] = {{true, true, true}, {false, true, true}, {false, false, true}, {false, false, false}};

Button page_button(Canvas& canvas, flatbuffers::uoffset_t page) {
  const State& state = canvas.state();
  Button button;
  button.id = fmt::format("page:{}", page + 1);
  button.act = TurnTo{page};
  button.text = canvas.world().document(state).pages()->Get(page)->label();
  button.selected = state.reading.page == page;
  button.kind = TargetKind::page;
  button.look = Button::Look::page;
  return button;
}

bool one_pane(const Canvas& canvas) {
  return split_of(canvas.state()).one_pane && !canvas.state().reading.side_by_side;
}

bool page_is_hidden(const Canvas& canvas) {
  const State& state = canvas.state();
  return state.reading.side_by_side || (split_of(state).one_pane && !state.reading.page_alone);
}

Button back_button(const Canvas& canvas, const Room& room) {
  Button back = icon_button(canvas, "overview", ShowOverview{}, IconId::arrow_left, StringId::close);
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

/// Turning pages: the page before, as many page numbers as `row` has room for around this one, the next page.
void add_pages(Canvas& canvas, BarRow& row) {
  const State& state = canvas.state();
  const auto pages = canvas.world().document(state).pages()->size();
  const auto page = static_cast<flatbuffers::uoffset_t>(state.reading.page);
  const auto before = page == 0 ? 0 : page - 1;
  const auto after = page + 1 >= pages ? page : page + 1;
  std::vector<Button>& left = row.left;
  const auto begin = static_cast<std::ptrdiff_t>(left.size()) + 1;
  left.push_back(
      icon_button(canvas, "previous-page", TurnTo{before}, IconId::chevron_left, StringId::previous_page, page > 0));
  left.push_back(page_button(canvas, page));
  left.push_back(
      icon_button(canvas, "next-page", TurnTo{after}, IconId::chevron_right, StringId::next_page, page + 1 < pages));
  flatbuffers::uoffset_t first = page;
  flatbuffers::uoffset_t end = page + 1;
  for (bool grown = true; grown;) {
    grown = false;
    for (const bool forward : {true, false}) {
      if (forward ? end >= pages : first == 0) continue;
      const auto place = forward ? left.end() - 1 : left.begin() + begin;
      const auto added = left.insert(place, page_button(canvas, forward ? end : first - 1));
      if (!fits(canvas, row)) {
        left.erase(added);
        continue;
      }
      forward ? ++end : --first;
      grown = true;
    }
  }
}

void append(std::vector<Button>& row, std::vector<Button> more) {
  std::move(more.begin(), more.end(), std::back_inserter(row));
}

std::vector<BarRow> rows_of(Canvas& canvas, const Room& room) {
  std::vector<BarRow> rows(static_cast<std::size_t>(bar_rows(canvas.metrics())));
  const bool turns = room.both_panes || !page_is_hidden(canvas);
  const bool sight = room.both_panes || page_is_hidden(canvas);
  BarRow& first = rows.front();
  BarRow& last = rows.back();
  first.left.push_back(back_button(canvas, room));
  append(rows.size() > 1 ? last.left : last.right, document_buttons(canvas, room));
  if (sight) append(last.right, sight_buttons(canvas));
  last.right.push_back(language_button(canvas, room.words));
  append(first.right, neighbours(canvas, room));
  if (turns) add_pages(canvas, first);
  return rows;
}

}  // namespace

void view_reader_bar(Canvas& canvas) {
  std::vector<BarRow> rows;
  for (const Room& room : rooms) {
    rows = rows_of(canvas, room);
    if (std::all_of(rows.begin(), rows.end(), [&](const BarRow& row) { return fits(canvas, row); })) break;
  }
  view_bar(canvas, rows);
}

}  // namespace lectern::app
