// SPDX-License-Identifier: MIT
#include "assets/compiler/align/alignment.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

namespace lectern::compiler {

namespace {

constexpr int same_score = 2;
constexpr int other_score = -1;
constexpr int gap_score = -1;

/// Half the width of the band of a long stretch, besides what their lengths differ by.
constexpr std::size_t band = 400;

/// Steps of one stretch: what is more than this finds no partner.
constexpr std::size_t most_cells = std::size_t{400} << 20;

/// Letters in a row that stand once in both texts.
constexpr std::size_t anchor_letters = 12;
/// Shorter stretches are compared whole at once.
constexpr std::size_t least_for_anchors = 600;

using Partners = std::vector<std::uint32_t>;

enum Step : unsigned { both, skip_text, skip_reading };

/// Steps of a table, four in a byte.
class Steps {
 public:
  explicit Steps(std::size_t count) : bytes_((count + 3) / 4) {}
  void set(std::size_t at, Step step) {
    bytes_[at / 4] = static_cast<std::uint8_t>(bytes_[at / 4] | (unsigned{step} << (2 * (at % 4))));
  }
  [[nodiscard]] Step at(std::size_t place) const {
    return static_cast<Step>((bytes_[place / 4] >> (2 * (place % 4))) & 3U);
  }

 private:
  std::vector<std::uint8_t> bytes_;
};

/// One stretch without anchors. Rows are letters of the reading; of each row the columns around the diagonal are
/// looked at, or all.
class StepTable {
 public:
  StepTable(std::u32string_view text, std::u32string_view reading) : text_(text), reading_(reading) {
    const std::size_t differ =
        text.size() > reading.size() ? text.size() - reading.size() : reading.size() - text.size();
    half_ = text.size() <= widest_whole && reading.size() <= widest_whole ? std::max(text.size(), reading.size())
                                                                          : band + differ / 2;
    width_ = std::min(text.size() + 1, 2 * half_ + 1);
  }

  /// Writes partners of the reading's letters, counted from `first` of the text.
  void run(std::size_t first, std::uint32_t* partners) {
    if (text_.empty() || reading_.empty() || width_ > most_cells / (reading_.size() + 1)) return;
    fill();
    trace(first, partners);
  }

 private:
  /// The first column that is looked at in a row.
  [[nodiscard]] std::size_t left(std::size_t row) const {
    const std::size_t diagonal = row * text_.size() / std::max<std::size_t>(1, reading_.size());
    const std::size_t from = diagonal > half_ ? diagonal - half_ : 0;
    return std::min(from, text_.size() + 1 - width_);
  }

  void fill() {
    constexpr int far = -1'000'000'000;
    steps_ = Steps((reading_.size() + 1) * width_);
    std::vector<int> above(width_);
    std::vector<int> here(width_);
    for (std::size_t c = 0; c < width_; ++c) {
      above[c] = gap_score * static_cast<int>(left(0) + c);
      steps_.set(c, skip_text);
    }
    for (std::size_t row = 1; row <= reading_.size(); ++row) {
      const std::size_t shift = left(row) - left(row - 1);
      const auto above_at = [&](std::size_t c) { return c + shift < width_ ? above[c + shift] : far; };
      const char32_t letter = reading_[row - 1];
      for (std::size_t c = 0; c < width_; ++c) {
        const std::size_t column = left(row) + c;
        int best = above_at(c) + gap_score;
        Step step = skip_reading;
        if (column > 0 && c + shift > 0 && c + shift <= width_) {
          const int diagonal = above[c + shift - 1] + (text_[column - 1] == letter ? same_score : other_score);
          if (diagonal >= best) {
            best = diagonal;
            step = both;
          }
        }
        if (c > 0 && here[c - 1] + gap_score > best) {
          best = here[c - 1] + gap_score;
          step = skip_text;
        }
        here[c] = best;
        steps_.set(row * width_ + c, step);
      }
      std::swap(above, here);
    }
  }

  void trace(std::size_t first, std::uint32_t* partners) const {
    std::size_t row = reading_.size();
    std::size_t column = text_.size();
    while (row > 0 && column > 0) {
      const Step step = steps_.at(row * width_ + (column - left(row)));
      if (step == both) {
        if (text_[column - 1] == reading_[row - 1]) partners[row - 1] = static_cast<std::uint32_t>(first + column - 1);
        --row;
        --column;
      } else if (step == skip_text) {
        --column;
      } else {
        --row;
      }
      if (row > 0 && (column < left(row) || column >= left(row) + width_)) return;
    }
  }

