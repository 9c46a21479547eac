// SPDX-License-Identifier: MIT
#include "assets/compiler/source/nearest.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <vector>

#include "assets/compiler/source/texts/utf8.hpp"

namespace lectern::compiler {

namespace {

// Nobody means a word this long by another one; it keeps the cost of a senseless key small.
constexpr std::size_t longest_compared = 100;

}  // namespace

std::size_t distance(std::u32string_view one, std::u32string_view other) {
  std::vector<std::size_t> two_above(other.size() + 1), above(other.size() + 1), row(other.size() + 1);
  for (std::size_t j = 0; j <= other.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= one.size(); ++i) {
    std::swap(two_above, above);
    std::swap(above, row);
    row[0] = i;
    for (std::size_t j = 1; j <= other.size(); ++j) {
      const std::size_t changed = above[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, changed});
      if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
        row[j] = std::min(row[j], two_above[j - 2] + 1);
    }
  }
  return row[other.size()];
}

std::size_t distance(std::string_view one, std::string_view other) {
  return distance(code_points(one), code_points(other));
}

bool is_one_apart(std::u32string_view one, std::u32string_view other) {
  const auto [first, also_first] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
  one.remove_prefix(static_cast<std::size_t>(first - one.begin()));
  other.remove_prefix(static_cast<std::size_t>(also_first - other.begin()));
  const auto [last, also_last] = std::mismatch(one.rbegin(), one.rend(), other.rbegin(), other.rend());
  one.remove_suffix(static_cast<std::size_t>(last - one.rbegin()));
  other.remove_suffix(static_cast<std::size_t>(also_last - other.rbegin()));
  if (one.size() == 2 && other.size() == 2) return one[0] == other[1] && one[1] == other[0];
  return one.size() <= 1 && other.size() <= 1 && one.size() + other.size() > 0;
}

std::string nearest(std::string_view word, std::span<const std::string> known) {
  if (word.size() > longest_compared) return {};
  const std::size_t limit = std::max<std::size_t>(2, count_code_points(word) / 3);
  std::string best;
  std::size_t best_distance = limit + 1;
  for (const std::string& candidate : known) {
    const std::size_t d = distance(word, candidate);
    if (d < best_distance && d < count_code_points(candidate)) {
      best = candidate;
      best_distance = d;
    }
  }
  return best;
}

std::string did_you_mean(std::string_view word, std::span<const std::string> known, std::string_view otherwise) {
  const std::string near = nearest(word, known);
  return near.empty() ? std::string(otherwise) : fmt::format("did you mean {}?", near);
}

}  // namespace lectern::compiler
