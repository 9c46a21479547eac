// SPDX-License-Identifier: MIT
#include "firmware/plan/people_plans.hpp"

#include <utility>

namespace lectern::app {

const PeoplePlan& PeoplePlans::get(const pack::fb::Index& index, std::size_t language, const Measure& measure,
                                   std::optional<std::uint16_t> unfolded) {
  if (!kept_ || kept_->metrics != measure.metrics || kept_->language != language) {
    PeopleMeasures measures = measure_people(index, language, measure);
    PeoplePlan plan = plan_people(index, language, measure, measures, unfolded);
    kept_ = Kept{measure.metrics, language, std::move(measures), unfolded, std::move(plan)};
  } else if (kept_->unfolded != unfolded) {
    kept_->plan = plan_people(index, language, measure, kept_->measures, unfolded);
    kept_->unfolded = unfolded;
  }
  return kept_->plan;
}

const PeoplePlan& people_of(const State& state, const World& world) {
  return world.people.get(world.index(), state.language, {world.flows, state.metrics}, state.unfolded);
}

}  // namespace lectern::app
