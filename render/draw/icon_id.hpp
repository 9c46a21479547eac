// SPDX-License-Identifier: MIT
// The signs of the interface, by name; how they look is said in render/text. Used by list alone.
#pragma once

#include <cstdint>

namespace lectern::draw {

enum class IconId : std::uint8_t {
  arrow_left,
  arrow_right,
  plus,
  minus,
  fit,
  globe,
  close,
  chevron_left,
  chevron_right,
  text_size,
  contrast,
  divider,
  divider_upright,
  info,
  page,
  text,
  slash,
  overview,
  people,
  more,
  page_tools,
  actual_size,
  rotate,
  lighter,
  darker,
  invert,
  as_it_was
};

}  // namespace lectern::draw
