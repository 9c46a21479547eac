// SPDX-License-Identifier: MIT
// Which pack is shown when the viewer starts: the best that opens and that did not end run after run. Used by main
// alone.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/pack/hash.hpp"
#include "firmware/library/runs.hpp"

namespace lectern::app {

/// A pack that was passed over.
struct PassedOver {
  Error why;
  bool given_up = false;  ///< it opens, perhaps, but its runs ended; else it does not open
};

struct Choice {
  std::optional<std::filesystem::path> pack;  ///< nothing: none of them can be shown
  std::optional<pack::Hash> seal;             ///< its own
  std::vector<PassedOver> passed_over;        ///< those before it, in their order
};

/// What a pack says that it is known by: its header is read and nothing is held against it yet, so that a pack that
/// ends the viewer while it is opened is known too.  Errors: missing, unreadable, damaged (it is shorter than a
/// header).
[[nodiscard]] Result<pack::Hash> claimed_seal(const std::filesystem::path& pack);

/// Opens one pack after another, the best first, until one opens. Before each is looked into, `runs` records it.
[[nodiscard]] Choice choose(const std::vector<std::filesystem::path>& packs, const Runs& runs,
                            const std::function<Result<void>(const std::filesystem::path&)>& open);

}  // namespace lectern::app
