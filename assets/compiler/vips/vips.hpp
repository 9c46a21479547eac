// SPDX-License-Identifier: MIT
// libvips as the compiler uses it: its header, its images as owned values, what it says when it fails. No image of
// libvips leaves tiles/ and scans/.
#pragma once

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#define VIPS_DISABLE_COMPAT  // libvips 8.16 else brings the names of libvips 7, Rect among them, as macros
#include <vips/vips.h>
#pragma GCC diagnostic pop

#include <memory>
#include <string>

#include "assets/base/result.hpp"

namespace lectern::compiler {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
using Image = std::unique_ptr<VipsImage, Unref>;

/// Starts libvips once, with the loaders of `Format` and no others, without its cache of results.
/// Errors: unavailable.
[[nodiscard]] Result<void> start_vips();

/// What libvips said last, as one sentence without a full stop and without its own names; the words are then forgotten.
[[nodiscard]] std::string vips_words();

}  // namespace lectern::compiler
