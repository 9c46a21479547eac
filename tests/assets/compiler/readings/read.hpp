// SPDX-License-Identifier: MIT
// Readings as lines of text, for tests to compare.
#pragma once

#include <fmt/format.h>
#include <string>

#include "assets/compiler/readings/read_boxes.hpp"
#include "assets/compiler/readings/read_scan.hpp"

namespace lectern::compiler::test {

inline std::string box_words(RectF box) {
  return has_place(box) ? fmt::format("{:g},{:g} {:g}x{:g}", box.x, box.y, box.w, box.h) : std::string("nowhere");
}

/// "1: words (x,y wxh)", a line each, then "? remark" ones; or what is wrong.
inline std::string read(std::string text) {
  const auto reading = read_scan_reading(std::move(text));
  if (!reading) return reading.error().what;
  std::string said;
  for (const PageReading& page : reading->pages)
    for (const ReadLine& line : page.lines)
      said += fmt::format("{}: {} ({})\n", line.block, line.text, box_words(line.box));
  for (const ReadRemark& remark : reading->remarks) said += fmt::format("? {} {}\n", remark.line, remark.what);
  return said;
}

}  // namespace lectern::compiler::test
