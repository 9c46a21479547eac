// SPDX-License-Identifier: MIT
// An exhibit that was built anew takes the place of the one on show, and who looks at it stays where they were: all
// that the state says by number is found again by id. Pure. Used by loop.
#pragma once

#include "firmware/state/state.hpp"

namespace lectern::app {

/// The state in the exhibit as it `is`, made of that in the one that it `was`. A document that is gone leaves the
/// overview; a card that is gone leaves what it lay over.  Lifetime: both worlds outlive the call.
[[nodiscard]] State carried(const State& before, const World& was, const World& is);

}  // namespace lectern::app
