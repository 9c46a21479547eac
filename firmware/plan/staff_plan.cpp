// SPDX-License-Identifier: MIT
#include "firmware/plan/staff_plan.hpp"

namespace lectern::app {

StaffPlan staff_plan_of(const Glass& glass) {
  switch (glass.state().staff_page.view) {
    case StaffView::pin:
    case StaffView::hour:
      return detail::staff_pad(glass);
    case StaffView::page:
      return detail::staff_columns(glass);
    case StaffView::ask:
      return detail::staff_card(glass);
    case StaffView::touch:
      break;
  }
  return detail::staff_touch(glass);
}

}  // namespace lectern::app
