// SPDX-License-Identifier: MIT
#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <utility>

#include "firmware/plan/overview_plans.hpp"
#include "firmware/plan/shape.hpp"
#include "firmware/view/bar.hpp"
#include "firmware/view/canvas.hpp"
#include "firmware/view/thumb.hpp"
#include "firmware/view/view.hpp"

namespace lectern::app {

namespace {

using pack::StringId;

// Design px.
constexpr double dot = 26;
constexpr double thumb_width = 5;
constexpr double thumb_inset = 12;

/// A document or a line of context on the glass.
struct CardPlace {
  flatbuffers::uoffset_t number = 0;
  const pack::fb::Document& document;
  Rect rect;
  [[nodiscard]] int middle() const { return rect.x + rect.w / 2; }
};

/// The plan, and how far it has been scrolled.
struct Shown {
  const OverviewPlan& plan;
  int at = 0;

  [[nodiscard]] Rect place(Rect rect) const { return plan.list ? rect.moved(0, -at) : rect.moved(-at, 0); }
};

CardPlace place_of(const Canvas& canvas, const Shown& shown, const OverviewItem& item) {
  return {item.number, *canvas.world().index().documents()->Get(item.number), shown.place(item.rect)};
}

void view_thumbnail(Canvas& canvas, const CardPlace& card, Rect rect) {
  const auto& first = *card.document.pages()->Get(0);
  // A scan fills its place to the edges; of a page set anew the part that tells most was chosen, and paper goes on.
  if (!first.reset()) {
    const double scale = std::max(1.0 * rect.w / first.width(), 1.0 * rect.h / first.height());
    return view_small_page(canvas, card.number, 0, rect, scale);
  }
  const auto number = static_cast<std::uint16_t>(card.number);
  canvas.frame().thumbnails.push_back(number);
  canvas.draw(draw::Fill{rect, canvas.theme().page_paper});
  if (canvas.world().tiles.thumbnail_state(number) == scan::TileState::damaged)
    canvas.draw(draw::Hole{rect, canvas.theme().red});
  const draw::Pixels pixels = canvas.world().tiles.thumbnail(number);
  if (pixels.data == nullptr) return;
  // The whole width of the page's head; what the card has not the height for stays below, what it has too much is
  // paper.
  const double high = std::min<double>(pixels.height, static_cast<double>(pixels.width) * rect.h / rect.w);
  const Rect filled{rect.x, rect.y, rect.w, std::min(rect.h, static_cast<int>(high * rect.w / pixels.width))};
  canvas.draw(draw::Picture{static_cast<std::uint16_t>(card.number),
                            {0, 0, static_cast<double>(pixels.width), high},
                            filled,
                            {canvas.theme().page_ink, canvas.theme().page_paper}});
}

void view_card(Canvas& canvas, const Shown& shown, const CardPlace& card) {
  const Theme& theme = canvas.theme();
  const State& state = canvas.state();
  const CardLay lay = lay_card(canvas.world().index(), card.number, state.language,
                               {canvas.world().flows, canvas.metrics()}, shown.plan.room, shown.plan.list);
  const std::string id = card.document.id()->str();
  const std::string target = fmt::format("document:{}", id);
  const bool pressed = state.pressed == target;
  const int radius = canvas.px(14);
  canvas.draw(draw::Fill{card.rect, theme.panel, radius});
  if (!lay.thumbnail.empty()) view_thumbnail(canvas, card, lay.thumbnail.moved(card.rect.x, card.rect.y));
  // The thumbnail's square corners go under the ground around the card.
  const int around = canvas.px(6);
  canvas.draw(draw::Frame{card.rect.inset(-around), theme.night, around, radius + around});
  canvas.draw(draw::Frame{card.rect, pressed ? theme.gold : theme.line, canvas.px(pressed ? 5 : 2), radius});
  canvas.target({target, TargetKind::card, canvas.said(*card.document.short_title()).utf8()->str(), card.rect,
                 OpenDocument{card.number}, true, false});
  for (const CardPart& part : lay.parts)
    canvas.text({fmt::format("{}/{}", id, part.name), *part.text, part.type, part.rect.moved(card.rect.x, card.rect.y),
                 theme.*part.ink, theme.panel});
  if (!lay.arrow.empty())
    canvas.draw(draw::Icon{draw::IconId::arrow_right, lay.arrow.moved(card.rect.x, card.rect.y), theme.muted});
}

/// A line of the museum's between the cards, set apart in another colour.
void view_context(Canvas& canvas, const pack::fb::ContextLine& line, flatbuffers::uoffset_t number, Rect rect) {
  const Theme& theme = canvas.theme();
  const int pad = canvas.px(context_padding);
  canvas.draw(draw::Fill{rect, theme.band, canvas.px(14)});
  canvas.draw(
      draw::Fill{{rect.x, rect.y + canvas.px(14), std::max(3, canvas.px(6)), rect.h - 2 * canvas.px(14)}, theme.gold});
  canvas.text({fmt::format("context:{}", number + 1), canvas.said(*line.text()), grown(canvas.metrics(), context_type),
               rect.inset(pad), theme.bone, theme.band, text::Alignment::start, true});
}

struct Tie {
  StringId name;
  std::string_view id;
  Colour colour;
};

/// A bracket over the line from one dot to another, named.
void view_tie(Canvas& canvas, const Shown& shown, const CardPlace& card, const CardPlace& other, const Tie& tie) {
  const int inset = canvas.px(8);  // two ties meet at one dot, side by side
  const int left = std::min(card.middle(), other.middle()) + inset;
  const Rect rect{left, shown.plan.line - canvas.px(43), std::abs(card.middle() - other.middle()) - 2 * inset,
                  canvas.px(24)};
  canvas.clip(rect);
  canvas.draw(draw::Frame{{rect.x, rect.y, rect.w, rect.h * 2}, tie.colour, canvas.px(4), canvas.px(16)});
  canvas.unclip();
  canvas.text({fmt::format("{}/{}", card.document.id()->str(), tie.id),
               canvas.string(tie.name),
               interface_type,
               {rect.x, rect.y - canvas.px(38), rect.w, canvas.px(36)},
               tie.colour,
               canvas.theme().night,
               text::Alignment::centre});
}

void view_dot(Canvas& canvas, Point at) {
  const int size = canvas.px(dot);
  canvas.draw(draw::Fill{{at.x - size / 2 - canvas.px(7), at.y - size / 2, size + 2 * canvas.px(7), size},
                         canvas.theme().night});
  const int half = canvas.px(8);
  canvas.draw(draw::Fill{{at.x - half, at.y - half, 2 * half, 2 * half}, canvas.theme().gold, half});
}

/// The line of time of a row: dots over the cards, the days between, and what answers what.
void view_row_of_time(Canvas& canvas, const Shown& shown) {
  const Theme& theme = canvas.theme();
  const OverviewPlan& plan = shown.plan;
  const int thick = std::max(1, canvas.px(3));
  const int left = std::max(0, plan.head.x - shown.at);
  const int right = std::min(plan.pane.w, plan.head.right() + plan.end - shown.at);
  canvas.draw(draw::Fill{{left, plan.line, right - left, thick}, theme.line});
  const int y = plan.line + thick / 2;
  const auto place = [&](flatbuffers::uoffset_t document) {
    return place_of(canvas, shown, plan.items[plan.of_document[document]]);
  };
  for (const OverviewItem& item : plan.near(shown.at, plan.pane.w)) {
    if (item.context) continue;
    const CardPlace card = place_of(canvas, shown, item);
    view_dot(canvas, {card.middle(), y});
    if (item.number > 0 && card.document.days_since_previous() != nullptr) {
      const auto& days = canvas.said(*card.document.days_since_previous());
      const int width = canvas.width_of(days, interface_type) + 2 * canvas.px(12);
      const int middle = (card.middle() + place(item.number - 1).middle()) / 2;
      const Rect gap{middle - width / 2, y - canvas.px(18), width, canvas.px(36)};
      canvas.draw(draw::Fill{gap, theme.night});
      canvas.text({fmt::format("{}/days", card.document.id()->str()), days, interface_type, gap, theme.muted,
                   theme.night, text::Alignment::centre, true});
    }
    for (const auto other : *card.document.answers())
      view_tie(canvas, shown, card, place(other), {StringId::answers, "answers", theme.gold});
    for (const auto other : *card.document.same_point())
      view_tie(canvas, shown, card, place(other), {StringId::same_point, "same-point", theme.muted});
  }
}

/// The line of time of a list, from its first card to its last, and the days between.
void view_list_of_time(Canvas& canvas, const Shown& shown) {
  const OverviewPlan& plan = shown.plan;
  const TypeSize type = grown(canvas.metrics(), interface_type);
  // Beside the day, which heads the card.
  const auto dot_of = [&](Rect card) { return Point{plan.line, card.y + canvas.px(14 + type.line / 2)}; };
  const int top = dot_of(shown.place(plan.items.front().rect)).y;
  const int end = shown.place(plan.items.back().rect).bottom();
  canvas.draw(draw::Fill{{plan.line - canvas.px(1), top, std::max(1, canvas.px(3)), end - top}, canvas.theme().line});
  const int line = canvas.px(type.line);
  const int gap = canvas.px(days_height * canvas.metrics().growth());
  for (const OverviewItem& item : plan.near(shown.at, gap)) {
    if (item.context) continue;
    const CardPlace card = place_of(canvas, shown, item);
    view_dot(canvas, dot_of(card.rect));
    if (item.number == 0 || card.document.days_since_previous() == nullptr) continue;
    canvas.text({fmt::format("{}/days", card.document.id()->str()),
                 canvas.said(*card.document.days_since_previous()),
                 type,
                 {card.rect.x, card.rect.y - (gap + line) / 2, card.rect.w, line},
                 canvas.theme().muted,
                 canvas.theme().night});
  }
}

void view_overview_bar(Canvas& canvas) {
  std::vector<Button> languages = language_buttons(canvas);
  std::vector<Button> right;
  if (canvas.world().index().people()->size() > 0) {
    Button people;
    people.id = "people";
    people.act = ShowPeople{};
    people.text = &canvas.string(StringId::people);
    right.push_back(std::move(people));
  }
  const std::vector<Button> rest = sight_buttons(canvas);
  std::vector<BarRow> rows;
  if (bar_rows(canvas.metrics()) > 1) {
    rows = {{languages, {}}, {right, rest}};
  } else {
    right.insert(right.end(), rest.begin(), rest.end());
    rows = {{languages, right}};
  }
  // Where there is no room for their names, a list has the languages.
  if (!fits(canvas, rows.front())) {
    rows.front().left.clear();
    if (rows.size() > 1) std::swap(rows.front().left, rows.back().left);
    rows.back().right.push_back(language_button(canvas, false));
  }
  view_bar(canvas, rows);
}

/// How much more there is, and where: under a row, beside a list.
void view_more(Canvas& canvas, const Shown& shown) {
  const OverviewPlan& plan = shown.plan;
  const int width = std::max(3, canvas.px(thumb_width));
  const int inset = canvas.px(thumb_inset);
  const int foot = bar_rect(canvas.metrics()).y;
  const Rect track = plan.list ? Rect{plan.pane.right() - inset, inset, width, foot - 2 * inset}
                               : Rect{plan.head.x, foot - inset, plan.head.w, width};
  view_thumb(canvas, track, {shown.at + 0.0, plan.end + 0.0, plan.list ? plan.pane.h : plan.pane.w},
             canvas.theme().muted);
}

/// Title and introduction.
void view_head(Canvas& canvas, const Shown& shown) {
  const auto& index = canvas.world().index();
  const Rect head = shown.plan.list ? shown.place(shown.plan.head) : shown.plan.head;
  int y = head.y;
  const auto put = [&](std::string_view id, const pack::fb::Text& text, TypeSize type) {
    const int height = canvas.height_of(text, type, head.w);
    if (y + height > 0)
      canvas.text({id, text, type, {head.x, y, head.w, height}, canvas.theme().bone, canvas.theme().night});
    y += height;
  };
  put("title", canvas.said(*index.overview_title()), title_type(canvas.metrics()));
  y += canvas.px(below_title);
  put("introduction", canvas.said(*index.introduction()), grown(canvas.metrics(), introduction_type));
}

}  // namespace

void view_overview(Canvas& canvas) {
  const State& state = canvas.state();
  const OverviewPlan& plan = overview_of(state, canvas.world());
  const Shown shown{plan, static_cast<int>(std::lround(state.cards.at()))};
  if (plan.end > 0) canvas.pane({PaneId::overview, plan.pane, !plan.list, shown.at > 0, shown.at < plan.end});
  const Rect above_bar{0, 0, state.metrics.glass.w, bar_rect(state.metrics).y};
  canvas.clip(above_bar);
  view_head(canvas, shown);
  if (plan.list)
    view_list_of_time(canvas, shown);
  else
    view_row_of_time(canvas, shown);
  for (const OverviewItem& item : plan.near(shown.at, 0)) {
    const Rect at = shown.place(item.rect);
    if (item.context)
      view_context(canvas, *canvas.world().index().context()->Get(item.number), item.number, at);
    else
      view_card(canvas, shown, place_of(canvas, shown, item));
  }
  view_more(canvas, shown);
  canvas.unclip();
  view_overview_bar(canvas);
}

}  // namespace lectern::app
