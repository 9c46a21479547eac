// SPDX-License-Identifier: MIT
// What is wrong with one picture of the viewer: words cut off or overlapping, too faint in the pixels themselves,
// controls too small or too close, out of reach or out of order for keys. Pure. Used by audit alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
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
    focus,
    picture
  } kind;
  std::string what;         ///< with the ids and figures
  std::string id = {};      ///< of the text or control, the first of two; empty: of none
  std::string string = {};  ///< its words, at most `most_of_words` bytes of them
  std::string layer = {}, passage = {};
};

/// As a program reads it: "cut-off".
[[nodiscard]] std::string_view name_of(Fault::Kind kind);

/// So much of a text's words is kept that they are found in the exhibit's files.
inline constexpr std::size_t most_of_words = 400;  // bytes

/// `image` is the frame as painted.
[[nodiscard]] std::vector<Fault> judge(const Frame& frame, const screen::Image& image, const Metrics& metrics);

/// Controls that keys do not reach, or in another order than they are read in; part of judge().
[[nodiscard]] std::vector<Fault> judge_focus(const Frame& frame);

/// Texts that a language of the exhibit lacks.
[[nodiscard]] std::vector<Fault> judge_strings(const pack::fb::Index& index, const Words& words);

}  // namespace lectern::app
