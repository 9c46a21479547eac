// SPDX-License-Identifier: MIT
// The receipt: what is on show, as a code that one photograph keeps. Used by main and script. It has no date: no clock
// here is trusted; the counter of switches says which of two is the later.
#pragma once

#include <cstdint>
#include <string>

#include "firmware/state/staff_page.hpp"

namespace lectern::app {

struct OnShow {
  std::string id;
  std::uint32_t revision = 0;
  std::string seal;  ///< digits of the pack's seal; empty: not known
  std::string version;
};

/// "LECTERN ID REVISION SEAL KEY VERSION SWITCHES"; what is not known is a hyphen.
[[nodiscard]] std::string receipt_text(const OnShow& on_show, const staff::Report& report);
/// The same with its code; without modules where the text has no room in one.  Cost: some ms.
[[nodiscard]] Receipt receipt_of(const OnShow& on_show, const staff::Report& report);

}  // namespace lectern::app
