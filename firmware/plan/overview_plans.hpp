// SPDX-License-Identifier: MIT
// The overview's plan, kept from frame to frame: all cards are measured for it.
#pragma once

#include <cstddef>
#include <optional>

#include "firmware/plan/overview.hpp"
#include "firmware/state/state.hpp"

namespace lectern::app {

class OverviewPlans {
 public:
  /// Lifetime: of the result until it is asked for with other metrics or another language.
  [[nodiscard]] const OverviewPlan& get(const pack::fb::Index& index, std::size_t language, const Measure& measure);

 private:
  struct Kept {
    Metrics metrics;
    std::size_t language = 0;
    OverviewPlan plan;
  };
  std::optional<Kept> kept_;
};

/// Where everything of the overview stands.  Lifetime: as OverviewPlans::get says.
[[nodiscard]] const OverviewPlan& overview_of(const State& state, const World& world);

}  // namespace lectern::app
