// SPDX-License-Identifier: MIT
// Opens every screen, document, layer, card and language of an exhibit on a screen in memory and judges each picture.
// Used by `lectern --audit`, by previews and by CI.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "firmware/audit/judge.hpp"
#include "firmware/show.hpp"
#include "firmware/state.hpp"

namespace lectern::app {

/// One picture to judge: how it is called and the state it shows.
struct AuditView {
  std::string name;
  State state;
};

/// Every view of an exhibit on a glass, long texts scrolled through.
[[nodiscard]] std::vector<AuditView> audit_views(Show& show, const Metrics& metrics);

/// Judges all views; findings and their count go to standard output, progress to a terminal's standard error.
/// Returns whether nothing was found.
[[nodiscard]] bool audit(Show& show, const Metrics& metrics);

}  // namespace lectern::app
