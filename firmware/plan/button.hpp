// SPDX-License-Identifier: MIT
// A button of the bar, of a pane or of a panel, and how wide it wants to be.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "firmware/plan/glass.hpp"
#include "firmware/state/frame.hpp"

namespace lectern::app {

struct Button {
  std::string id;
  Act act;
  const pack::fb::Text* text = nullptr;
  const pack::fb::Text* room_for = nullptr;  ///< words that it keeps room for, for when it has them
  std::optional<draw::IconId> icon;
  bool icon_after = false;
  std::string label;  ///< what it is called where it has only an icon
  bool enabled = true;
  bool selected = false;
  TargetKind kind = TargetKind::button;
  std::optional<FocusStep> key = {};  ///< that does the same
  TypeSize type{28, 31};              ///< two lines stand close
  double growth = 1;                  ///< of sign, words and what stands around them
  enum class Look : std::uint8_t { bar, paper, red } look = Look::bar;
};

// Design px.
inline constexpr double button_padding = 22;
inline constexpr double small_button_padding = 14;  ///< on a small glass
inline constexpr double button_gap = 12;            ///< between sign and words
inline constexpr double button_icon = 30;

/// A button's parts on this glass.  Units: px; `type` in design px.
struct ButtonParts {
  int padding = 0, gap = 0, icon = 0;
  TypeSize type;
};
[[nodiscard]] ButtonParts parts_of(const Glass& glass, const Button& button);

/// A button with words, as large as controls are on this glass.
[[nodiscard]] Button word_button(const Glass& glass, std::string id, Act act, const pack::fb::Text& words);
/// A button with a sign; `label` is what it is called.
[[nodiscard]] Button icon_button(const Glass& glass, std::string id, Act act, draw::IconId icon, pack::StringId label,
                                 bool enabled = true);

/// The width it wants.  Units: px.
[[nodiscard]] int button_width(const Glass& glass, const Button& button);

}  // namespace lectern::app