  std::u32string_view text_, reading_;
  std::size_t half_ = 0, width_ = 0;
  Steps steps_{0};
};

std::uint64_t hash_of(std::u32string_view letters) {
  std::uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a
  constexpr std::uint64_t prime = 0x100000001B3ULL;
  for (const char32_t letter : letters) hash = (hash ^ letter) * prime;
  return hash;
}

constexpr std::size_t several = static_cast<std::size_t>(-1);

/// Where each run of letters stands that stands once.
std::unordered_map<std::uint64_t, std::size_t> runs_of(std::u32string_view letters) {
  std::unordered_map<std::uint64_t, std::size_t> runs;
  runs.reserve(letters.size());
  for (std::size_t at = 0; at + anchor_letters <= letters.size(); ++at) {
    const auto [found, is_new] = runs.try_emplace(hash_of(letters.substr(at, anchor_letters)), at);
    if (!is_new) found->second = several;
  }
  return runs;
}

struct SharedRun {
  std::size_t text = 0, reading = 0;
};

/// The longest chain that rises in both.  Cost: n log n.
std::vector<SharedRun> longest_chain(const std::vector<SharedRun>& anchors) {
  std::vector<std::size_t> tails;  // of chains by length: the anchor with the smallest end
  std::vector<std::size_t> before(anchors.size(), several);
  for (std::size_t i = 0; i < anchors.size(); ++i) {
    const auto place = std::lower_bound(tails.begin(), tails.end(), anchors[i].text,
                                        [&](std::size_t tail, std::size_t at) { return anchors[tail].text < at; });
    if (place != tails.begin()) before[i] = *(place - 1);
    if (place == tails.end())
      tails.push_back(i);
    else
      *place = i;
  }
  std::vector<SharedRun> chain;
  for (std::size_t i = tails.empty() ? several : tails.back(); i != several; i = before[i]) chain.push_back(anchors[i]);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

std::vector<SharedRun> anchors_of(std::u32string_view text, std::u32string_view reading) {
  if (text.size() < least_for_anchors || reading.size() < least_for_anchors) return {};
  const auto in_text = runs_of(text);
  const auto in_reading = runs_of(reading);
  std::vector<SharedRun> anchors;
  for (std::size_t at = 0; at + anchor_letters <= reading.size(); ++at) {
    const std::u32string_view run = reading.substr(at, anchor_letters);
    const std::uint64_t hash = hash_of(run);
    const auto there = in_text.find(hash);
    if (in_reading.at(hash) == several || there == in_text.end() || there->second == several) continue;
    if (text.substr(there->second, anchor_letters) == run) anchors.push_back({there->second, at});
  }
  return longest_chain(anchors);
}

}  // namespace

std::vector<std::uint32_t> align_letters(std::u32string_view text, std::u32string_view reading) {
  Partners partners(reading.size(), no_partner);
  std::size_t text_at = 0;
  std::size_t reading_at = 0;
  const auto stretch = [&](std::size_t text_end, std::size_t reading_end) {
    if (text_end > text_at && reading_end > reading_at)
      StepTable(text.substr(text_at, text_end - text_at), reading.substr(reading_at, reading_end - reading_at))
          .run(text_at, partners.data() + reading_at);
  };
  for (const SharedRun& anchor : anchors_of(text, reading)) {
    // Anchors overlap where texts are the same for long.
    const std::size_t passed = std::max(text_at > anchor.text ? text_at - anchor.text : 0,
                                        reading_at > anchor.reading ? reading_at - anchor.reading : 0);
    if (passed >= anchor_letters) continue;
    stretch(anchor.text + passed, anchor.reading + passed);
    for (std::size_t i = passed; i < anchor_letters; ++i)
      partners[anchor.reading + i] = static_cast<std::uint32_t>(anchor.text + i);
    text_at = anchor.text + anchor_letters;
    reading_at = anchor.reading + anchor_letters;
  }
  stretch(text.size(), reading.size());
  return partners;
}

NearMatch find_nearly(std::u32string_view needle, std::u32string_view hay) {
  struct Cell {
    int score = 0;
    std::uint32_t start = 0, same = 0;
  };
  std::vector<Cell> above(hay.size() + 1);
  for (std::size_t c = 0; c <= hay.size(); ++c) above[c].start = static_cast<std::uint32_t>(c);
  std::vector<Cell> here(hay.size() + 1);
  for (const char32_t letter : needle) {
    here[0] = {above[0].score + gap_score, 0, 0};
    for (std::size_t c = 1; c <= hay.size(); ++c) {
      const bool same = hay[c - 1] == letter;
      Cell best = above[c - 1];
      best.score += same ? same_score : other_score;
      best.same += same ? 1 : 0;
      if (above[c].score + gap_score > best.score) best = {above[c].score + gap_score, above[c].start, above[c].same};
      if (here[c - 1].score + gap_score > best.score)
        best = {here[c - 1].score + gap_score, here[c - 1].start, here[c - 1].same};
      here[c] = best;
    }
    std::swap(above, here);
  }
  const auto best =
      std::max_element(above.begin(), above.end(), [](const Cell& a, const Cell& b) { return a.score < b.score; });
  return {best->start, static_cast<std::size_t>(best - above.begin()), best->same};
}

}  // namespace lectern::compiler
