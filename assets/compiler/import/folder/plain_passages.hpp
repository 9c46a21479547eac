// SPDX-License-Identifier: MIT
// Passages as marks can say them: one after another, each in one stretch. Used by plain_text alone. Pure.
#pragma once

#include <vector>

#include "assets/compiler/source/text_model.hpp"

namespace lectern::compiler {

/// A passage that goes on behind words of none takes those in; one that comes again behind another has a "-2" behind
/// its id.  Shape: `blocks` as plain_text() has them.
void order_passages(std::vector<SourceBlock>& blocks);

}  // namespace lectern::compiler
