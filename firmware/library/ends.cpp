// SPDX-License-Identifier: MIT
#include "firmware/library/ends.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <iterator>
#include <utility>

namespace lectern::app {

namespace {

std::vector<End> of_pack(const std::vector<End>& ends, std::string_view pack) {
  std::vector<End> found;
  std::copy_if(ends.begin(), ends.end(), std::back_inserter(found), [&](const End& one) { return one.pack == pack; });
  return found;
}

/// The words of a line, parted by single spaces.
std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    words.push_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return words;
}

}  // namespace

bool is_bad_end(std::string_view result, std::string_view status) {
  return !result.empty() && result != "success" && status != "SYS";
}

bool given_up(const std::vector<End>& ends, std::string_view pack) {
  const std::vector<End> own = of_pack(ends, pack);
  for (std::size_t last = most_ends - 1; last < own.size(); ++last)
    if (own[last].at - own[last + 1 - most_ends].at <= within) return true;
  return false;
}

std::vector<End> with_end(std::vector<End> ends, End end) {
  // Who is given up stays so by the ends that say it; of the others only the last ones may still become too many.
  if (given_up(ends, end.pack)) return ends;
  const std::string pack = end.pack;
  ends.push_back(std::move(end));
  std::size_t own = of_pack(ends, pack).size();
  std::erase_if(ends, [&](const End& one) { return one.pack == pack && own-- > most_ends; });
  return ends;
}

std::string as_lines(const std::vector<End>& ends) {
  std::string lines;
  for (const End& one : ends) lines += fmt::format("{} {} {}\n", one.at.count(), one.pack, one.result);
  return lines;
}

std::vector<End> ends_of(std::string_view lines) {
  constexpr std::size_t parts = 3;
  std::vector<End> ends;
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const auto words = words_of(lines.substr(0, end));
    lines.remove_prefix(std::min(end + 1, lines.size()));
    if (words.size() != parts) continue;
    std::chrono::milliseconds::rep at = 0;
    const auto [stop, wrong] = std::from_chars(words[0].data(), words[0].data() + words[0].size(), at);
    if (wrong != std::errc{} || stop != words[0].data() + words[0].size() || at < 0) continue;
    ends.push_back({std::chrono::milliseconds(at), std::string(words[1]), std::string(words[2])});
  }
  return ends;
}

}  // namespace lectern::app
