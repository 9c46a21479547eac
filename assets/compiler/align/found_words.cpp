// SPDX-License-Identifier: MIT
#include "assets/compiler/align/found_words.hpp"

#include <algorithm>
#include <utility>

#include "assets/compiler/align/alignment.hpp"

namespace lectern::compiler {

namespace {

/// Of a line's letters, for it to be taken where it lies out of order.
constexpr double least_alike = 0.5;
/// Of a line's letters, below which it is looked for elsewhere.
constexpr double least_found = 0.3;
constexpr std::size_t least_line = 4;
/// How far from where it should stand a line is looked for.  Units: letters of the text.
constexpr std::size_t reach = 3'000;
/// Letters compared in the search for lines out of order, after which no more are looked for: a book of 500 pages
/// takes a tenth.
constexpr std::size_t most_compared = 1'000'000'000;

struct TokenLine {
  std::size_t first_token = 0, end_token = 0;
  std::size_t first = 0, end = 0;  ///< letters
};

class WordFinder {
 public:
  WordFinder(std::u32string_view text, const ReadTokens& reading)
      : text_(text), reading_(reading), partners_(align_letters(text, reading.letters)), taken_(text.size(), false) {}

  std::vector<std::uint32_t> run() {
    for (const ReadToken& token : reading_.tokens)
      if (!is_found(token)) clear(token.first, token.end);
    std::vector<TokenLine> free;
    for (const TokenLine& line : lines()) {
      if (static_cast<double>(found_in(line)) >= least_found * static_cast<double>(line.end - line.first)) continue;
      clear(line.first, line.end);
      if (line.end - line.first >= least_line) free.push_back(line);
    }
    for (const std::uint32_t partner : partners_)
      if (partner != no_partner) taken_[partner] = true;
    std::stable_sort(free.begin(), free.end(),
                     [](const TokenLine& a, const TokenLine& b) { return a.end - a.first > b.end - b.first; });
    for (const TokenLine& line : free)
      if (compared_ < most_compared) find_elsewhere(line);
    return std::move(partners_);
  }

 private:
  void clear(std::size_t first, std::size_t end) {
    std::fill(partners_.begin() + static_cast<std::ptrdiff_t>(first),
              partners_.begin() + static_cast<std::ptrdiff_t>(end), no_partner);
  }

  /// Half its letters, and these close together.
  [[nodiscard]] bool is_found(const ReadToken& token) const {
    std::size_t found = 0;
    std::size_t low = text_.size();
    std::size_t high = 0;
    for (std::size_t i = token.first; i < token.end; ++i) {
      if (partners_[i] == no_partner) continue;
      ++found;
      low = std::min<std::size_t>(low, partners_[i]);
      high = std::max<std::size_t>(high, partners_[i]);
    }
    const std::size_t size = token.end - token.first;
    constexpr std::size_t slack = 2;
    return found > 0 && 2 * found >= size && high - low < 2 * size + slack;
  }

  [[nodiscard]] std::vector<TokenLine> lines() const {
    std::vector<TokenLine> all;
    for (std::size_t i = 0; i < reading_.tokens.size(); ++i) {
      const ReadToken& token = reading_.tokens[i];
      const bool goes_on =
          i > 0 && reading_.tokens[i - 1].page == token.page && reading_.tokens[i - 1].line == token.line;
      if (!goes_on) all.push_back({i, i, token.first, token.first});
      all.back().end_token = i + 1;
      all.back().end = token.end;
    }
    return all;
  }

  [[nodiscard]] std::size_t found_in(const TokenLine& line) const {
    return static_cast<std::size_t>(std::count_if(partners_.begin() + static_cast<std::ptrdiff_t>(line.first),
                                                  partners_.begin() + static_cast<std::ptrdiff_t>(line.end),
                                                  [](std::uint32_t partner) { return partner != no_partner; }));
  }

  /// The stretch of the text around where a line should stand.
  [[nodiscard]] std::pair<std::size_t, std::size_t> around(const TokenLine& line) const {
    std::size_t low = 0;
    std::size_t high = text_.size();
    for (std::size_t i = line.first; i-- > 0;)
      if (partners_[i] != no_partner) {
        low = partners_[i];
        break;
      }
    for (std::size_t i = line.end; i < partners_.size(); ++i)
      if (partners_[i] != no_partner) {
        high = partners_[i];
        break;
      }
    if (high < low) std::swap(low, high);
    return {low > reach ? low - reach : 0, std::min(text_.size(), high + reach)};
  }

  void find_elsewhere(const TokenLine& line) {
    const std::u32string_view needle = std::u32string_view(reading_.letters).substr(line.first, line.end - line.first);
    const auto [low, high] = around(line);
    compared_ += (high - low) * needle.size() + partners_.size() / 4;
    NearMatch best;
    double alike = 0;
    for (std::size_t at = low; at < high;) {
      if (taken_[at]) {
        ++at;
        continue;
      }
      std::size_t end = at;
      while (end < high && !taken_[end]) ++end;
      if (2 * (end - at) >= needle.size()) {
        NearMatch match = find_nearly(needle, text_.substr(at, end - at));
        const std::size_t longer = std::max(needle.size(), match.end - match.start);
        const double share = static_cast<double>(match.same) / static_cast<double>(longer);
        if (share > alike) {
          alike = share;
          best = {match.start + at, match.end + at, match.same};
        }
      }
      at = end;
    }
    if (alike >= least_alike) take(line, best);
  }

  void take(const TokenLine& line, const NearMatch& match) {
    const auto found = align_letters(text_.substr(match.start, match.end - match.start),
                                     std::u32string_view(reading_.letters).substr(line.first, line.end - line.first));
    for (std::size_t i = 0; i < found.size(); ++i)
      if (found[i] != no_partner) partners_[line.first + i] = static_cast<std::uint32_t>(match.start + found[i]);
    for (std::size_t i = line.first_token; i < line.end_token; ++i)
      if (!is_found(reading_.tokens[i])) clear(reading_.tokens[i].first, reading_.tokens[i].end);
    for (std::size_t i = match.start; i < match.end; ++i) taken_[i] = true;
  }

  std::u32string_view text_;
  const ReadTokens& reading_;
  std::vector<std::uint32_t> partners_;
  std::vector<bool> taken_;
  std::size_t compared_ = 0;
};

}  // namespace

std::vector<std::uint32_t> find_words(std::u32string_view text, const ReadTokens& reading) {
  return WordFinder(text, reading).run();
}

}  // namespace lectern::compiler
