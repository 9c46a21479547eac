// SPDX-License-Identifier: MIT
#include "firmware/plan/card.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "assets/pack/string_id.hpp"
#include "assets/pack/words.hpp"

namespace lectern::app {

namespace {

using flatbuffers::uoffset_t;
using pack::day_of;
using pack::said;
using pack::StringId;

// Design px.
constexpr double card_padding = 18;
constexpr double row_padding = 12;  // so that a line of a sentence is as long as may be
constexpr double small_card_padding = 12;
constexpr double highest_thumbnail = 220;
constexpr double lowest_thumbnail = 44;
constexpr double above_card = 8;
constexpr double below_card = 10;
constexpr double around_title = 4;
constexpr double above_body = 8;
constexpr double above_card_foot = 6;
constexpr double path_padding = 14;  // above and below the words
constexpr double small_path_padding = 8;
constexpr double path_arrow = 56;
constexpr int title_lines = 2;  // on the cards of a row, also where one would do
constexpr TypeSize path_title{40, 48};
constexpr TypeSize narrow_path_title{33, 40};
constexpr double narrow_path = 520;  // design px of a path's card
constexpr TypeSize line_type{28, 34};
constexpr TypeSize holds_type{28, 33};
constexpr TypeSize quote_type{28, 34};
constexpr TypeSize large_quote_type{32, 40};
constexpr TypeSize list_quote_type{32, 42};

/// Puts the words of a card one below the other.
class CardWriter {
 public:
  CardWriter(const Measure& measure, CardLay& lay, Point at, int width)
      : measure_(measure), lay_(lay), x_(at.x), y_(at.y), width_(width) {}

  void put(std::string_view name, const pack::fb::Text& text, TypeSize type, Colour Theme::*ink) {
    if (text.utf8()->size() == 0) return;
    const int height = measure_.height_of(text, type, width_);
    lay_.parts.push_back({name, &text, type, {x_, y_, width_, height}, ink});
    y_ += height;
    end_ = x_;
  }
  void space(double design) { y_ += measure_.metrics.px(design); }

  /// From whom an arrow points to whom; on two lines where one is too short.
  void route(const pack::fb::Text& from, const pack::fb::Text& to, TypeSize type) {
    if (from.utf8()->size() == 0 || to.utf8()->size() == 0) return;
    const int line = measure_.metrics.px(type.line);
    const int icon = measure_.metrics.px(type.line * 0.56);
    const int gap = measure_.metrics.px(10);
    const int from_width = std::min(measure_.width_of(from, type) + 1, width_);
    lay_.parts.push_back({"from", &from, type, {x_, y_, from_width, line}, &Theme::muted});
    int x = x_ + from_width + gap;
    if (x + icon + gap + measure_.width_of(to, type) > x_ + width_) {
      x = x_;
      y_ += line;
    }
    lay_.arrow = {x, y_ + (line - icon) / 2, icon, icon};
    x += icon + gap;
    lay_.parts.push_back({"to", &to, type, {x, y_, x_ + width_ - x, line}, &Theme::muted});
    y_ += line;
    end_ = x_;
  }

  /// Words one behind the other, on a line behind what was written last where all find room, else on lines of their
  /// own.
  void behind(std::string_view name, std::initializer_list<const pack::fb::Text*> words, TypeSize type,
              Colour Theme::*ink) {
    const int line = measure_.metrics.px(type.line);
    const int gap = measure_.metrics.px(8);
    int width = 0;
    for (const auto* word : words) width += gap + measure_.width_of(*word, type) + 1;
    int x = x_;
    if (!lay_.parts.empty() && end_ > x_ && end_ + gap + width <= x_ + width_) {
      x = end_ + 2 * gap;
      y_ -= line;
    }
    for (const auto* word : words) {
      const int wide = measure_.width_of(*word, type) + 1;
      if (x > x_ && x + wide > x_ + width_) {
        x = x_;
        y_ += line;
      }
      lay_.parts.push_back({name, word, type, {x, y_, std::min(wide, x_ + width_ - x), line}, ink});
      x += wide + gap;
    }
    y_ += line;
    end_ = x_;
  }
  /// A line of few words, behind which others may stand.
  void short_line(std::string_view name, const pack::fb::Text& text, TypeSize type, Colour Theme::*ink) {
    put(name, text, type, ink);
    end_ = x_ + std::min(width_, measure_.width_of(text, type) + 1);
  }
  void go_to(int y) { y_ = std::max(y_, y); }

