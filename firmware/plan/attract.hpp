// SPDX-License-Identifier: MIT
// The attract screen's times. Asked by `view` (to draw) and `update` (to know when all of it was shown).
#pragma once

#include <chrono>

#include "assets/base/time.hpp"

namespace lectern::app {

/// How long a page is shown before the next one.
inline constexpr Duration attract_page_time = std::chrono::seconds(42);

}  // namespace lectern::app
