// SPDX-License-Identifier: MIT
// The plan of the list of people and terms, kept from frame to frame: all entries are measured for it. What is measured
// outlives what a visitor unfolds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "firmware/plan/people.hpp"

namespace lectern::app {

class PeoplePlans {
 public:
  /// Lifetime: of the result until it is asked for with other metrics, another language or another entry unfolded.
  [[nodiscard]] const PeoplePlan& get(const pack::fb::Index& index, std::size_t language, const Measure& measure,
                                      std::optional<std::uint16_t> unfolded);

 private:
  struct Kept {
    Metrics metrics;
    std::size_t language = 0;
    PeopleMeasures measures;
    std::optional<std::uint16_t> unfolded;
    PeoplePlan plan;
  };
  std::optional<Kept> kept_;
};

}  // namespace lectern::app
