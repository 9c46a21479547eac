// SPDX-License-Identifier: MIT
#include "firmware/audit/range.hpp"

#include <algorithm>
#include <array>
#include <random>

namespace lectern::app {

namespace {

constexpr std::size_t factors = 5;  // glass, text size, theme, language, part
using Choice = std::array<std::size_t, factors>;

/// How many values each factor has.
Choice counts_of(const AuditRange& range, const pack::fb::Index& index) {
  return {range.glasses.size(), range.text_sizes.size(), range.contrast.size(), index.languages()->size(),
          index.documents()->size() + 1};
}

AuditCell cell_of(const AuditRange& range, const Choice& choice) {
  AuditCell cell{range.glasses[choice[0]], range.contrast[choice[2]], choice[3], choice[4]};
  cell.metrics.text_percent = range.text_sizes[choice[1]];
  return cell;
}

/// Which pairs of values of two factors have not met yet.
class Pairs {
 public:
  explicit Pairs(const Choice& counts) : counts_(counts) {
    for (std::size_t a = 0; a < factors; ++a)
      for (std::size_t b = a + 1; b < factors; ++b) {
        open_[a][b].assign(counts[a] * counts[b], true);
        left_ += counts[a] * counts[b];
      }
  }
  [[nodiscard]] bool empty() const { return left_ == 0; }
  [[nodiscard]] bool open(std::size_t a, std::size_t of_a, std::size_t b, std::size_t of_b) const {
    return a < b ? open_[a][b][of_a * counts_[b] + of_b] : open(b, of_b, a, of_a);
  }
  void close(const Choice& choice) {
    for (std::size_t a = 0; a < factors; ++a)
      for (std::size_t b = a + 1; b < factors; ++b) {
        auto pair = open_[a][b].begin() + static_cast<std::ptrdiff_t>(choice[a] * counts_[b] + choice[b]);
        if (*pair) --left_;
        *pair = false;
      }
  }

 private:
  Choice counts_;
  std::array<std::array<std::vector<bool>, factors>, factors> open_;
  std::size_t left_ = 0;
};

/// Values chosen one factor after another, each such that it meets most of what it has not met.
class Chooser {
 public:
  Chooser(const Choice& counts, std::uint32_t turn) : counts_(counts), pairs_(counts), random_(turn) {}

  [[nodiscard]] bool done() const { return pairs_.empty(); }

  Choice next() {
    Choice choice{};
    constexpr std::array<std::size_t, factors> order{0, 4, 1, 3, 2};  // most values first
    for (std::size_t known = 0; known < factors; ++known) choose(choice, order, known);
    pairs_.close(choice);  // one at the least: the first factor with an open pair leads to it
    return choice;
  }

 private:
  void choose(Choice& choice, const std::array<std::size_t, factors>& order, std::size_t known) {
    const std::size_t factor = order[known];
    const std::size_t count = counts_[factor];
    const std::size_t from = random_() % count;
    std::size_t best_score = 0;
    choice[factor] = from;
    for (std::size_t i = 0; i < count; ++i) {
      const std::size_t value = (from + i) % count;
      const std::size_t score = score_of(choice, order, known, value);
      if (score <= best_score) continue;
      best_score = score;
      choice[factor] = value;
    }
  }
  /// Open pairs with what is chosen weigh most, those with what is still to be chosen break ties.
  [[nodiscard]] std::size_t score_of(const Choice& choice, const std::array<std::size_t, factors>& order,
                                     std::size_t known, std::size_t value) const {
    constexpr std::size_t heavy = 10'000;
    std::size_t score = 0;
    for (std::size_t i = 0; i < factors; ++i) {
      const std::size_t other = order[i];
      if (i < known) score += heavy * (pairs_.open(order[known], value, other, choice[other]) ? 1 : 0);
      for (std::size_t of_other = 0; i > known && of_other < counts_[other]; ++of_other)
        score += pairs_.open(order[known], value, other, of_other) ? 1 : 0;
    }
    return score;
  }

  Choice counts_;
  Pairs pairs_;
  std::mt19937 random_;
};

}  // namespace

AuditRange whole_range() {
  AuditRange range;
  const auto add = [&](Size glass, double w, double h) {
    range.glasses.push_back(measure(glass, MillimetreSize{{w}, {h}}));
  };
  add({1920, 1080}, 477, 268);
  add({1080, 1920}, 268, 477);
  add({3840, 2160}, 954, 537);
  add({3440, 1440}, 800, 335);
  // Small ones: of 10 inches, of 7 either way up, and bars.
  add({1280, 800}, 217, 136);
  add({800, 1280}, 136, 217);
  add({800, 1280}, 150, 240);
  add({1024, 600}, 222, 125);
  add({1024, 600}, 154, 90);
  add({800, 480}, 155, 86);
  add({720, 1280}, 86, 155);
  add({1920, 480}, 360, 90);
  range.text_sizes.assign(text_sizes.begin(), text_sizes.end());
  range.contrast = {false, true};
  return range;
}

std::vector<AuditCell> cells_of(const AuditRange& range, const pack::fb::Index& index) {
  const Choice counts = counts_of(range, index);
  std::vector<AuditCell> cells;
  Choice choice{};
  for (;;) {
    cells.push_back(cell_of(range, choice));
    std::size_t factor = factors;
    while (factor > 0 && ++choice[factor - 1] == counts[factor - 1]) choice[--factor] = 0;
    if (factor == 0) return cells;
  }
}

std::vector<AuditCell> covering_cells(const AuditRange& range, const pack::fb::Index& index, std::uint32_t turn) {
  std::vector<AuditCell> cells;
  for (Chooser chooser(counts_of(range, index), turn); !chooser.done();)
    cells.push_back(cell_of(range, chooser.next()));
  return cells;
}

}  // namespace lectern::app
