// SPDX-License-Identifier: MIT
#include "assets/compiler/vips/format.hpp"

#include <array>
#include <cstring>
#include <fmt/format.h>
#include <string>

#include "assets/base/storage.hpp"
#include "assets/compiler/vips/loaders.hpp"
#include "assets/compiler/vips/vips.hpp"

namespace lectern::compiler {

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
