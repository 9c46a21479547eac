// SPDX-License-Identifier: MIT
// Frames made by hand for tests of gestures, focus and the audit. Used by tests/firmware alone.
#pragma once

#include <string>

#include "firmware/state/frame.hpp"
#include "firmware/style/metrics.hpp"

namespace lectern::app::testing {

/// The screen of the specification: a design pixel is a pixel.
inline Metrics wall_metrics() {
  return measure({1920, 1080}, Millimetres{1920 * design_pixel_mm});
}

inline Target target(const std::string& id, TargetKind kind, Rect rect, Act act = Stay{}) {
  return {id, kind, id, rect, act, true, false};
}

}  // namespace lectern::app::testing
