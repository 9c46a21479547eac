// SPDX-License-Identifier: MIT
// The lock of the staff page: how long the next guess of the PIN waits, and how long a session lasts. Values and a time
// in, values out; nothing here reads a clock or a file. Used by service.
//
// Only how many guesses were wrong is kept over restarts: a waiting begins anew then, so that switching the kiosk off
// never shortens it, and no clock is needed that goes on meanwhile.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

#include "firmware/staff/request.hpp"

namespace lectern::service {

/// A time since the computer was switched on.
using SinceBoot = std::chrono::milliseconds;

/// A session without a request.
inline constexpr std::chrono::minutes session_lasts{5};
/// What a guess waits where nothing can be kept: switching off and on must not help then either.
inline constexpr std::chrono::seconds unkept_wait{400};

struct Lock {
  std::uint32_t wrong = 0;  ///< guesses since the last right one, the one that is being looked at among them
  bool kept = true;         ///< `wrong` outlives the power
  bool last_wrong = false;
  SinceBoot next_guess{0};              ///< before it none is looked at
  std::optional<SinceBoot> open_until;  ///< of a session
};

/// After so many wrong guesses: the first ten take more than an hour.
[[nodiscard]] std::chrono::seconds wait_after(std::uint32_t wrong);

/// When the service starts: what was kept, and the waiting anew.
[[nodiscard]] Lock locked(std::uint32_t wrong, bool kept, SinceBoot now);

[[nodiscard]] bool may_guess(const Lock& lock, SinceBoot now);
/// A guess is there: it counts as wrong, and is kept so, before it is looked at.
[[nodiscard]] Lock with_guess(Lock lock, bool kept, SinceBoot now);
/// It was looked at.
[[nodiscard]] Lock answered(Lock lock, bool right, SinceBoot now);

[[nodiscard]] bool is_open(const Lock& lock, SinceBoot now);
[[nodiscard]] Lock renewed(Lock lock, SinceBoot now);
[[nodiscard]] Lock closed(Lock lock);

/// Whether a request is looked at at all.
[[nodiscard]] bool admits(const Lock& lock, const staff::Request& request, SinceBoot now);

/// Rounded up, and never less than nothing.
[[nodiscard]] std::chrono::seconds left(SinceBoot until, SinceBoot now);

}  // namespace lectern::service
