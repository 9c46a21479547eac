// SPDX-License-Identifier: MIT
// "Please tell the staff", in four languages, with the reason: what is shown when the pack, its fonts or our own text
// engine failed. Its font is compiled into the program, and it reads no file.
#pragma once

#include <string_view>

#include "assets/base/result.hpp"
#include "render/screen/screen.hpp"

namespace lectern::sdl {

/// Paints the fault screen over everything and shows it. `screen` was opened by this folder.
/// Shape: `reason` is any UTF-8; letters the font lacks, and bytes that are no UTF-8, are boxes; long reasons wrap.
/// Errors: unavailable (SDL_ttf itself failed).
[[nodiscard]] Result<void> show_fault(screen::Screen& screen, std::string_view reason);

}  // namespace lectern::sdl
