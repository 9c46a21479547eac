// SPDX-License-Identifier: MIT
// The staff page over the small pack: its words are their keys, and numbers stand in them. Used by tests/firmware/plan
// alone.
#pragma once

#include <algorithm>
#include <gtest/gtest.h>
#include <string>
#include <utility>

#include "assets/pack/string_id.hpp"
#include "firmware/plan/staff_plan.hpp"
#include "tests/assets/pack/small_pack.hpp"
#include "tests/firmware/frames.hpp"
#include "tests/firmware/small_world.hpp"

namespace lectern::app::testing {

class StaffPageWorld : public ::testing::Test {
 protected:
  StaffPageWorld() {
    state_ = initial(wall_metrics(), {0, true, true});
    state_.screen = ScreenId::staff;
    state_.staff_page.view = StaffView::page;
    state_.staff_page.heard = true;
    state_.staff_page.report.door = staff::Door::open;
  }
  static void with_blanks(test::plain::IndexT& index) {
    // In the order of their keys.
    for (const auto& [key, words] :
         {std::pair{"staff_days", "{d} d {h} h"}, std::pair{"staff_decimal", "."},
          std::pair{"staff_gigabytes", "{n} GB"},
          std::pair{"staff_letters",
                    "ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 "
                    ".,:;-_+/%()#?"},
          std::pair{"staff_megabytes", "{n} MB"}, std::pair{"staff_minutes", "{m} min {s} s"},
          std::pair{"staff_plain", "{n}"}, std::pair{"staff_refused", "refused: {calls}"}})
      index.words[0]->words.push_back(test::word(key, words));
  }
  [[nodiscard]] Glass glass() { return {state_, world_}; }
  [[nodiscard]] StaffPlan plan() { return staff_plan_of(glass()); }
  [[nodiscard]] static const StaffButton* button(const StaffPlan& plan, const std::string& id) {
    const auto found = std::find_if(plan.buttons.begin(), plan.buttons.end(),
                                    [&](const StaffButton& one) { return one.button.id == id; });
    return found == plan.buttons.end() ? nullptr : &*found;
  }
  [[nodiscard]] static std::string text(const StaffPlan& plan, const std::string& id) {
    for (const StaffText& one : plan.texts)
      if (one.id == id) return one.text->utf8()->str();
    return {};
  }
  [[nodiscard]] static staff::Found pack(staff::Where where, staff::Outcome verdict) {
    staff::Found found;
    found.where = where;
    found.name = "a.pack";
    found.verdict = verdict;
    return found;
  }

  SmallWorld small_{with_blanks};
  World world_ = small_.world();
  State state_;
};

}  // namespace lectern::app::testing
