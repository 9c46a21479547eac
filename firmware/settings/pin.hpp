// SPDX-License-Identifier: MIT
// The PIN that opens the staff page: which may be one, and the hash by which one is known again. There is no PIN that a
// kiosk comes with. Used by show_command and service.
#pragma once

#include <string>
#include <string_view>

#include "assets/base/result.hpp"

namespace lectern::app {

/// Of an installed kiosk: the hash, one line, for root alone.
inline constexpr const char* pin_file = "/etc/lectern/pin";

inline constexpr std::size_t shortest_pin = 6, longest_pin = 12;  // digits: the pad on the glass has no letters

/// Errors: usage (what a PIN is, or why this one is found at the first guesses).
[[nodiscard]] Result<void> check_pin(std::string_view pin);

/// Argon2id over 64 MiB, so that who copies the file guesses slowly too.  Errors: unavailable (no memory).
/// Cost: a fifth of a second, a second on a board.
[[nodiscard]] Result<std::string> hash_of_pin(std::string_view pin);

/// Whether a text is such a hash, of no more memory and time than ours are.
[[nodiscard]] bool is_pin_hash(std::string_view hash);

/// Whether a guess is the PIN.  Shape: `hash` is one.  Cost: as above.
[[nodiscard]] bool fits(const std::string& hash, std::string_view guess);

}  // namespace lectern::app
