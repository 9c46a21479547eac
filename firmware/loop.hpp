// SPDX-License-Identifier: MIT
// The loop on a real screen: sleep until something happens, hand it in, show what changed. Nothing is drawn when
// nothing changed. Used by main alone.
#pragma once

#include <optional>
#include <string>

#include "assets/base/result.hpp"
#include "firmware/app.hpp"
#include "render/screen/screen.hpp"

namespace lectern::app {

/// Runs until the visitor quits.  `width` is the glass's own, where it is known; else a pixel is 0.2484 mm.
void run(screen::Screen& screen, Show& show, AppOptions options, std::optional<Millimetres> width);

/// Keeps a screen that shows a fault until the desktop ends it.
void run_fault(screen::Screen& screen, const std::function<Result<void>(screen::Screen&)>& fault, bool kiosk);

/// The measures of a glass.
[[nodiscard]] Metrics metrics_of(Size glass, std::optional<Millimetres> width);

}  // namespace lectern::app
