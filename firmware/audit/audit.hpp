// SPDX-License-Identifier: MIT
// Opens every screen, document, layer, card and language of an exhibit on a screen in memory and judges each picture.
// Used by main and trial.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "assets/base/result.hpp"
#include "firmware/audit/judge.hpp"
#include "firmware/audit/range.hpp"
#include "firmware/exhibit/show.hpp"
#include "firmware/state/state.hpp"

namespace lectern::app {

/// Which view of the exhibit: ids of the pack, empty where it is of none.
struct ViewPlace {
  std::string language{}, document{}, layer{}, passage{}, person{}, note{};
  std::size_t page = 0;  ///< from 1; 0: of none
};

/// One picture to judge: how it is called, where it is, and the state it shows.
struct AuditView {
  std::string name;
  ViewPlace place;
  State state;
};

/// A fault, and the view that has it.
struct AuditFinding {
  std::string view;  ///< its name, with glass, text size and theme
  ViewPlace place;
  Fault fault;
};
/// As people read it: "1920x1080 100 % en attract: title is cut off: …".
[[nodiscard]] std::string line_of(const AuditFinding& finding);

/// Every view of an exhibit on a glass, long texts scrolled through.
[[nodiscard]] std::vector<AuditView> audit_views(Show& show, const Metrics& metrics, bool contrast);

/// Who looks on while views are gone through.
struct AuditWatch {
  std::function<Result<void>(std::uint64_t views)> may_go_on;  ///< asked before each, with how many there were
  std::function<void(int percent)> progress;                   ///< called when it changes
  std::function<void(std::size_t done, std::size_t of)> view;  ///< called before each, with the number of its cell
};

/// What is wrong with any view, each fault once; nothing is printed.  Errors: those of `may_go_on`.
[[nodiscard]] Result<std::vector<AuditFinding>> findings(Show& show, const std::vector<AuditCell>& cells,
                                                         const AuditWatch& watch);

/// Judges their views; what was gone through, findings and their count go to standard output, progress to a terminal's
/// standard error.  Returns whether nothing was found.
[[nodiscard]] bool audit(Show& show, const std::vector<AuditCell>& cells);

}  // namespace lectern::app
