// SPDX-License-Identifier: MIT
// How far a build is, on standard error: a bar that moves on a terminal, a line a step elsewhere. Used by build and
// check.
#pragma once

#include <memory>

#include "assets/compiler/progress.hpp"

namespace lectern::compiler {

/// What suits standard error. It is stopped when this program was asked to stop.
[[nodiscard]] std::unique_ptr<Progress> make_progress();

}  // namespace lectern::compiler
