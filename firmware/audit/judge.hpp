// SPDX-License-Identifier: MIT
// What is wrong with one picture of the viewer: words cut off or overlapping, too faint in the pixels themselves,
// controls too small or too close, out of reach or out of order for keys. Pure. Used by audit alone.
#pragma once

#include <string>
#include <vector>

#include "assets/pack/schema.hpp"
#include "firmware/state/frame.hpp"
#include "firmware/style/metrics.hpp"
#include "firmware/texts/words.hpp"
#include "render/screen/image.hpp"

namespace lectern::app {

struct Fault {
  enum class Kind : std::uint8_t {
    cut_off,
    overlap,
    contrast,
    small_control,
    close_controls,
    missing_string,
    outside,
    focus
  } kind;
  std::string what;  ///< with the ids and figures
};

/// `image` is the frame as painted.
[[nodiscard]] std::vector<Fault> judge(const Frame& frame, const screen::Image& image, const Metrics& metrics);

/// Controls that keys do not reach, or in another order than they are read in; part of judge().
[[nodiscard]] std::vector<Fault> judge_focus(const Frame& frame);

/// Texts that a language of the exhibit lacks.
[[nodiscard]] std::vector<Fault> judge_strings(const pack::fb::Index& index, const Words& words);

}  // namespace lectern::app
