// SPDX-License-Identifier: MIT
// Pages of a reading made of lines of words, each letter 10 px wide and 20 high, a line every 40.
#pragma once

#include <string>
#include <vector>

#include "assets/compiler/readings/read_boxes.hpp"
#include "assets/compiler/readings/scan_reading.hpp"

namespace lectern::compiler::test {

inline ReadLine line_of(const std::string& text, PointF at) {
  ReadLine line;
  line.text = text;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = std::min(text.find(' ', from), text.size());
    line.words.push_back({{at.x + 10.0 * static_cast<double>(from), at.y, 10.0 * static_cast<double>(end - from), 20},
                          text.substr(from, end - from),
                          {}});
    from = end + 1;
  }
  complete(line);
  return line;
}

inline PageReading reading_of(const std::vector<std::string>& lines) {
  PageReading page;
  page.width = 1000;
  page.height = 1000;
  for (const std::string& line : lines)
    page.lines.push_back(line_of(line, {100, 100 + 40.0 * static_cast<double>(page.lines.size())}));
  return page;
}

}  // namespace lectern::compiler::test
