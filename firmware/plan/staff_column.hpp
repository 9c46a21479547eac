// SPDX-License-Identifier: MIT
// A column of the staff page while it is laid out, from its head down: headings, rows of a name and a value, sentences,
// buttons that stand beside each other as far as there is room. Used by plan alone.
#pragma once

#include <string>
#include <vector>

#include "firmware/plan/staff_plan.hpp"

namespace lectern::app {

/// A button with words that does a deed, to the `which`th pack that was found where it is of one.
[[nodiscard]] Button deed_button(const Glass& glass, std::string id, pack::StringId words, StaffDeed deed,
                                 std::size_t which = 0);

class StaffColumn {
 public:
  /// Lifetime: both outlive it.  Units: px.
  StaffColumn(const Glass& glass, StaffPlan& plan, Rect place)
      : glass_(glass), plan_(plan), x_(place.x), y_(place.y), width_(place.w) {}

  void heading(std::string id, const pack::fb::Text& words, bool large = false);
  void quiet(std::string id, const pack::fb::Text& words);
  void sentence(std::string id, const pack::fb::Text& words, Colour Theme::*ink = &Theme::bone);
  /// A name at the beginning, a value at the end: below it where both have no room.
  void row(const std::string& id, pack::StringId name, const pack::fb::Text& value, Colour Theme::*ink = &Theme::bone);
  void buttons(std::vector<Button> buttons);
  void space(double design) { y_ += glass_.px(design); }
  /// A square of that side, px.
  [[nodiscard]] Rect square(int side);

  [[nodiscard]] int foot() const { return y_; }
  [[nodiscard]] int width() const { return width_; }

 private:
  const Glass& glass_;
  StaffPlan& plan_;
  int x_, y_, width_;
};

}  // namespace lectern::app
