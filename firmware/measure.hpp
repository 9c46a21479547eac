// SPDX-License-Identifier: MIT
// How large short texts are once they are set. Asked by plans of screens and by views, so that both agree.
#pragma once

#include "firmware/flows.hpp"
#include "firmware/metrics.hpp"
#include "firmware/styles.hpp"

namespace lectern::app {

/// Lifetime: `flows` outlives it.  Units: px of the glass.
struct Measure {
  Flows& flows;
  Metrics metrics;

  [[nodiscard]] int height_of(const pack::fb::Text& text, TypeSize type, int width) const;
  /// Of its longest line where none is cut.
  [[nodiscard]] int width_of(const pack::fb::Text& text, TypeSize type) const;
};

}  // namespace lectern::app
