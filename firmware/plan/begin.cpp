// SPDX-License-Identifier: MIT
#include "firmware/plan/begin.hpp"

#include <algorithm>
#include <optional>

namespace lectern::app {

namespace {

using pack::StringId;

// Design px.
constexpr double begin_height = 120;  // story.md
constexpr double begin_padding = 54;
constexpr double small_begin_padding = 22;
constexpr double around_words = 12;
constexpr double between_ways = 16;  // more than 3 mm
constexpr TypeSize other_type{32, 42};
constexpr double other_padding = 26;
constexpr double small_other_padding = 14;
constexpr double small_scale = 0.8;  // below it there is no width to spare
constexpr int most_rows = 3;         // of the other languages

/// How the other languages are said, and whether in the button's own row.
struct Arrangement {
  bool names = false;
  bool beside = false;
  int rows = 1;
};

class Foot {
 public:
  Foot(const Glass& glass, int width)
      : glass_(glass),
        width_(width),
        scale_(attract_scale(glass.metrics())),
        begin_(scaled(begin_type, scale_, interface_type.size)),
        other_(scaled(other_type, scale_, interface_type.size)),
        gap_(glass.px(between_ways)),
        side_(glass.px(glass.metrics().control())),
        languages_(glass.world().index().languages()->size()) {
    const int padding = glass.px(scale_ < small_scale ? small_other_padding : other_padding);
    for (std::size_t i = 0; i < languages_; ++i) {
      for (const bool names : {false, true})
        (names ? names_ : words_)
            .push_back(std::max(side_, glass.width_of(words_of(i, names), other_) + 1 + 2 * padding));
      buttons_.push_back(button(i));
      widest_ = std::max(widest_, buttons_.back().w);
      highest_ = std::max(highest_, buttons_.back().h);
    }
  }

  [[nodiscard]] BeginFoot placed(std::size_t shown) const {
    BeginFoot foot;
    foot.type = begin_;
    foot.other_type = other_;
    foot.height = highest_;
    foot.button = {0, highest_ - buttons_[shown].h, buttons_[shown].w, buttons_[shown].h};
    const auto how = arrangement();
    if (!how) return foot;
    foot.others = row_of(*how, shown).value_or(std::vector<BeginFoot::Other>());
    if (how->beside) return foot;
    int below = 0;
    for (std::size_t i = 0; i < languages_; ++i)
      for (const auto& other : row_of(*how, i).value_or(std::vector<BeginFoot::Other>()))
        below = std::max(below, other.rect.bottom());
    foot.height = below;
    return foot;
  }

 private:
  [[nodiscard]] Size button(std::size_t language) const {
    const auto& words = glass_.string(StringId::touch_to_begin, language);
    const int padding = glass_.px(scale_ < small_scale ? small_begin_padding : begin_padding);
    const int room = std::max(1, width_ - 2 * padding);
    const int text = std::min(glass_.width_of(words, begin_) + 1, room);
    const int height = glass_.height_of(words, begin_, text);
    return {text + 2 * padding,
            std::max({glass_.px(begin_height * scale_), side_, height + 2 * glass_.px(around_words)})};
  }
  [[nodiscard]] const pack::fb::Text& words_of(std::size_t language, bool names) const {
    const auto& index = glass_.world().index();
    return names ? pack::said(*index.language_names(), language) : glass_.string(StringId::touch_to_begin, language);
  }
  /// Nothing where they find no room so.
  [[nodiscard]] std::optional<std::vector<BeginFoot::Other>> row_of(const Arrangement& how, std::size_t shown) const {
    std::vector<BeginFoot::Other> others;
    const int first_x = how.beside ? widest_ + gap_ : 0;
    Point at{first_x, how.beside ? (highest_ - side_) / 2 : highest_ + gap_};
    int row = 1;
    for (std::size_t i = 0; i < languages_; ++i) {
      if (i == shown) continue;
      const int width = (how.names ? names_ : words_)[i];
      if (at.x > first_x && at.x + width > width_) {
        at = {first_x, at.y + side_ + gap_};
        ++row;
      }
      if (row > how.rows || at.x + width > width_) return std::nullopt;
      others.push_back({i, &words_of(i, how.names), {at.x, at.y, width, side_}});
      at.x += width + gap_;
    }
    return others;
  }
  /// The first that finds room whichever language has its turn.
  [[nodiscard]] std::optional<Arrangement> arrangement() const {
    std::vector<Arrangement> all = {{false, true}, {false, false}, {true, true}, {true, false}};
    for (int rows = 2; rows <= most_rows; ++rows)
      for (const bool names : {false, true})
        if (names || !glass_.metrics().compact()) all.push_back({names, false, rows});
    for (const Arrangement& how : all) {
      bool fits = true;
      for (std::size_t shown = 0; fits && shown < languages_; ++shown) fits = row_of(how, shown).has_value();
      if (fits) return how;
    }
    return std::nullopt;
  }

  const Glass& glass_;
  int width_;
  double scale_;
  TypeSize begin_, other_;
  int gap_, side_;
  std::size_t languages_;
  std::vector<int> words_, names_;  // how wide the others are
  std::vector<Size> buttons_;
  int widest_ = 0, highest_ = 0;
};

}  // namespace

double attract_scale(const Metrics& metrics) {
  const double across = metrics.portrait() ? metrics.design_width() / 1080 : metrics.design_width() / 1920;
  return std::clamp(std::min(across, std::min(metrics.design_height(), metrics.design_width()) / 1080), 0.4, 1.0);
}

TypeSize scaled(TypeSize type, double scale, double least) {
  const double by = std::max(scale, least / type.size);
  return {type.size * by, type.line * by};
}

BeginFoot begin_foot(const Glass& glass, int width, std::size_t shown) {
  return Foot(glass, width).placed(shown);
}

}  // namespace lectern::app
