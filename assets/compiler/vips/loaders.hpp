// SPDX-License-Identifier: MIT
// The loaders of libvips that read scans; all others stay shut. Used by vips alone.
#pragma once

#include <array>
#include <string_view>

#include "assets/compiler/vips/format.hpp"

namespace lectern::compiler {

/// Classes of libvips's loaders: the one to let in, and how the names of those that it picks begin.
struct Loader {
  Format format;
  const char* base;
  std::string_view name;
};

inline constexpr auto loaders = std::to_array<Loader>({
    {Format::jpeg, "VipsForeignLoadJpeg", "JPEG"},
    {Format::png, "VipsForeignLoadPng", "PNG"},
    {Format::tiff, "VipsForeignLoadTiff", "TIFF"},
    {Format::jpeg_2000, "VipsForeignLoadJp2k", "JPEG 2000"},
    {Format::webp, "VipsForeignLoadWebp", "WebP"},
    {Format::heif, "VipsForeignLoadHeif", "HEIF"},
    {Format::pdf, "VipsForeignLoadPdf", "PDF"},
});

}  // namespace lectern::compiler
