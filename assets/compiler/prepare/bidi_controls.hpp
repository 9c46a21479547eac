// SPDX-License-Identifier: MIT
// Marks of direction that do not do what whoever wrote them meant, or hide what is written: reported when a text is
// prepared. They do no harm in the viewer: none reaches beyond its line.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace lectern::compiler {

struct ControlFault {
  std::size_t at = 0;     ///< code point
  std::string_view what;  ///< in words that follow the character's name
};

/// The first fault of each kind, by place: overrides, marks that open and never close or close what is not open, and
/// what is nested too deep to be heeded.  Source: UAX #9, rules X1 to X8 and BD2.
[[nodiscard]] std::vector<ControlFault> control_faults(std::u32string_view text);

}  // namespace lectern::compiler
