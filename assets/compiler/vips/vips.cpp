// SPDX-License-Identifier: MIT
#include "assets/compiler/vips/vips.hpp"

#include <fmt/format.h>

#include "assets/compiler/vips/loaders.hpp"

namespace lectern::compiler {

namespace {

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

}  // namespace lectern::compiler
