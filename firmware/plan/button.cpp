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
  button.growth = glass.metrics().control_growth();
  return button;
}

Button word_button(const Glass& glass, std::string id, Act act, const pack::fb::Text& words) {
  Button button;
  button.id = std::move(id);
  button.act = act;
  button.text = &words;
  button.growth = glass.metrics().control_growth();
  return button;
}

ButtonParts parts_of(const Glass& glass, const Button& button) {
  const double padding = glass.metrics().compact() ? small_button_padding : button_padding;
  return {glass.px(padding * button.growth),
          glass.px(button_gap * button.growth),
          glass.px(button_icon * button.growth),
          {button.type.size * button.growth, button.type.line * button.growth}};
}

int button_width(const Glass& glass, const Button& button) {
  const ButtonParts parts = parts_of(glass, button);
  int width = 2 * parts.padding;
  const pack::fb::Text* words = button.text != nullptr ? button.text : button.room_for;
  if (words != nullptr) width += glass.width_of(*words, parts.type);
  if (button.icon) width += parts.icon;
  if (words != nullptr && button.icon) width += parts.gap;
  return std::max(width, glass.px(glass.metrics().control()));
}

}  // namespace lectern::app
