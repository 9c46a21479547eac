// SPDX-License-Identifier: MIT
#include "assets/compiler/scans/format.hpp"

#include <array>
#include <cstring>
#include <fmt/format.h>
#include <string>

#include "assets/base/storage.hpp"
#include "assets/compiler/scans/vips.hpp"

namespace lectern::compiler {

namespace {

/// Classes of libvips's loaders: the one to let in, and how the names of those that it picks begin.
struct Loader {
  Format format;
  const char* base;
  std::string_view name;
};

constexpr auto loaders = std::to_array<Loader>({
    {Format::jpeg, "VipsForeignLoadJpeg", "JPEG"},
    {Format::png, "VipsForeignLoadPng", "PNG"},
    {Format::tiff, "VipsForeignLoadTiff", "TIFF"},
    {Format::jpeg_2000, "VipsForeignLoadJp2k", "JPEG 2000"},
    {Format::webp, "VipsForeignLoadWebp", "WebP"},
    {Format::heif, "VipsForeignLoadHeif", "HEIF"},
    {Format::pdf, "VipsForeignLoadPdf", "PDF"},
});

void block_other_loaders() {
  vips_operation_block_set("VipsForeignLoad", TRUE);
  for (const Loader& loader : loaders) vips_operation_block_set(loader.base, FALSE);
}

/// "VipsJpeg: Premature end" loses its first word.
std::string without_class(std::string line) {
  const std::size_t colon = line.find(": ");
  if (colon != std::string::npos && line.find(' ') > colon) line.erase(0, colon + 2);
  return line;
}

}  // namespace

Result<void> start_vips() {
  static const bool started = [] {
    if (vips_init("lectern-pack") != 0) return false;
    vips_cache_set_max(0);
    // One thread a page: pages are made side by side, each in a process of its own.
    vips_concurrency_set(1);
    block_other_loaders();
    return true;
  }();
  if (!started) return fail(ErrorCode::unavailable, fmt::format("libvips does not start: {}", vips_words()));
  return {};
}

std::string vips_words() {
  std::string words = vips_error_buffer();
  vips_error_clear();
  // The first line is the cause; what follows is who passed it on.
  words = without_class(words.substr(0, words.find('\n')));
  while (!words.empty() && (words.back() == '.' || words.back() == ' ')) words.pop_back();
  return words.empty() ? "no reason given" : words;
}

std::string_view name_of(Format format) {
  for (const Loader& loader : loaders)
    if (loader.format == format) return loader.name;
  return {};
}

Result<Format> format_of(const std::filesystem::path& file) {
  LECTERN_CHECK(start_vips());
  LECTERN_TRY(opened, open_file(file));
  if (opened->size() == 0) return fail(ErrorCode::malformed, "the file is empty");
  const char* name = vips_foreign_find_load(file.c_str());
  vips_error_clear();
  for (const Loader& loader : loaders)
    if (name != nullptr && std::string_view(name).starts_with(loader.base)) return loader.format;
  return fail(ErrorCode::malformed, "it is no JPEG, PNG, TIFF, JPEG 2000, WebP, HEIF or PDF, whatever its name says");
}

}  // namespace lectern::compiler
