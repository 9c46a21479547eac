// SPDX-License-Identifier: MIT
// The foot of the attract screen: the button that begins, and one for each other language beside or below it. Asked by
// plan and view. All is measured for the language that needs most room, so that nothing moves while they take turns.
#pragma once

#include <cstddef>
#include <vector>

#include "firmware/plan/glass.hpp"

namespace lectern::app {

/// Units: px from the foot's own corner; `type` in design px.
struct BeginFoot {
  /// "Touch to begin" in another language or, where there is no room for that, the language's name.
  struct Other {
    std::size_t language = 0;
    const pack::fb::Text* text = nullptr;
    Rect rect;
  };
  Rect button;
  Rect words;  ///< of the button
  TypeSize type;
  std::vector<Other> others;  ///< none where they find no room: these languages have their turn
  TypeSize other_type;
  int height = 0;
};

/// Where they stand in a width, while one language has its turn.
[[nodiscard]] BeginFoot begin_foot(const Glass& glass, int width, std::size_t shown);

/// How large the attract screen's words are: a small glass has small ones.
[[nodiscard]] double attract_scale(const Metrics& metrics);
/// A type so much smaller, but not below `least`.
[[nodiscard]] TypeSize scaled(TypeSize type, double scale, double least);

}  // namespace lectern::app
