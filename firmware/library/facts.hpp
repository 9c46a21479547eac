// SPDX-License-Identifier: MIT
// What a pack says of itself, as staff are shown it. Strangers made it: it is read in a child behind walls, and what
// the child says is believed no more than a line of another program. Used by examine, import and service.
#pragma once

#include <cstdint>
#include <string>

#include "assets/base/result.hpp"
#include "assets/base/storage.hpp"
#include "firmware/library/apart.hpp"
#include "firmware/staff/report.hpp"

namespace lectern::app {

enum class Reading : std::uint8_t {
  index,  ///< somebody else answers for the rest: a signature over all bytes
  all     ///< each blob too
};

/// Reads a pack in this process.  Shape: id, revision, title, counts, size; no name and no verdict.
/// Errors: those of Pack::open and `read_whole`.
[[nodiscard]] Result<staff::Found> facts_of(const ReadableFile& file, const std::string& name, Reading reading,
                                            const Tell& tell);

/// The same behind walls.  Errors: those, and judge_apart's.
[[nodiscard]] Result<staff::Found> facts_behind(const Walls& walls, const ReadableFile& file, const std::string& name,
                                                Reading reading, const Tell& heard);

}  // namespace lectern::app
