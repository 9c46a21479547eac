// SPDX-License-Identifier: MIT
// What staff are told of a signature: the judgement in the words that importer, service and viewer share. Which packs
// may be shown, asked or never follows from those (staff::asks, staff::refuses), and agrees with the judgement's own.
#pragma once

#include "assets/signature/judgement.hpp"
#include "firmware/staff/outcome.hpp"

namespace lectern::app {

[[nodiscard]] staff::Outcome verdict_of(signature::Verdict verdict);

}  // namespace lectern::app
