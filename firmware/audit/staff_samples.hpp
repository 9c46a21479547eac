// SPDX-License-Identifier: MIT
// The staff page with everything that it may have to say, each outcome once. Used by audit alone. Nothing of it is any
// kiosk's own.
#pragma once

#include <string>
#include <vector>

#include "firmware/state/staff_page.hpp"

namespace lectern::app {

struct StaffSample {
  std::string name;
  StaffPage page;
};

/// Shape: every outcome but `none` is a pack's verdict, an import's, a change's or the storage's in one of them.
[[nodiscard]] std::vector<StaffSample> staff_samples();

}  // namespace lectern::app