  [[nodiscard]] int y() const { return y_; }
  [[nodiscard]] std::size_t count() const { return lay_.parts.size(); }

 private:
  const Measure& measure_;
  CardLay& lay_;
  int x_, y_, width_;
  int end_ = 0;  // of the words behind which others may stand; px
};

class CardMaker {
 public:
  CardMaker(const pack::fb::Index& index, uoffset_t number, std::size_t language, const Measure& measure,
            const CardRoom& room)
      : index_(index),
        document_(*index.documents()->Get(number)),
        language_(language),
        measure_(measure),
        room_(room),
        type_(grown(measure.metrics, interface_type)) {}

  /// Picture, or nothing, beside all that is said.
  CardLay list() {
    CardLay lay;
    const auto* quote = quote_of(document_, language_);
    const int left = quote == nullptr ? room_.thumbnail : 0;
    const int pad = px(metrics().compact() ? small_card_padding : card_padding);
    CardWriter writer(measure_, lay, {left + pad, px(row_padding)}, room_.width - left - 2 * pad);
    head(writer, false);
    writer.space(around_title);
    writer.put("short-title", words(*document_.short_title()), grown(metrics(), compact_heading(metrics())),
               &Theme::bone);
    writer.space(around_title);
    if (quote != nullptr) {
      quoted(writer, *quote, grown(metrics(), metrics().compact() ? quote_type : list_quote_type));
      writer.space(around_title);
      writer.put("quote-source", words(*document_.quote()->sources()), grown(metrics(), holds_type), &Theme::muted);
    } else {
      writer.put("line", words(*document_.line()), grown(metrics(), line_type), &Theme::bone);
      writer.space(above_card_foot);
      writer.put("holds", words(*document_.holds()), grown(metrics(), holds_type), &Theme::muted);
    }
    lay.height = writer.y() + px(below_card);
    const int edges = px(2);
    if (left > 0) lay.thumbnail = {edges, edges, left - edges, std::max(0, lay.height - 2 * edges)};
    return lay;
  }

  /// Head, then the document's words or its picture, and at the foot what is said of them.
  CardLay row() {
    CardLay lay;
    const int pad = px(row_padding);
    const int width = room_.width - 2 * pad;
    CardWriter writer(measure_, lay, {pad, px(above_card)}, width);
    head(writer, true);
    writer.space(around_title);
    lay.above_title = writer.y();
    writer.go_to(room_.title);
    const TypeSize title = compact_heading(metrics());
    const int top = writer.y();
    writer.put("short-title", words(*document_.short_title()), title, &Theme::bone);
    writer.go_to(top + title_lines * px(title.line));
    lay.title = writer.y() - top;
    writer.space(above_body);
    writer.go_to(room_.body);
    const auto* quote = quote_of(document_, language_);
    const int body = writer.y();
    if (quote != nullptr) {
      lay.brief = room_.words > 0 && has_gloss() && words_height(*quote, width) > room_.words;
      quoted(writer, *quote, room_.quote, lay.brief);
      lay.body = writer.y() - body;
    } else if (room_.thumbnail > 0) {
      const int edges = px(2);
      lay.thumbnail = {edges, body, room_.width - 2 * edges, room_.thumbnail};
      writer.go_to(body + room_.thumbnail);
    }
    const int above = writer.y();
    const std::size_t before = foot(writer, quote != nullptr);
    lay.foot = writer.y() + px(below_card) - above;
    lay.height = above + lay.foot;
    if (room_.height > lay.height)
      for (std::size_t i = before; i < lay.parts.size(); ++i) lay.parts[i].rect.y += room_.height - lay.height;
    return lay;
  }

