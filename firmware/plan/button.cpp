// SPDX-License-Identifier: MIT
#include "firmware/plan/button.hpp"

#include <algorithm>
#include <utility>

namespace lectern::app {

Button icon_button(const Glass& glass, std::string id, Act act, draw::IconId icon, pack::StringId label, bool enabled) {
  Button button;
  button.id = std::move(id);
  button.act = act;
  button.icon = icon;
  button.label = glass.string(label).utf8()->str();
  button.enabled = enabled;
  return button;
}

int button_width(const Glass& glass, const Button& button) {
  int width = 2 * glass.px(button_padding);
  if (button.text != nullptr) width += glass.width_of(*button.text, button.type);
  if (button.icon) width += glass.px(button_icon);
  if (button.text != nullptr && button.icon) width += glass.px(button_gap);
  return std::max(width, glass.px(least_button));
}

}  // namespace lectern::app
