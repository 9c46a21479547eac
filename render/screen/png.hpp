// SPDX-License-Identifier: MIT
// A frame as a PNG file. Used for `shot`, for the pictures of the README and by tests.
#pragma once

#include <filesystem>

#include "assets/base/bytes.hpp"
#include "assets/base/result.hpp"
#include "render/screen/image.hpp"

namespace lectern::screen {

/// The same image gives the same bytes.  Errors: too_large (beyond what PNG or memory holds).
[[nodiscard]] Result<Bytes> encode_png(const Image& image);

/// Errors: too_large, unwritable.
[[nodiscard]] Result<void> write_png(const Image& image, const std::filesystem::path& path);

}  // namespace lectern::screen
