// SPDX-License-Identifier: MIT
// How a pack is put on show for staff, goes back, and comes back by itself: each is done whole or not at all, and gives
// what is told of it. Used by service.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "firmware/library/ledger.hpp"
#include "firmware/service/computer.hpp"
#include "firmware/staff/outcome.hpp"
#include "firmware/staff/request.hpp"

namespace lectern::service {

using app::Ledger;

/// Packs besides the one on show and the one before that stay.
inline constexpr std::size_t kept_besides = 2;

/// What is being done, and how far it is.
using TellProgress = std::function<void(staff::Work work, int percent)>;

/// What staff were shown of a pack when they chose it.
struct Choice {
  staff::Where where = staff::Where::imported;
  staff::PutOnShow asked;
  staff::Outcome listed = staff::Outcome::none;  ///< what they confirmed
};

/// Verifies, tries and shows a pack of imported/ or packs/. What is verified, tried and shown is one and the same file.
[[nodiscard]] staff::Event put_on_show(Computer& computer, Ledger& ledger, const Choice& choice,
                                       const TellProgress& progress);

/// Brings the one before back because staff want it.
[[nodiscard]] staff::Event go_back(Computer& computer, Ledger& ledger, const TellProgress& progress);

/// Takes a pack of imported/ away.
[[nodiscard]] Result<void> forget(Computer& computer, const std::string& name);

/// Looks after the pack on probation: it is well, or it fell and the one before comes back. What a cut left half done
/// is done.  Gives what is told; nothing: nothing came of it.
[[nodiscard]] std::optional<staff::Event> look_after(Computer& computer, Ledger& ledger);

/// The pack that should be on show and does not open, so that the viewer shows the one before, else the program's own;
/// nothing: it opens, or nobody put one on show.
[[nodiscard]] std::optional<std::string> missing_from_show(Computer& computer);

/// Whether a pack is on probation, or is being taken off show.
[[nodiscard]] bool is_watched(Computer& computer);

/// Takes away what a cut or somebody who was killed left.
void clear_away(Computer& computer);

/// What lies in imported/ and packs/, and the program's own, each with what its signature says before its bytes are
/// read.  Errors: why nothing is listed, as it is told to staff.
[[nodiscard]] tl::expected<std::vector<staff::Found>, staff::Event> list_own(Computer& computer, Ledger& ledger);

}  // namespace lectern::service
