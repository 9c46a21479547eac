// SPDX-License-Identifier: MIT
#include "assets/compiler/report.hpp"

#include <algorithm>

namespace lectern::compiler {

std::size_t Report::count(Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(findings_.begin(), findings_.end(), [&](const Finding& f) { return f.severity == severity; }));
}

}  // namespace lectern::compiler
