// SPDX-License-Identifier: MIT
// Pulls an opened page through, a few rows at a time: here the pixels are decoded. Used when a page is looked at whole
// and when it is made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include "assets/base/result.hpp"
#include "assets/compiler/vips/vips.hpp"

namespace lectern::compiler {

/// Takes rows from the top; false ends the pull before the last.
/// Shape: `count` rows that begin `stride` bytes apart, a byte for each band of each pixel.
using TakeRows = std::function<Result<bool>(const std::uint8_t* rows, int count, std::size_t stride)>;

/// Gives all rows of an image of bytes to `take`, in order.  Errors: malformed (damaged pixels); those of `take`.
[[nodiscard]] Result<void> pull_rows(const Image& image, const TakeRows& take);

/// Whether no pixel of three bands has a colour that anybody sees.  Cost: ends at the first rows that have one.
[[nodiscard]] Result<bool> is_colourless(const Image& image);

}  // namespace lectern::compiler
