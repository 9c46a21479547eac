// SPDX-License-Identifier: MIT
#include "assets/walls/walls.hpp"

#include <algorithm>
#include <atomic>
#include <fmt/format.h>
#include <utility>

#include "assets/base/sanitized.hpp"
#include "assets/walls/calls.hpp"
#include "assets/walls/filter.hpp"
#include "assets/walls/landlock.hpp"
#include "assets/walls/off_list.hpp"

namespace lectern::walls {

namespace {

std::atomic<bool> closed = false;  // to calls

}  // namespace

Standing raise_places(const Places& places) {
  const auto version = enclose(places);
  if (version) return {false, *version, {}};
  return {false, 0, {fmt::format("Landlock does not stand: {}", version.error().what)}};
}

Standing raise_calls(Profile profile, std::optional<int> only_output) {
  const Allowance allowed = allowance_of(profile);
  auto missing = allowed.noted ? note_trapped_calls() : std::nullopt;
  if (!missing) missing = load_filter(allowed, only_output);
  if (missing) return {false, 0, {fmt::format("seccomp does not stand: {}", *missing)}};
  closed = true;
  return {true, 0, {}};
}

Standing raise(Profile profile, const Places& places) {
  Standing standing = raise_places(places);
  return both(std::move(standing), raise_calls(profile));
}

Standing both(Standing places, Standing calls) {
  Standing standing{calls.calls || places.calls, std::max(places.places, calls.places), std::move(places.missing)};
  standing.missing.insert(standing.missing.end(), calls.missing.begin(), calls.missing.end());
  return standing;
}

std::vector<std::string> walls_in_words(const Standing& standing) {
  std::vector<std::string> words;
  if (standing.calls) words.emplace_back("seccomp");
  if (standing.places > 0) words.push_back(fmt::format("Landlock {}", standing.places));
  return words;
}

std::size_t off_list_count() {
  return noted_calls();
}

std::vector<std::string> off_list() {
  std::vector<std::string> names;
  for (const int number : noted_numbers()) names.push_back(call_name(number));
  return names;
}

bool ended_by_wall(std::string_view exit_code, std::string_view exit_status) {
  return (exit_code == "killed" || exit_code == "dumped") && exit_status == "SYS";
}

/// Asked by the leak sanitizer, which would trace this process as it ends: behind the wall it cannot.
// NOLINTBEGIN(bugprone-reserved-identifier, readability-identifier-naming): the name is the sanitizer's
extern "C" int __lsan_is_turned_off();
extern "C" int __lsan_is_turned_off() {
  return closed ? 1 : 0;
}
// NOLINTEND(bugprone-reserved-identifier, readability-identifier-naming)

}  // namespace lectern::walls
