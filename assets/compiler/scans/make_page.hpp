// SPDX-License-Identifier: MIT
// One page of a scan, from its file to tiles in a file: opened, brought to grey or sRGB, cut, encoded, in one pass from
// the top to the bottom. Run in a process of its own by worker.cpp, and by tests.
#pragma once

#include <filesystem>

#include "assets/base/result.hpp"
#include "assets/compiler/scans/page_at.hpp"
#include "assets/compiler/source/model.hpp"
#include "assets/pack/hash.hpp"

namespace lectern::compiler {

struct PageOrder {
  PageAt at;
  int quality = default_scan_quality;
  std::filesystem::path output;
  pack::Hash key{};  ///< goes into the output, for who reads it
};

/// Makes the page, whole or not at all. A page of three bands in which nobody sees a colour is made grey.
/// Errors: missing, unreadable, malformed, too_large, unwritable.  Cost: a few bands of the page in memory, but for the
/// kinds that limits.hpp names.
[[nodiscard]] Result<void> make_page(const PageOrder& order, const Warn& warn);

}  // namespace lectern::compiler
