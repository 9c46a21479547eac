// SPDX-License-Identifier: MIT
// Where everything stands on the staff page: two columns, or one on an upright or small glass, that scroll together
// over the bar; the pad of a PIN or the hour; the glass on which touch is tested.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "firmware/plan/bar.hpp"
#include "firmware/plan/button.hpp"
#include "firmware/plan/glass.hpp"
#include "firmware/style/theme.hpp"

namespace lectern::app {

/// A text on the page.
struct StaffText {
  std::string id;
  const pack::fb::Text* text = nullptr;
  TypeSize type;
  Rect rect;
  Colour Theme::*ink = &Theme::bone;
  bool at_end = false;  ///< a value, at the end of its row
};

struct StaffButton {
  Button button;
  Rect rect;
};

/// Units: px of what scrolls, from its beginning; `pane`, `bar` and `dots` px of the glass.
struct StaffPlan {
  Rect pane;  ///< in which it scrolls; the whole glass above the bar
  int height = 0;
  std::vector<StaffText> texts;
  std::vector<Rect> rules;
  std::vector<StaffButton> buttons;
  std::optional<Rect> receipt;
  std::vector<Rect> dots;  ///< one for each digit that was typed
  std::vector<BarRow> bar;

  [[nodiscard]] int end() const { return height > pane.h ? height - pane.h : 0; }
};

/// Of whichever part of the page is on the glass.
[[nodiscard]] StaffPlan staff_plan_of(const Glass& glass);

namespace detail {
/// Its parts, each in a file of its own.
[[nodiscard]] StaffPlan staff_columns(const Glass& glass);
[[nodiscard]] StaffPlan staff_card(const Glass& glass);
[[nodiscard]] StaffPlan staff_pad(const Glass& glass);
[[nodiscard]] StaffPlan staff_touch(const Glass& glass);
}  // namespace detail

}  // namespace lectern::app
