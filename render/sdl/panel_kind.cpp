// SPDX-License-Identifier: MIT
#include "render/sdl/panel_kind.hpp"

#include <array>
#include <cstddef>
#include <fmt/format.h>
#include <linux/input.h>
#include <sys/ioctl.h>

namespace lectern::sdl {

namespace {

constexpr std::size_t bits_of_word = 8 * sizeof(unsigned long);

/// The bits of one kind of what a device can say, by the kernel's numbers.
template <std::size_t Most>
class Bits {
 public:
  /// Returns whether the device answers.
  [[nodiscard]] bool read(int device, unsigned kind) {
    return ::ioctl(device, EVIOCGBIT(kind, sizeof(words_)), words_.data()) >= 0;
  }
  [[nodiscard]] bool read_properties(int device) {
    return ::ioctl(device, EVIOCGPROP(sizeof(words_)), words_.data()) >= 0;
  }
  [[nodiscard]] bool has(std::size_t number) const {
    return ((words_[number / bits_of_word] >> (number % bits_of_word)) & 1U) != 0;
  }

 private:
  std::array<unsigned long, Most / bits_of_word + 1> words_{};
};

std::optional<Axis> axis_of(int device, unsigned number) {
  input_absinfo info{};
  if (::ioctl(device, EVIOCGABS(number), &info) < 0 || info.maximum <= info.minimum) return std::nullopt;
  return Axis{info.minimum, info.maximum, info.value};
}

}  // namespace

PanelKind kind_of(const Abilities& abilities) {
  if (abilities.pad) return PanelKind::none;
  if (abilities.places_of_fingers) return abilities.fingers > 1 ? PanelKind::fingers : PanelKind::one_finger;
  if (!abilities.x || !abilities.y) return PanelKind::none;
  if (abilities.touch) return PanelKind::one_finger;
  return abilities.left_button ? PanelKind::mouse : PanelKind::none;
}

std::optional<Abilities> abilities_of(int device) {
  Bits<ABS_MAX> places;
  Bits<KEY_MAX> keys;
  Bits<INPUT_PROP_MAX> properties;
  if (!places.read(device, EV_ABS) || !keys.read(device, EV_KEY)) return std::nullopt;
  Abilities abilities;
  std::array<char, 128> name{};
  if (::ioctl(device, EVIOCGNAME(name.size() - 1), name.data()) >= 0) abilities.name = name.data();
  if (places.has(ABS_X)) abilities.x = axis_of(device, ABS_X);
  if (places.has(ABS_Y)) abilities.y = axis_of(device, ABS_Y);
  abilities.places_of_fingers = places.has(ABS_MT_POSITION_X) && places.has(ABS_MT_POSITION_Y);
  if (const auto slots = axis_of(device, ABS_MT_SLOT); abilities.places_of_fingers)
    abilities.fingers = slots ? slots->most - slots->least + 1 : 1;
  abilities.touch = keys.has(BTN_TOUCH);
  abilities.left_button = keys.has(BTN_LEFT);
  abilities.pad = properties.read_properties(device) && properties.has(INPUT_PROP_POINTER);
  return abilities;
}

std::string note_on(const Abilities& abilities) {
  switch (kind_of(abilities)) {
    case PanelKind::one_finger:
      return fmt::format(
          "the touch panel \"{}\" reports one finger: tapping and dragging work, pinching with two fingers does not; "
          "the "
          "buttons beside a page enlarge it",
          abilities.name);
    case PanelKind::mouse:
      return fmt::format(
          "\"{}\" acts as a mouse: if it is the touch panel, tapping and dragging work, pinching with two fingers does "
          "not; the buttons beside a page enlarge it. Some panels have a switch for multi-touch",
          abilities.name);
    case PanelKind::none:
    case PanelKind::fingers:
      break;
  }
  return {};
}

}  // namespace lectern::sdl
