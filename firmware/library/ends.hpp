// SPDX-License-Identifier: MIT
// How runs of the viewer ended while they showed a pack, and what follows: a pack whose runs end badly again and again
// is not shown any more. Values only; runs.hpp keeps them. Used by runs and switching alone.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::app {

/// A run that ended otherwise than by being asked to.
struct End {
  std::chrono::milliseconds at{};  ///< since the computer started: no clock that can be wrong
  std::string pack;                ///< what it showed, as in_digits (seal.hpp) says
  std::string result;              ///< the service manager's word for it: "signal", "watchdog"

  friend bool operator==(const End&, const End&) = default;
};

/// So many bad ends of one pack in so short a time, and it is given up until somebody puts a pack on show.
inline constexpr std::size_t most_ends = 3;
inline constexpr std::chrono::milliseconds within = std::chrono::minutes(2);

/// Whether a run that ended so ended badly by what it showed. Being stopped and being started again are no bad ends,
/// and neither is being ended by its own walls (SIGSYS): which calls a board's drivers make says nothing of a pack.
/// Source: systemd.exec(5), SERVICE_RESULT and EXIT_STATUS.
[[nodiscard]] bool is_bad_end(std::string_view result, std::string_view status);

/// Whether a pack is given up.  Shape: `ends` in the order in which they came.
[[nodiscard]] bool given_up(const std::vector<End>& ends, std::string_view pack);

/// The ends with one more, without those that can no longer matter: fewer than four for each pack.
[[nodiscard]] std::vector<End> with_end(std::vector<End> ends, End end);

/// One line each.
[[nodiscard]] std::string as_lines(const std::vector<End>& ends);
/// Lines that cannot be understood are passed over: the file is the viewer's own, and a viewer that ended in the middle
/// of it must not lose the rest.
[[nodiscard]] std::vector<End> ends_of(std::string_view lines);

}  // namespace lectern::app
