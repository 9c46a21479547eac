// SPDX-License-Identifier: MIT
// Which of a computer's outputs shows the exhibit: `screen.output` names one, else the first that has a display. Used
// by open; the lists come from SDL, from X and, on a bare screen, from the kernel.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/result.hpp"

namespace lectern::sdl {

/// The output of a name among those there are: its whole name, or what stands in parentheses at its end, as compositors
/// write it ("Acme 24 (DP-1)"). Without a name the first.
/// Errors: unavailable (the names there are, or that there is none).
[[nodiscard]] Result<std::size_t> choose_output(std::span<const std::string> names, std::string_view wanted);

/// An output of a graphics card with a display at it.
struct CardOutput {
  int card = 0;         ///< of /dev/dri/card…
  std::size_t nth = 0;  ///< among those of this card, as SDL counts them
  std::string name;     ///< "HDMI-A-1", "DSI-1"
  bool operator==(const CardOutput&) const = default;
};

/// The outputs that a display is connected to, in the order of cards and of connectors on each. `cards` is the kernel's
/// folder of them.
[[nodiscard]] std::vector<CardOutput> connected_outputs(const std::filesystem::path& cards = "/sys/class/drm");

}  // namespace lectern::sdl
