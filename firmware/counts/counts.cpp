// SPDX-License-Identifier: MIT
#include "firmware/counts/counts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <utility>
#include <vector>

#include "assets/pack/words.hpp"

namespace lectern::counts {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t fields = 4;
constexpr std::size_t longest_word = 64;  // bytes

template <class Number>
std::optional<Number> number_of(std::string_view text) {
  Number number = 0;
  const auto [stop, wrong] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (wrong != std::errc{} || stop != text.data() + text.size()) return std::nullopt;
  return number;
}

std::array<std::string_view, fields> fields_of(std::string_view line) {
  std::array<std::string_view, fields> parts;
  for (std::size_t i = 0; i + 1 < fields; ++i) {
    const std::size_t comma = std::min(line.find(','), line.size());
    parts.at(i) = line.substr(0, comma);
    line.remove_prefix(std::min(comma + 1, line.size()));
  }
  parts.back() = line;
  return parts;
}

/// What others read in a table, and no program takes for a formula.
bool is_word(std::string_view text) {
  return text.size() <= longest_word && std::all_of(text.begin(), text.end(), [](char sign) {
           return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9') ||
                  sign == '-' || sign == '_' || sign == '.' || sign == '/' || sign == ' ' || sign == '+';
         });
}

void add_to(std::uint64_t& sum, std::uint64_t value) {
  sum = sum + value < sum ? UINT64_MAX : sum + value;
}

/// Whether somebody looks at the exhibit: neither is it a path that plays, nor staff.
bool is_visited(const app::State& state) {
  const bool plays = state.walk && state.walk->plays_until;
  return state.screen != app::ScreenId::attract && state.screen != app::ScreenId::staff && !plays;
}

/// The cells of one day and kind, the smallest first.
using Cells = std::vector<std::pair<std::string, std::uint64_t>>;

void put_for_people(Sums& out, std::uint32_t day, const std::string& kind, Cells cells) {
  std::stable_sort(cells.begin(), cells.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  std::uint64_t other = 0;
  std::size_t merged = 0;
  const auto small = [](const auto& cell) { return cell.second < least_cell; };
  const bool any = std::any_of(cells.begin(), cells.end(), small);
  while (any && merged < cells.size() && (small(cells[merged]) || other < least_cell)) other += cells[merged++].second;
  if (other >= least_cell) out[{day, kind, "other"}] += other;
  for (std::size_t i = merged; i < cells.size(); ++i) out[{day, kind, cells[i].first}] += cells[i].second;
}

}  // namespace

std::string csv_of(const Sums& sums) {
  std::string csv = fmt::format("{}\n", heading);
  for (const auto& [key, value] : sums)
    csv += fmt::format("{},{},{},{}\n", std::get<0>(key), std::get<1>(key), std::get<2>(key), value);
  return csv;
}

Result<Sums> sums_of(std::string_view csv) {
  Sums sums;
  for (std::size_t number = 1; !csv.empty(); ++number) {
    const std::size_t end = std::min(csv.find('\n'), csv.size());
    const std::string_view line = csv.substr(0, end);
    csv.remove_prefix(std::min(end + 1, csv.size()));
    if (line.empty() || line == heading) continue;
    const auto parts = fields_of(line);
    const auto day = number_of<std::uint32_t>(parts[0]);
    const auto value = number_of<std::uint64_t>(parts[3]);
    if (!day || !value || parts[1].empty() || !is_word(parts[1]) || !is_word(parts[2]))
      return fail(ErrorCode::malformed, fmt::format("line {} of the visit counts is none: \"{}\"; it is {}", number,
                                                    line.substr(0, 80), heading));
    add_to(sums[{*day, std::string(parts[1]), std::string(parts[2])}], *value);
  }
  return sums;
}

void add(Sums& sums, const Sums& more) {
  for (const auto& [key, value] : more) add_to(sums[key], value);
}

Sums with_first_day(const Sums& sums, std::uint32_t first) {
  Sums moved;
  for (const auto& [key, value] : sums) {
    const auto& [day, kind, what] = key;
    moved[{day + first < day ? UINT32_MAX : day + first, kind, what}] += value;
  }
  return moved;
}

Sums for_people(const Sums& sums) {
  std::map<std::pair<std::uint32_t, std::string>, Cells> parts;
  for (const auto& [key, value] : sums)
    parts[{std::get<0>(key), std::get<1>(key)}].emplace_back(std::get<2>(key), value);
  Sums out;
  for (auto& [part, cells] : parts) {
    // The time of fewer than five visits would tell of each.
    const auto visits = sums.find({part.first, "visits", ""});
    if (part.second == "minutes" && (visits == sums.end() || visits->second < least_cell)) continue;
    if (part.second == "minutes")
      out[{part.first, part.second, ""}] = cells.front().second;
    else
      put_for_people(out, part.first, part.second, std::move(cells));
  }
  return out;
}

void Counter::add(std::string kind, std::string what, std::uint64_t by) {
  sums_[{day_, std::move(kind), std::move(what)}] += by;
}

void Counter::begin(Moment now) {
  visited_ = true;
  since_ = now;
  add("visits", "", 1);
}

void Counter::end(Moment now) {
  if (since_) rest_ += std::max(Duration::zero(), now - *since_);
  since_ = now;
  if (const auto minutes = static_cast<std::uint64_t>(rest_ / Duration(1min)); minutes > 0) {
    add("minutes", "", minutes);
    rest_ %= Duration(1min);
  }
}

void Counter::see(const app::State& state, const pack::fb::Index& index, Moment now, std::uint32_t day) {
  // What belongs to the day before is counted in it.
  if (visited_) end(now);
  day_ = day;
  if (!is_visited(state)) {
    visited_ = false;
    since_.reset();
    page_.clear();
    layer_.clear();
    languages_.clear();
    return;
  }
  if (!visited_) begin(now);
  const std::string language = pack::at(*index.languages(), state.language).str();
  if (languages_.emplace(language, true).second) add("languages", language, 1);
  if (state.screen != app::ScreenId::reader) return;
  const auto& document = pack::at(*index.documents(), state.reader.document);
  const std::string id = document.id()->str();
  const std::string page = fmt::format("{}/{}", id, state.reader.page);
  if (document.pages()->size() > 0 && page != std::exchange(page_, page)) add("pages", id, 1);
  if (document.layers()->size() == 0) return;
  const std::string layer = state.reader.side_by_side ? std::string("side-by-side")
                                                      : pack::at(*document.layers(), state.reader.layer).id()->str();
  if (const std::string seen = fmt::format("{}/{}", id, layer); seen != std::exchange(layer_, seen))
    add("layers", layer, 1);
}

std::optional<std::string> Counter::take(Moment now) {
  if (now - taken_ < flush_every) return std::nullopt;
  taken_ = now;
  if (sums_.empty()) return std::nullopt;
  return csv_of(std::exchange(sums_, {}));
}

}  // namespace lectern::counts
