// SPDX-License-Identifier: MIT
// The loop on a real screen: sleep until something happens, hand it in, show what changed. Nothing is drawn when
// nothing changed. Used by main alone.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "assets/base/result.hpp"
#include "firmware/app.hpp"
#include "render/screen/screen.hpp"

namespace lectern::app {

/// Paints a reason why nothing else can be shown.
using ShowFault = std::function<Result<void>(screen::Screen&, std::string_view reason)>;

/// Runs until the visitor quits; while the glass is too small `fault` says so.  `width` is the glass's own, where it is
/// known; else a pixel is 0.2484 mm.
void run(screen::Screen& screen, Show& show, AppOptions options, std::optional<Millimetres> width,
         const ShowFault& fault);

/// Keeps a screen that shows a fault until the desktop ends it.
void run_fault(screen::Screen& screen, const ShowFault& fault, std::string_view reason, bool kiosk);

/// What is said on a glass that is not large_enough.
[[nodiscard]] std::string too_small(const Metrics& metrics);

/// The measures of a glass.
[[nodiscard]] Metrics metrics_of(Size glass, std::optional<Millimetres> width);

}  // namespace lectern::app
