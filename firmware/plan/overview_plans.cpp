// SPDX-License-Identifier: MIT
#include "firmware/plan/overview_plans.hpp"

namespace lectern::app {

const OverviewPlan& OverviewPlans::get(const pack::fb::Index& index, std::size_t language, const Measure& measure) {
  if (!kept_ || kept_->metrics != measure.metrics || kept_->language != language)
    kept_ = Kept{measure.metrics, language, plan_overview(index, language, measure)};
  return kept_->plan;
}

const OverviewPlan& overview_of(const State& state, const World& world) {
  return world.overviews.get(world.index(), state.language, {world.flows, state.metrics});
}

}  // namespace lectern::app
