// SPDX-License-Identifier: MIT
// The cases of Unicode's text-rendering-tests: a text, a font, and the outlines that they should give, as SVG.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace lectern::conformance {

/// A step of an outline: 'M', 'L', 'Q', 'C' with its points, 'Z' with none.  Units: of the font, y up.
struct OutlineStep {
  char kind = 'M';
  std::vector<double> numbers;
};
using Outline = std::vector<OutlineStep>;

struct PlacedOutline {
  double x = 0, y = 0;
  Outline outline;
};

struct RenderingCase {
  std::string id;       ///< "CMAP-1/1"
  std::string font;     ///< file name
  std::string text;     ///< UTF-8
  bool varied = false;  ///< asks for a place on a variable font's axes
  bool drawn = true;    ///< false: only that nothing breaks is asked for
  double advance = 0;
  std::vector<PlacedOutline> glyphs;  ///< from left to right, without empty ones
};

/// Every case of a folder of them, by file name.
[[nodiscard]] std::vector<RenderingCase> read_rendering_cases(const std::filesystem::path& folder);

/// "M0,0 L1,2 Z"; a contour's line back to where it began is left out.
[[nodiscard]] Outline outline_of(std::string_view path);
[[nodiscard]] std::string path_of(const Outline& outline);

/// Every point within `tolerance` of its counterpart; contours in any order.
[[nodiscard]] bool same(const Outline& a, const Outline& b, double tolerance);

}  // namespace lectern::conformance
