// SPDX-License-Identifier: MIT
#include "firmware/plan/arrival.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lectern::app {

namespace {

using pack::StringId;

constexpr std::uint16_t no_page = 65535;

// Design px.
constexpr std::array<TypeSize, 9> sentence_types = {
    {{64, 80}, {56, 70}, {48, 60}, {42, 53}, {36, 45}, {32, 40}, {28, 36}, {24, 30}, {20, 25}}};
constexpr TypeSize told_type{34, 44};
constexpr TypeSize gloss_type{44, 56};
constexpr double widest_line = 1560;
constexpr double above_words = 26;
constexpr double small_above_words = 8;
constexpr double between_parts = 20;
constexpr double small_between_parts = 8;
constexpr double above_foot = 34;
constexpr double small_above_foot = 13;
constexpr double page_fades = 72;  // of the page, towards the words
constexpr double least_title_size = 33;
constexpr double beside_share = 0.38;  // of a low glass, which page and words share side by side
constexpr double label_edge = 20;
constexpr double small_label_edge = 8;
constexpr double label_around = 8;

/// One way to share the glass, and the smallest type that it is taken for.
struct Sharing {
  double page = 0;  ///< its share of the glass at the least; 0: none
  bool title = true;
  bool turns = false;
  double least_type = 28;
};
constexpr std::array<Sharing, 5> ways_above = {{{0.42, true, false, 48},
                                                {0.34, true, false, 42},
                                                {0.3, true, true, 36},
                                                {0.26, false, true, 28},
                                                {0, true, false, 28}}};
constexpr std::array<Sharing, 4> ways_beside = {{{beside_share, true, false, 42},
                                                 {beside_share, false, false, 32},
                                                 {beside_share, false, true, 28},
                                                 {0, true, false, 28}}};
constexpr std::array<Sharing, 2> ways_at_last = {{{0, false, false, 28}, {0, false, true, 20}}};

class Arranging {
 public:
  Arranging(const Glass& glass, const Arriving& arriving)
      : glass_(glass),
        arriving_(arriving),
        sentence_(*arriving.sentence),
        document_(pack::at(*glass.world().index().documents(), arriving.sentence->document())),
        small_(attract_scale(glass.metrics()) < small_scale),
        left_(glass.px(glass.metrics().margin())),
        low_(!glass.metrics().portrait() && glass.metrics().low()) {
    const Size size = glass.metrics().glass;
    arrival_.foot = begin_foot(glass, size.w - 2 * left_, arriving.language);
    arrival_.foot_at = {left_, size.h - left_ - arrival_.foot.height};
    bottom_ = arrival_.foot_at.y - glass.px(small_ ? small_above_foot : above_foot);
  }

  Arrival run() {
    const bool found = (low_ ? any_of(ways_beside) : any_of(ways_above)) || any_of(ways_at_last);
    if (!found) share(ways_at_last.back(), sentence_types.back(), true);
    return std::move(arrival_);
  }

 private:
  static constexpr double small_scale = 0.8;

