// SPDX-License-Identifier: MIT
// Boxes as files of readings have them: around points, around words, in parts of a line. Used by alto, hocr, page_xml,
// pdf_text and to_picture. Pure.
#pragma once

#include <optional>
#include <string_view>

#include "assets/compiler/readings/scan_reading.hpp"

namespace lectern::compiler {

[[nodiscard]] constexpr bool has_place(RectF box) {
  return box.w > 0 && box.h > 0;
}

/// The smallest box around both; one without a place adds nothing.
[[nodiscard]] RectF around(RectF a, RectF b);

/// Of two corners, in whichever order they come.
[[nodiscard]] RectF between_corners(PointF one, PointF other);

/// Around "10,20 30,40 …", or "10 20 30 40 …"; numbers may be negative and have fractions.  Nothing where there are no
/// two points.
[[nodiscard]] std::optional<RectF> around_points(std::string_view points);

/// Gives a line without a place that of its words, and one without a confidence their mean.
void complete(ReadLine& line);

}  // namespace lectern::compiler
