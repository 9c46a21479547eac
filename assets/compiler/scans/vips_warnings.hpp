// SPDX-License-Identifier: MIT
// Hears what libvips only warns of: a picture that it could read, but not rightly. Used while a page is looked at or
// made.
#pragma once

#include "assets/compiler/scans/page_at.hpp"
#include "assets/compiler/vips/vips.hpp"

namespace lectern::compiler {

/// Passes warnings of damage on while it lives, each as one sentence; the others are about tags that nobody needs.
class VipsWarnings {
 public:
  /// Lifetime: `warn` outlives this.
  explicit VipsWarnings(const Warn& warn);
  VipsWarnings(const VipsWarnings&) = delete;
  VipsWarnings& operator=(const VipsWarnings&) = delete;
  ~VipsWarnings();

 private:
  const Warn& warn_;
  bool told_ = false;
  unsigned handler_;
  static void hear(const char* domain, GLogLevelFlags level, const char* message, void* listener);
};

}  // namespace lectern::compiler