  template <std::size_t Count>
  bool any_of(const std::array<Sharing, Count>& ways) {
    for (Sharing way : ways) {
      // Where nothing may move nothing takes the place of another.
      way.turns = way.turns && !glass_.state().setting.reduced_motion;
      if (way.page > 0 && sentence_.page() == no_page) continue;
      for (const TypeSize type : sentence_types)
        if (type.size >= way.least_type && share(way, type, false)) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_reset() const {
    return sentence_.page() != no_page && pack::at(*document_.pages(), sentence_.page()).reset();
  }
  [[nodiscard]] int gap() const { return glass_.px(small_ ? small_between_parts : between_parts); }
  [[nodiscard]] int edge() const { return glass_.px(small_ ? small_label_edge : label_edge); }
  [[nodiscard]] int pad() const { return glass_.px(small_ ? small_above_words : above_words); }

  /// Puts a text below those that stand there.  Returns how high it is.
  PlacedText placed(std::string_view name, const pack::fb::Text& text, TypeSize type, Colour Theme::*ink, int y) const {
    return {name, &text, type, {x_, y, width_, glass_.height_of(text, type, width_)}, ink};
  }
  void put(std::vector<PlacedText>& parts, std::string_view name, const pack::fb::Text& text, TypeSize type,
           Colour Theme::*ink, int& y) const {
    if (text.utf8()->size() == 0) return;
    parts.push_back(placed(name, text, type, ink, y));
    y = parts.back().rect.bottom();
  }
  /// Whether no word of a text ends with a line.
  [[nodiscard]] bool stays_whole(const pack::fb::Text& text, TypeSize type) const {
    const auto& set =
        glass_.world().flows.label(text, glass_.metrics().em(type.size), width_, text::Alignment::start, 0);
    return !breaks_a_word(text, set);
  }
  [[nodiscard]] TypeSize told_size() const { return small_ ? interface_type : told_type; }

  /// No larger than the sentence that it is of; where that has to be smaller than what is told, neither.
  [[nodiscard]] TypeSize gloss_size(TypeSize sentence) const {
    const TypeSize most = small_ ? told_size() : gloss_type;
    return sentence.size < most.size ? sentence : most;
  }

  /// Fills the arrival in; returns whether all of it finds room.
  bool share(const Sharing& way, TypeSize type, bool however) {
    const Size size = glass_.metrics().glass;
    const bool page = way.page > 0;
    x_ = left_;
    const int words_right = page && low_ ? size.w - static_cast<int>(size.w * way.page) - left_ : size.w - left_;
    width_ = std::min(words_right - left_, glass_.px(widest_line));
    Arrival made;
    made.foot = arrival_.foot;
    made.foot_at = arrival_.foot_at;
    made.turns = way.turns;
    int y = 0;
    if (way.title || (page && !low_ && is_reset())) y = head(made, way.title, page && !low_ && is_reset());
    const int words_y = y;
    made.sentence = placed("sentence", *sentence_.text(), type, &Theme::bone, y);
    y = made.sentence.rect.bottom();
    if (!stays_whole(*sentence_.text(), type) && !however) return false;
    const int height = std::max(y, tell(made, way.turns ? words_y : y + gap()));
    const int room = low_ ? bottom_ - pad() : bottom_ - pad() - static_cast<int>(size.h * way.page);
    if (height > room && !however) return false;
    place(made, page, height);
    titles(made, words_y, height);
    arrival_ = std::move(made);
    return true;
  }

  /// The exhibit's title, and that the page is re-set; beside each other where both find room.  Returns where words go
  /// on.
  int head(Arrival& made, bool title, bool label) const {
    int y = 0;
    int beside_title = 0;
    if (title) {
      y = heads(made);
      beside_title = made.heads.back().rect.right() - x_ + 2 * edge();
    }
    if (label) {
      const auto& words = reset_label(glass_, width_, arriving_.language);
      const int wide = glass_.width_of(words, interface_type) + 1;
      const int edge_of_glass = glass_.metrics().glass.w - left_;
      if (x_ + beside_title + wide <= (title ? edge_of_glass : x_ + width_)) {
        const int right = title ? edge_of_glass : x_ + wide;
        made.label = {right - wide, 0, wide, glass_.height_of(words, interface_type, wide)};
        y = std::max(y, made.label.h);
      } else {
        made.label = {x_, y, width_, glass_.height_of(words, interface_type, width_)};
        y = made.label.bottom();
      }
    }
    return y + gap();
  }

  /// The exhibit's title and, behind it or else below, what it is of.  Returns where they end.
  int heads(Arrival& made) const {
    const auto& index = glass_.world().index();
    const auto& title = pack::said(*index.title(), arriving_.language);
    const auto& subtitle = pack::said(*index.subtitle(), arriving_.language);
    made.heads.push_back(placed("title", title, interface_type, &Theme::gold, 0));
    Rect& first = made.heads.back().rect;
    const int y = first.bottom();
    first.w = std::min(width_, glass_.width_of(title, interface_type) + 1);
    if (subtitle.utf8()->size() == 0) return y;
    const int wide = glass_.width_of(subtitle, interface_type) + 1;
    const int x = first.right() + edge();
    if (x + wide <= x_ + width_) {
      made.heads.push_back({"subtitle", &subtitle, interface_type, {x, 0, wide, first.h}, &Theme::bone});
      return y;
    }
    if (wide > width_) return y;
    made.heads.push_back({"subtitle", &subtitle, interface_type, {x_, y, wide, first.h}, &Theme::bone});
    return made.heads.back().rect.bottom();
  }

  /// Returns where it ends.
  int tell(Arrival& made, int y) const {
    const std::size_t language = arriving_.language;
    const auto& line = pack::said(*document_.line(), language);
    const int top = y;
    if (const auto* gloss = arriving_.borrowed ? gloss_of(sentence_, language) : nullptr; gloss != nullptr) {
      put(made.stands, "gloss", *gloss, gloss_size(made.sentence.type), &Theme::bone, y);
      y += gap() / 2;
    } else if (arriving_.borrowed && line.utf8()->size() > 0) {
      put(made.stands, "by-exhibit", glass_.string(StringId::summary_by_exhibit, language), interface_type,
          &Theme::gold, y);
      put(made.stands, "line", line, told_size(), &Theme::bone, y);
      y += gap() / 2;
    }
    const int line_end = y;
    if (made.turns) y = top;
    put(made.told, "byline", pack::said(*document_.byline(), language), told_size(), &Theme::bone, y);
    put(made.told, "whose", pack::said(*sentence_.whose(), language), interface_type, &Theme::muted, y);
    return std::max(y, line_end);
  }

  /// Puts what was measured from 0 on where it stands.
  void place(Arrival& made, bool page, int height) const {
    const Size size = glass_.metrics().glass;
    int top = bottom_ - height;
    if (low_) {
      // Beside the page the words stand in the middle of its height.
      top = std::max(pad(), (bottom_ - height) / 2);
      if (page) {
        const int x = left_ + width_ + left_;
        made.page = {x, 0, size.w - x, arrival_.foot_at.y - glass_.px(small_above_foot)};
        if (is_reset()) {
          const auto& words = reset_label(glass_, made.page.w - 2 * edge(), arriving_.language);
          const int high = glass_.height_of(words, interface_type, made.page.w - 2 * edge()) + glass_.px(label_around);
          made.page.h -= high;
          made.label = {x + edge(), made.page.bottom(), made.page.w - 2 * edge(), high};
        }
        made.free = made.page;
      }
      made.night = {0, 0, size.w, size.h};
    } else {
      made.night = {0, top - pad(), size.w, size.h - (top - pad())};
      if (page) made.page = {0, 0, size.w, made.night.y};
      made.free = made.page;
      if (page) made.free.h -= glass_.px(page_fades);
    }
    made.sentence.rect = made.sentence.rect.moved(0, top);
    if (!low_ && !made.label.empty()) made.label = made.label.moved(0, top);
    for (auto* parts : {&made.heads, &made.stands, &made.told})
      for (PlacedText& part : *parts) part.rect = part.rect.moved(0, top);
  }

  /// The exhibit's title and what it is of, as large as find room where the sentence stood.
  void titles(Arrival& made, int words_y, int height) const {
    const auto& index = glass_.world().index();
    const auto& title = pack::said(*index.title(), arriving_.language);
    const auto& subtitle = pack::said(*index.subtitle(), arriving_.language);
    const int top = made.sentence.rect.y - words_y;
    // The small one is not said twice.
    const int from = made.label.empty() || low_ ? 0 : words_y;
    const int room = height - from;
    TypeSize type = attract_title_type;
    const double smaller = attract_subtitle_type.size / attract_title_type.size;
    for (;; type = {type.size - 4, (type.size - 4) * attract_title_type.line / attract_title_type.size}) {
      made.titles.clear();
      int y = top + from;
      put(made.titles, "title", title, type, &Theme::bone, y);
      const TypeSize second =
          scaled(attract_subtitle_type, type.size * smaller / attract_subtitle_type.size, interface_type.size);
      y += gap() / 2;
      put(made.titles, "subtitle", subtitle, second, &Theme::bone, y);
      const bool fits = y - top - from <= room && stays_whole(title, type) && stays_whole(subtitle, second);
      if (!fits && type.size <= least_title_size && made.titles.size() > 1) made.titles.pop_back();
      if (fits || type.size <= least_title_size) break;
    }
    const int end = made.titles.empty() ? top + from : made.titles.back().rect.bottom();
    const int down = std::max(0, (room - (end - top - from)) / 2);
    for (PlacedText& part : made.titles) part.rect = part.rect.moved(0, down);
  }

  const Glass& glass_;
  const Arriving& arriving_;
  const pack::fb::AttractSentence& sentence_;
  const pack::fb::Document& document_;
  bool small_;
  int left_;
  bool low_;        ///< page and words stand side by side
  int bottom_ = 0;  ///< of the words
  int x_ = 0, width_ = 0;
  Arrival arrival_;
};

}  // namespace

Arrival arrival_of(const Glass& glass, const Arriving& arriving) {
  return Arranging(glass, arriving).run();
}

}  // namespace lectern::app
