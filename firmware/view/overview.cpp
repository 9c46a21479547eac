// SPDX-License-Identifier: MIT
#include <algorithm>
#include <fmt/format.h>

#include "firmware/shape.hpp"
#include "firmware/view/canvas.hpp"
#include "firmware/view/view.hpp"

namespace lectern::app {

namespace {

using pack::StringId;

constexpr double highest_thumbnail = 150;  // design px
constexpr double lowest_thumbnail = 44;
constexpr double card_padding = 18;
constexpr TypeSize line_type{28, 34};
constexpr TypeSize holds_type{28, 33};
constexpr double dot = 26;

/// One place on the line of time and the card below it.
struct CardPlace {
  flatbuffers::uoffset_t number = 0;
  const pack::fb::Document& document;
  Rect rect;
  int middle = 0;  ///< of the dot on the line
};

CardPlace place_of(const Canvas& canvas, const OverviewShape& shape, flatbuffers::uoffset_t number) {
  const int x = shape.left + static_cast<int>(number) * shape.step - static_cast<int>(canvas.state().cards.at());
  return {number,
          *canvas.world().index().documents()->Get(number),
          {x, shape.cards.y, shape.card_width, shape.cards.h},
          x + shape.card_width / 2};
}

void view_thumbnail(Canvas& canvas, const CardPlace& card, Rect rect) {
  const auto number = static_cast<std::uint16_t>(card.number);
  canvas.frame().thumbnails.push_back(number);
  canvas.draw(draw::Fill{rect, canvas.theme().page_paper});
  if (canvas.world().tiles.thumbnail_state(number) == scan::TileState::damaged)
    canvas.draw(draw::Hole{rect, canvas.theme().red});
  const draw::Pixels pixels = canvas.world().tiles.thumbnail(number);
  if (pixels.data == nullptr) return;
  // The whole width of the page's head; what the card has not the height for stays below.
  const double high = std::min<double>(pixels.height, static_cast<double>(pixels.width) * rect.h / rect.w);
  canvas.draw(draw::Picture{static_cast<std::uint16_t>(card.number),
                            {0, 0, static_cast<double>(pixels.width), high},
                            rect,
                            {canvas.theme().page_ink, canvas.theme().page_paper}});
}

/// From whom an arrow points to whom.
int view_route(Canvas& canvas, const CardPlace& card, Rect at) {
  const auto& from = canvas.said(*card.document.from());
  const auto& to = canvas.said(*card.document.to());
  if (from.utf8()->size() == 0 || to.utf8()->size() == 0) return 0;
  const Theme& theme = canvas.theme();
  const std::string id = card.document.id()->str();
  const int line = canvas.px(interface_type.line);
  const int icon = canvas.px(20);
  const int gap = canvas.px(10);
  const int width = canvas.width_of(from, interface_type);
  canvas.text({fmt::format("{}/from", id),
               from,
               interface_type,
               {at.x, at.y, std::min(width + 1, at.w), line},
               theme.muted,
               theme.panel});
  int x = at.x + width + gap;
  int y = at.y;
  const int needed = icon + gap + canvas.width_of(to, interface_type);
  if (x + needed > at.right()) {
    x = at.x;
    y += line;
  }
  canvas.draw(draw::Icon{draw::IconId::arrow_right, {x, y + (line - icon) / 2, icon, icon}, theme.muted});
  x += icon + gap;
  canvas.text({fmt::format("{}/to", id), to, interface_type, {x, y, at.right() - x, line}, theme.muted, theme.panel});
  return y + line - at.y;
}

/// The height of a card's words, from the thumbnail to its foot.
int words_height(Canvas& canvas, const CardPlace& card) {
  const int width = card.rect.w - 2 * canvas.px(card_padding);
  const auto& document = card.document;
  const int route = canvas.px(interface_type.line) * (canvas.said(*document.from()).utf8()->size() > 0 ? 1 : 0);
  return canvas.px(10) + canvas.px(interface_type.line) + route + canvas.px(4) +
         canvas.height_of(canvas.said(*document.short_title()), small_heading_type, width) + canvas.px(4) +
         canvas.height_of(canvas.said(*document.line()), line_type, width) + canvas.px(8) +
         canvas.height_of(canvas.said(*document.holds()), holds_type, width) + canvas.px(12);
}

/// All thumbnails have what height the longest card leaves.
int thumbnail_height(Canvas& canvas, const OverviewShape& shape) {
  int words = 0;
  for (flatbuffers::uoffset_t i = 0; i < canvas.world().index().documents()->size(); ++i)
    words = std::max(words, words_height(canvas, place_of(canvas, shape, i)));
  return std::clamp(shape.cards.h - words, canvas.px(lowest_thumbnail), canvas.px(highest_thumbnail));
}

void view_card(Canvas& canvas, const CardPlace& card, int thumbnail_height) {
  const Theme& theme = canvas.theme();
  const std::string id = card.document.id()->str();
  const std::string target = fmt::format("document:{}", id);
  const bool pressed = canvas.state().pressed == target;
  const int radius = canvas.px(14);
  const int padding = canvas.px(card_padding);
  canvas.draw(draw::Fill{card.rect, theme.panel, radius});
  const int edge = canvas.px(2);
  const Rect thumbnail{card.rect.x + edge, card.rect.y + edge, card.rect.w - 2 * edge, thumbnail_height - edge};
  view_thumbnail(canvas, card, thumbnail);
  // The thumbnail's square corners go under the ground around the card.
  const int around = canvas.px(6);
  canvas.draw(draw::Frame{card.rect.inset(-around), theme.night, around, radius + around});
  canvas.draw(draw::Frame{card.rect, pressed ? theme.gold : theme.line, canvas.px(pressed ? 5 : 2), radius});
  canvas.target({target, TargetKind::card, canvas.said(*card.document.short_title()).utf8()->str(), card.rect,
                 OpenDocument{card.number}, true, false});

  const int x = card.rect.x + padding;
  const int width = card.rect.w - 2 * padding;
  const int bottom = card.rect.bottom() - canvas.px(12);
  const auto& holds = canvas.said(*card.document.holds());
  const int holds_height = canvas.height_of(holds, holds_type, width);
  canvas.text({fmt::format("{}/holds", id),
               holds,
               holds_type,
               {x, bottom - holds_height, width, holds_height},
               theme.muted,
               theme.panel});
  int y = thumbnail.bottom() + canvas.px(10);
  const int end = bottom - holds_height - canvas.px(8);
  const auto put = [&](std::string_view name, const pack::fb::Text& text, TypeSize type, Colour ink) {
    y += canvas.text(
        {fmt::format("{}/{}", id, name), text, type, {x, y, width, std::max(0, end - y)}, ink, theme.panel});
  };
  put("day", canvas.said(*card.document.day()), interface_type, theme.gold);
  y += view_route(canvas, card, {x, y, width, end - y});
  y += canvas.px(4);
  put("short-title", canvas.said(*card.document.short_title()), small_heading_type, theme.bone);
  y += canvas.px(4);
  put("line", canvas.said(*card.document.line()), line_type, theme.bone);
}

struct Tie {
  StringId name;
  std::string_view id;
  Colour colour;
};

/// A bracket over the line from one dot to another, named.
void view_tie(Canvas& canvas, const OverviewShape& shape, const CardPlace& card, const CardPlace& other,
              const Tie& tie) {
  const int inset = canvas.px(8);  // two ties meet at one dot, side by side
  const int left = std::min(card.middle, other.middle) + inset;
  const Rect rect{left, shape.line.centre().y - canvas.px(44), std::abs(card.middle - other.middle) - 2 * inset,
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

/// The line of time, its dots, the days between, and what answers what.
void view_time(Canvas& canvas, const OverviewShape& shape) {
  const Theme& theme = canvas.theme();
  canvas.draw(draw::Fill{shape.line, theme.line});
  const auto& documents = *canvas.world().index().documents();
  const int size = canvas.px(dot);
  for (flatbuffers::uoffset_t i = 0; i < documents.size(); ++i) {
    const CardPlace card = place_of(canvas, shape, i);
    const int y = shape.line.centre().y;
    canvas.draw(
        draw::Fill{{card.middle - size / 2 - canvas.px(7), y - size / 2, size + 2 * canvas.px(7), size}, theme.night});
    canvas.draw(draw::Fill{
        {card.middle - canvas.px(8), y - canvas.px(8), 2 * canvas.px(8), 2 * canvas.px(8)}, theme.gold, canvas.px(8)});
    if (i > 0 && card.document.days_since_previous() != nullptr) {
      const auto& days = canvas.said(*card.document.days_since_previous());
      const int width = canvas.width_of(days, interface_type) + 2 * canvas.px(12);
      const Rect gap{card.middle - shape.step / 2 - width / 2, y - canvas.px(18), width, canvas.px(36)};
      canvas.draw(draw::Fill{gap, theme.night});
      canvas.text({fmt::format("{}/days", card.document.id()->str()), days, interface_type, gap, theme.muted,
                   theme.night, text::Alignment::centre, true});
    }
    for (const auto other : *card.document.answers())
      view_tie(canvas, shape, card, place_of(canvas, shape, other), {StringId::answers, "answers", theme.gold});
    for (const auto other : *card.document.same_point())
      view_tie(canvas, shape, card, place_of(canvas, shape, other), {StringId::same_point, "same-point", theme.muted});
  }
}

void view_languages(Canvas& canvas) {
  const Rect bar = bar_rect(canvas.metrics());
  const int height = canvas.px(82);
  const int y = bar.y + (bar.h - height) / 2;
  const auto& names = *canvas.world().index().language_names();
  int x = canvas.px(28);
  const auto button_of = [&](flatbuffers::uoffset_t i) {
    Button button;
    button.id = fmt::format("language:{}", canvas.world().index().languages()->Get(i)->str());
    button.act = SetLanguage{i};
    button.text = names.Get(i);
    button.selected = i == canvas.state().language;
    return button;
  };
  int row = 0;
  for (flatbuffers::uoffset_t i = 0; i < names.size(); ++i) row += canvas.button_width(button_of(i)) + canvas.px(14);
  Button all;
  all.id = "language";
  all.act = OpenLanguages{};
  all.icon = draw::IconId::globe;
  all.label = canvas.string(StringId::language).utf8()->str();
  const int all_width = canvas.button_width(all);
  if (row + all_width + 2 * canvas.px(28) <= bar.w)
    for (flatbuffers::uoffset_t i = 0; i < names.size(); ++i) {
      const Button button = button_of(i);
      const int width = canvas.button_width(button);
      canvas.button(button, {x, y, width, height});
      x += width + canvas.px(14);
    }
  canvas.button(all, {bar.right() - canvas.px(28) - all_width, y, all_width, height});
}

}  // namespace

void view_overview(Canvas& canvas) {
  const auto& index = canvas.world().index();
  const Theme& theme = canvas.theme();
  const OverviewShape shape = overview_shape(canvas.metrics(), index.documents()->size());
  int y = shape.head.y;
  y += canvas.text({"title",
                    canvas.said(*index.overview_title()),
                    overview_title_type,
                    {shape.head.x, y, shape.head.w, canvas.px(74)},
                    theme.bone,
                    theme.night});
  constexpr TypeSize introduction{28, 38};
  canvas.text({"introduction",
               canvas.said(*index.introduction()),
               introduction,
               {shape.head.x, y, shape.head.w, shape.head.bottom() - y},
               theme.bone,
               theme.night});
  view_time(canvas, shape);
  const int thumbnails = thumbnail_height(canvas, shape);
  if (shape.length > shape.cards.w) canvas.frame().panes.push_back({PaneId::overview, shape.cards});
  for (flatbuffers::uoffset_t i = 0; i < index.documents()->size(); ++i) {
    const CardPlace card = place_of(canvas, shape, i);
    if (card.rect.right() > 0 && card.rect.x < canvas.metrics().glass.w) view_card(canvas, card, thumbnails);
  }
  const Rect bar = bar_rect(canvas.metrics());
  canvas.draw(draw::Fill{bar, theme.panel});
  canvas.draw(draw::Fill{{bar.x, bar.y, bar.w, 1}, theme.line.with_alpha(130)});
  view_languages(canvas);
}

}  // namespace lectern::app