 private:
  [[nodiscard]] const Metrics& metrics() const { return measure_.metrics; }
  [[nodiscard]] int px(double design) const { return metrics().px(design); }
  template <class Texts>
  [[nodiscard]] const pack::fb::Text& words(const Texts& texts) const {
    return said(texts, language_);
  }

  /// When, in answer to what, and who to whom.  Of a row the days since the card before are said with the date.
  void head(CardWriter& writer, bool in_a_row) const {
    if (const auto* day = day_of(document_, language_)) writer.short_line("day", *day, type_, &Theme::gold);
    if (in_a_row) {
      const bool tied = relations(writer);
      const auto* later = document_.later() != nullptr ? document_.later() : document_.time_since_previous();
      if (!tied && later != nullptr) writer.behind("days", {&words(*later)}, type_, &Theme::muted);
    }
    writer.route(words(*document_.from()), words(*document_.to()), type_);
    if (!in_a_row) relations(writer);
  }

  /// What it answers and whose point it takes up, in words; false where there is nothing.
  bool relations(CardWriter& writer) const {
    bool any = false;
    const auto say = [&](const auto& others, StringId what, std::string_view name, Colour Theme::*ink) {
      for (const auto other : others) {
        const auto& word = measure_.flows.words().of(what, language_);
        if (const auto* day = day_of(*index_.documents()->Get(other), language_))
          writer.behind(name, {&word, day}, type_, ink);
        else
          writer.behind(name, {&word}, type_, ink);
        any = true;
      }
    };
    say(*document_.answers(), StringId::answers, "answers", &Theme::gold);
    say(*document_.same_point(), StringId::same_point, "same-point", &Theme::muted);
    return any;
  }

  /// Of the document's words and what they mean.
  [[nodiscard]] int words_height(const pack::fb::Text& quote, int width) const {
    return measure_.height_of(quote, room_.quote, width) + px(around_title) +
           measure_.height_of(words(*document_.quote()->glosses()), line_type, width);
  }
  [[nodiscard]] bool has_gloss() const {
    const auto* glosses = document_.quote()->glosses();
    return glosses != nullptr && words(*glosses).utf8()->size() > 0;
  }
  /// The document's words.  For visitors who do not read their language what they say comes first, or stands alone.
  void quoted(CardWriter& writer, const pack::fb::Text& quote, TypeSize type, bool brief = false) const {
    if (!has_gloss()) return writer.put("quote", quote, type, &Theme::bone);
    writer.put("quote-gloss", words(*document_.quote()->glosses()), grown(metrics(), line_type), &Theme::bone);
    if (brief) return;
    writer.space(around_title);
    writer.put("quote", quote, type, &Theme::muted);
  }

  /// Returns the first part that stands at the card's edge wherever the card ends.
  std::size_t foot(CardWriter& writer, bool quotes) const {
    writer.space(above_card_foot);
    if (quotes) {
      const std::size_t first = writer.count();
      writer.put("quote-source", words(*document_.quote()->sources()), holds_type, &Theme::muted);
      return first;
    }
    writer.put("line", words(*document_.line()), line_type, &Theme::bone);
    writer.space(above_card_foot);
    const std::size_t first = writer.count();
    writer.put("holds", words(*document_.holds()), holds_type, &Theme::muted);
    return first;
  }

  const pack::fb::Index& index_;
  const pack::fb::Document& document_;
  std::size_t language_;
  const Measure& measure_;
  const CardRoom& room_;
  TypeSize type_;
};

/// Finds the room of a row's cards. What is longest on one of them is as long on all, each with its own words.
class RowRoom {
 public:
  RowRoom(const pack::fb::Index& index, std::size_t language, const Measure& measure, int most)
      : index_(index), language_(language), measure_(measure), most_(most) {}

