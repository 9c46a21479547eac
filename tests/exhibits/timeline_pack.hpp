// SPDX-License-Identifier: MIT
// Packs of many documents of a page each, with what stands between them in the overview: days, answers, lines of the
// museum's. Used by tests/exhibits and tests/scenario alone; what the documents say means nothing.
#pragma once

#include <cstddef>
#include <filesystem>

#include "assets/base/result.hpp"

namespace lectern::test {

struct TimelinePack {
  std::size_t documents = 40;  ///< some days apart; every fifth answers the one before it
  std::size_t context_every =
      10;  ///< a line of context after each so many documents, the first after the second; 0: none
};

/// Shape: in English and Russian; documents `d001`, `d002` … in order of time.
[[nodiscard]] Result<void> write_timeline_pack(const std::filesystem::path& path, const TimelinePack& asked = {});

}  // namespace lectern::test
