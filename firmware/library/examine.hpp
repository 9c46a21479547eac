// SPDX-License-Identifier: MIT
// What is asked of a pack before it may be shown, in this order: who signed it, which needs nothing of it to be
// understood; what it says of itself, read by a process behind walls; its trial, behind the same. Used by show_command
// and service; nothing is changed.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "assets/base/result.hpp"
#include "assets/base/storage.hpp"
#include "assets/signature/judgement.hpp"
#include "firmware/exhibit/show.hpp"
#include "firmware/library/apart.hpp"
#include "firmware/library/swap.hpp"
#include "firmware/staff/report.hpp"
#include "firmware/style/metrics.hpp"

namespace lectern::app {

/// A pack as it lies there, and what lies beside it.
struct Examinee {
  const ReadableFile& file;
  std::string name;  ///< for people
  SignatureText signature;
};

/// Whom this kiosk believes, and what it has shown.
struct Belief {
  signature::Trust trust;
  std::vector<signature::Shown> shown;
};

struct Examined {
  signature::Judgement judgement;
  staff::Found found;  ///< what its index says, and the verdict; without the former where that is refused
};

/// Holds all bytes of a pack against its signature and then reads what it says of itself. Of a pack that is refused
/// nothing is parsed.
/// Errors: unreadable; those of judge_apart and Pack::open.
[[nodiscard]] Result<Examined> examine(const Examinee& pack, const Belief& belief, const Walls& walls,
                                       const Tell& heard);

/// Whether a signature's file can be one; a pack without one has none.
/// Errors: unreadable (it is a link, or larger than a signature).
[[nodiscard]] Result<SignatureText> signature_beside(Folder& folder, const std::string& pack);

/// A judge who reads all of a pack behind walls.
[[nodiscard]] Judge whole_apart(const Walls& walls, const Tell& heard);
/// A judge who holds its trial there.
[[nodiscard]] Judge trial_apart(const Walls& walls, const Show::Interface& interface, const Metrics& metrics,
                                const Tell& heard);

}  // namespace lectern::app