  /// Nothing where a card would be higher than it may be.
  std::optional<CardRoom> with(TypeSize quote, int width) {
    room_ = {};
    room_.width = width;
    room_.quote = quote;
    put_heads();
    int feet = 0;
    each([&](const CardLay& lay, bool quotes) { feet = std::max(feet, quotes ? lay.foot : 0); });
    room_.words = most_ - room_.body - feet;
    int with_words = 0;
    int picture_foot = 0;
    bool pictures = false;
    briefs = 0;
    each([&](const CardLay& lay, bool quotes) {
      pictures = pictures || !quotes;
      int& high = quotes ? with_words : picture_foot;
      high = std::max(high, quotes ? lay.height : lay.foot);
      briefs += lay.brief ? 1 : 0;
    });
    room_.height = with_words;
    if (pictures && !put_picture(picture_foot)) return std::nullopt;
    return room_.height <= most_ ? std::optional(room_) : std::nullopt;
  }

  int briefs = 0;  ///< cards of the room last found that do not show the document's words

 private:
  [[nodiscard]] int px(double design) const { return measure_.metrics.px(design); }
  template <class Visit>
  void each(Visit visit) const {
    for (uoffset_t i = 0; i < index_.documents()->size(); ++i)
      visit(CardMaker(index_, i, language_, measure_, room_).row(),
            quote_of(*index_.documents()->Get(i), language_) != nullptr);
  }

  void put_heads() {
    int above_title = 0;
    int title = 0;
    each([&](const CardLay& lay, bool) {
      above_title = std::max(above_title, lay.above_title);
      title = std::max(title, lay.title);
    });
    room_.title = above_title;
    room_.body = above_title + title + px(above_body);
  }

  bool put_picture(int foot) {
    const int words = room_.body + foot;
    if (words + px(lowest_thumbnail) > most_) return false;
    const int wanted = std::max(room_.height - words, px(highest_thumbnail));
    room_.thumbnail = std::min(most_ - words, wanted);
    room_.height = std::max(room_.height, words + room_.thumbnail);
    return true;
  }

  const pack::fb::Index& index_;
  std::size_t language_;
  const Measure& measure_;
  int most_;  // px
  CardRoom room_;
};

}  // namespace

CardLay lay_path(const pack::fb::Path& path, std::size_t language, const Measure& measure, int width, bool left) {
  const Metrics& metrics = measure.metrics;
  const int pad = metrics.px(metrics.compact() ? small_card_padding : card_padding);
  const TypeSize type = grown(metrics, interface_type);
  CardLay lay;
  const int room = width - 2 * pad - metrics.px(path_arrow);
  const int around = metrics.px(metrics.compact() ? small_path_padding : path_padding);
  CardWriter writer(measure, lay, {pad, around}, room);
  const StringId call = left ? StringId::path_go_on : StringId::path_begin;
  writer.put("call", measure.flows.words().of(call, language), type, &Theme::bone);
  writer.put("title", said(*path.title(), language),
             grown(metrics, metrics.compact()                 ? compact_heading(metrics)
                            : width < metrics.px(narrow_path) ? narrow_path_title
                                                              : path_title),
             &Theme::bone);
  writer.put("length", said(*path.length(), language), type, &Theme::bone);
  lay.height = writer.y() + around;
  const int icon = metrics.px(path_arrow * 0.7);
  lay.arrow = {width - pad - icon, (lay.height - icon) / 2, icon, icon};
  return lay;
}

CardLay lay_card(const pack::fb::Index& index, uoffset_t number, std::size_t language, const Measure& measure,
                 const CardRoom& room, bool list) {
  CardMaker maker(index, number, language, measure, room);
  return list ? maker.list() : maker.row();
}

std::optional<CardRoom> row_room(const pack::fb::Index& index, std::size_t language, const Measure& measure, int width,
                                 int most) {
  RowRoom rooms(index, language, measure, most);
  std::optional<CardRoom> best;
  int briefs = 0;
  for (const TypeSize type : {large_quote_type, quote_type}) {
    auto room = rooms.with(type, width);
    if (!room || (best && rooms.briefs >= briefs)) continue;
    best = room;
    briefs = rooms.briefs;
    if (briefs == 0) break;
  }
  return best;
}

const pack::fb::Text* quote_of(const pack::fb::Document& document, std::size_t language) {
  if (document.quote() == nullptr) return nullptr;
  const auto& words = said(*document.quote()->words(), language);
  return words.utf8()->size() == 0 ? nullptr : &words;
}

}  // namespace lectern::app
