// SPDX-License-Identifier: MIT
// A PIN from whoever sits at the terminal, who does not see it and types it twice, or from the first line of standard
// input where that is none. Never from the command line, which others see. Used by kiosk_commands alone.
#pragma once

#include <string>

#include "assets/base/result.hpp"

namespace lectern::app {

/// Errors: usage (the two differ, it is none, or it is found at the first guesses), unavailable (nothing was said).
[[nodiscard]] Result<std::string> ask_pin();

}  // namespace lectern::app
