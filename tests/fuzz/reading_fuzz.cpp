// SPDX-License-Identifier: MIT
// Any bytes as a reading of a scan: what is read has places that are numbers, in a picture none of them lies outside
// it, and its words hold the text that they were read from.
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "assets/compiler/readings/read_boxes.hpp"
#include "assets/compiler/readings/read_scan.hpp"
#include "assets/compiler/readings/to_picture.hpp"

namespace {

using namespace lectern::compiler;

void must(bool holds) {
  if (!holds) std::abort();
}

void look_at(const PageReading& page) {
  constexpr ShownPicture picture{1000, 1400, 300, 90};
  const PlacedPage placed = to_picture(page, picture);
  must(placed.page.lines.size() == page.lines.size());
  for (const ReadLine& line : placed.page.lines) {
    must(!line.text.empty());
    if (!has_place(line.box)) continue;
    must(std::isfinite(line.box.x) && line.box.x >= 0 && line.box.right() <= picture.width + 1);
    must(std::isfinite(line.box.y) && line.box.y >= 0 && line.box.bottom() <= picture.height + 1);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto reading = read_scan_reading(text);
  if (!reading) {
    must(!reading.error().what.empty());
    return 0;
  }
  must(reading_format(text) == reading->format);
  for (const PageReading& page : reading->pages) look_at(page);
  return 0;
}
