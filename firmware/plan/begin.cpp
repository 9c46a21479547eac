// SPDX-License-Identifier: MIT
#include "firmware/plan/begin.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace lectern::app {

namespace {

using pack::StringId;

// Design px.
constexpr double begin_height = 120;  // story.md
constexpr double begin_padding = 54;
constexpr double small_begin_padding = 22;
constexpr double around_words = 12;
constexpr double between_ways = 16;
constexpr double small_between_ways = 13;  // 3 mm and a little
constexpr TypeSize other_type{32, 42};
constexpr double other_padding = 26;
constexpr double small_other_padding = 14;
constexpr double tight_padding = 8;
constexpr double small_scale = 0.8;  // below it there is no width to spare
constexpr int most_rows = 3;         // of the other languages

/// How the ways to begin share the width.
struct Arrangement {
  bool names = false;      ///< of the other languages, in place of their "Touch to begin"
  bool beside = false;     ///< they stand in the button's own row
  bool two_lines = false;  ///< the button's words take two
  bool tight = false;      ///< little stands around the names
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
        padding_(glass.px(scale_ < small_scale ? small_begin_padding : begin_padding)),
        gap_(glass.px(scale_ < small_scale ? small_between_ways : between_ways)),
        side_(glass.px(glass.metrics().control())),
        low_(glass.metrics().low() && !glass.metrics().portrait()) {
    const auto& index = glass.world().index();
    for (std::size_t i = 0; i < index.languages()->size(); ++i) {
      const auto& words = glass.string(StringId::touch_to_begin, i);
      const auto& name = pack::said(*index.language_names(), i);
      others_.push_back({{&words, &name}, {glass.width_of(words, other_) + 1, glass.width_of(name, other_) + 1}});
      const int room = std::max(1, width_ - 2 * padding_);
      const int whole = std::min(glass.width_of(words, begin_) + 1, room);
      for (const bool two_lines : {false, true}) {
        if (two_lines && !low_) continue;  // there it is not asked for
        const int text = two_lines ? std::min(glass.balanced_width(words, begin_, whole * 2 / 3) + 1, whole) : whole;
        const int high = glass.height_of(words, begin_, text);
        Size& button = others_.back().button[two_lines ? 1 : 0];
        button = {text + 2 * padding_,
                  std::max({glass.px(begin_height * scale_), side_, high + glass.px(around_words)})};
        highest_[two_lines ? 1 : 0] = std::max(highest_[two_lines ? 1 : 0], button.h);
      }
    }
  }

  [[nodiscard]] BeginFoot placed(std::size_t shown) const {
    BeginFoot foot;
    foot.type = begin_;
    foot.other_type = other_;
    const auto found = arrangement();
    const Arrangement how = found.value_or(Arrangement{});
    const Size button = others_[shown].button[how.two_lines ? 1 : 0];
    // Beside others it stands at the foot of the highest one's row.
    const int highest = how.beside ? highest_[how.two_lines ? 1 : 0] : button.h;
    foot.button = {0, highest - button.h, button.w, button.h};
    foot.words = {padding_, foot.button.y, button.w - 2 * padding_, button.h};
    foot.height = highest;
    if (!found) return foot;
    foot.others = row_of(how, shown).value_or(std::vector<BeginFoot::Other>());
    if (how.beside) return foot;
    // Rows end at the same height in every language, one above the other.
    int rows = 0;
    for (std::size_t i = 0; i < others_.size(); ++i)
      for (const auto& other : row_of(how, i).value_or(std::vector<BeginFoot::Other>()))
        rows = std::max(rows, other.rect.bottom() - others_[i].button[how.two_lines ? 1 : 0].h);
    foot.height = highest + rows;
    return foot;
  }

 private:
  /// Nothing where they find no room so.
  [[nodiscard]] std::optional<std::vector<BeginFoot::Other>> row_of(const Arrangement& how, std::size_t shown) const {
    std::vector<BeginFoot::Other> others;
    const std::size_t said = how.names ? 1 : 0;
    const Size button = others_[shown].button[how.two_lines ? 1 : 0];
    const int highest = how.beside ? highest_[how.two_lines ? 1 : 0] : button.h;
    const int padding = glass_.px(how.tight              ? tight_padding
                                  : scale_ < small_scale ? small_other_padding
                                                         : other_padding);
    const int first_x = how.beside ? button.w + gap_ : 0;
    Point at{first_x, how.beside ? (highest - side_) / 2 : highest + gap_};
    int row = 1;
    for (std::size_t i = 0; i < others_.size(); ++i) {
      if (i == shown) continue;
      const int width = std::max(side_, others_[i].width[said] + 2 * padding);
      if (at.x > first_x && at.x + width > width_) {
        at = {first_x, at.y + side_ + gap_};
        ++row;
      }
      if (row > how.rows || at.x + width > width_) return std::nullopt;
      others.push_back({i, others_[i].text[said], {at.x, at.y, width, side_}});
      at.x += width + gap_;
    }
    // Beside the button they end where the glass does.
    if (how.beside)
      for (BeginFoot::Other& other : others) other.rect.x += width_ - (at.x - gap_);
    return others;
  }
  /// The first that finds room whichever language has its turn.
  [[nodiscard]] std::optional<Arrangement> arrangement() const {
    std::vector<Arrangement> all = {{.beside = true}};
    if (!low_) all.push_back({});
    all.push_back({.names = true, .beside = true});
    if (low_) {
      all.push_back({.names = true, .beside = true, .two_lines = true});
      all.push_back({.names = true, .beside = true, .two_lines = true, .tight = true});
    }
    all.push_back({.names = true});
    if (glass_.metrics().compact()) all.push_back({.names = true, .tight = true});
    for (int rows = 2; rows <= most_rows; ++rows) {
      if (!glass_.metrics().compact()) all.push_back({.rows = rows});
      all.push_back({.names = true, .rows = rows});
    }
    for (const Arrangement& how : all) {
      bool fits = true;
      for (std::size_t shown = 0; fits && shown < others_.size(); ++shown) fits = row_of(how, shown).has_value();
      if (fits) return how;
    }
    return std::nullopt;
  }

  /// A language: how wide what it says is, and how large its button, in one line and in two.
  struct Way {
    std::array<const pack::fb::Text*, 2> text;  // "Touch to begin", its name
    std::array<int, 2> width;
    std::array<Size, 2> button{};
  };
  const Glass& glass_;
  int width_;
  double scale_;
  TypeSize begin_, other_;
  int padding_, gap_, side_;
  bool low_;
  std::vector<Way> others_;
  std::array<int, 2> highest_{};
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
