// SPDX-License-Identifier: MIT
// Which kind of file a scan is, recognised by its first bytes and never by its name. Used before a scan is opened.
#pragma once

#include <filesystem>
#include <string_view>

#include "assets/base/result.hpp"

namespace lectern::compiler {

/// What is opened; libvips knows more, and is not let near it.
enum class Format { jpeg, png, tiff, jpeg_2000, webp, heif, pdf };

/// "JPEG", for people.
[[nodiscard]] std::string_view name_of(Format format);

/// Errors: missing, unreadable, malformed (empty, or of a kind that is not opened).
[[nodiscard]] Result<Format> format_of(const std::filesystem::path& file);

}  // namespace lectern::compiler
