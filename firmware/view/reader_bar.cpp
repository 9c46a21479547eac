// SPDX-License-Identifier: MIT
#include "firmware/view/reader_bar.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>
#include <vector>

#include "firmware/shape.hpp"
#include "firmware/view/canvas.hpp"

namespace lectern::app {

namespace {

using draw::IconId;
using pack::StringId;

constexpr double margin = 28;  // design px
constexpr double gap = 13;     // 3 mm and a little

std::string name(const Canvas& canvas, StringId id) {
  return canvas.string(id).utf8()->str();
}

Button icon_button(const Canvas& canvas, std::string id, Act act, IconId icon, StringId label, bool enabled) {
  Button button;
  button.id = std::move(id);
  button.act = act;
  button.icon = icon;
  button.label = name(canvas, label);
  button.enabled = enabled;
  return button;
}

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

/// What stands on the right, from the left.
std::vector<Button> right_buttons(Canvas& canvas, bool worded) {
  const State& state = canvas.state();
  const auto& documents = *canvas.world().index().documents();
  const std::size_t document = state.reading.document;
  std::vector<Button> row;
  if (one_pane(canvas.metrics()) && !state.reading.side_by_side) {
    const bool to_page = !state.reading.page_alone;
    Button other;
    other.id = to_page ? "show-page" : "show-text";
    other.act = ShowPageAlone{to_page};
    other.text = &canvas.string(to_page ? StringId::show_page : StringId::show_text);
    row.push_back(other);
  }
  Button about = icon_button(canvas, "about", OpenAbout{}, IconId::plus, StringId::about, true);
  about.icon.reset();
  about.text = &canvas.string(StringId::about);
  row.push_back(about);
  Button language = icon_button(canvas, "language", OpenLanguages{}, IconId::globe, StringId::language, true);
  if (worded) language.text = &canvas.said(*canvas.world().index().language_names());
  row.push_back(language);
  const bool first = document == 0;
  const bool last = document + 1 >= documents.size();
  Button before = icon_button(canvas, "previous-document", first ? Act{Stay{}} : Act{OpenDocument{document - 1}},
                              IconId::arrow_left, StringId::previous_document, !first);
  if (worded && !first)
    before.text = &canvas.said(*documents.Get(static_cast<flatbuffers::uoffset_t>(document - 1))->day());
  row.push_back(before);
  Button after = icon_button(canvas, "next-document", last ? Act{Stay{}} : Act{OpenDocument{document + 1}},
                             IconId::arrow_right, StringId::next_document, !last);
  if (worded && !last)
    after.text = &canvas.said(*documents.Get(static_cast<flatbuffers::uoffset_t>(document + 1))->day());
  after.icon_after = true;
  row.push_back(after);
  return row;
}

int row_width(Canvas& canvas, const std::vector<Button>& row) {
  int width = -canvas.px(gap);
  for (const Button& button : row) width += canvas.button_width(button) + canvas.px(gap);
  return width;
}

/// What stands on the left: back, the page before, as many page numbers as there is room for around this one, the next.
std::vector<Button> left_buttons(Canvas& canvas, bool worded, int room) {
  const State& state = canvas.state();
  const auto pages = canvas.world().document(state).pages()->size();
  const auto page = static_cast<flatbuffers::uoffset_t>(state.reading.page);
  Button back = icon_button(canvas, "overview", ShowOverview{}, IconId::arrow_left, StringId::close, true);
  back.label = canvas.said(*canvas.world().index().short_title()).utf8()->str();
  if (worded) back.text = &canvas.said(*canvas.world().index().short_title());
  std::vector<Button> row{back};
  const auto before = page == 0 ? 0 : page - 1;
  const auto after = page + 1 >= pages ? page : page + 1;
  row.push_back(
      icon_button(canvas, "previous-page", TurnTo{before}, IconId::chevron_left, StringId::previous_page, page > 0));
  row.push_back(
      icon_button(canvas, "next-page", TurnTo{after}, IconId::chevron_right, StringId::next_page, page + 1 < pages));
  flatbuffers::uoffset_t first = page;
  flatbuffers::uoffset_t end = page;
  // Grow the strip from this page to both sides while it fits.
  for (bool grown = true; grown;) {
    grown = false;
    for (const bool forward : {true, false}) {
      if (forward ? end >= pages : first == 0) continue;
      const Button next = page_button(canvas, forward ? end : first - 1);
      if (row_width(canvas, row) + canvas.px(gap) + canvas.button_width(next) > room) continue;
      row.insert(forward ? row.end() - 1 : row.begin() + 2, next);
      forward ? ++end : --first;
      grown = true;
    }
  }
  return row;
}

void put_row(Canvas& canvas, const std::vector<Button>& row, int x, Rect bar) {
  const int height = canvas.px(82);
  for (const Button& button : row) {
    const int width = canvas.button_width(button);
    canvas.button(button, {x, bar.y + (bar.h - height) / 2, width, height});
    x += width + canvas.px(gap);
  }
}

}  // namespace

void view_reader_bar(Canvas& canvas) {
  const Rect bar = bar_rect(canvas.metrics());
  canvas.draw(draw::Fill{bar, canvas.theme().panel});
  canvas.draw(draw::Fill{{bar.x, bar.y, bar.w, 1}, canvas.theme().line.with_alpha(130)});
  const int room = bar.w - 2 * canvas.px(margin);
  // Words where there is room for them and for a page or two; else the signs alone.
  const int least_left = 5 * canvas.px(82 + gap);
  bool worded = true;
  std::vector<Button> right = right_buttons(canvas, worded);
  const int back = canvas.width_of(canvas.said(*canvas.world().index().short_title()), interface_type);
  if (row_width(canvas, right) + least_left + back > room) {
    worded = false;
    right = right_buttons(canvas, worded);
  }
  const int right_width = row_width(canvas, right);
  put_row(canvas, left_buttons(canvas, worded, room - right_width - canvas.px(2 * gap)), bar.x + canvas.px(margin),
          bar);
  put_row(canvas, right, bar.right() - canvas.px(margin) - right_width, bar);
}

}  // namespace lectern::app
