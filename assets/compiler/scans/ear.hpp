// SPDX-License-Identifier: MIT
// Hears what libvips only warns of: a picture that it could read, but not rightly. Used while a page is looked at or
// made.
#pragma once

#include "assets/compiler/scans/page_at.hpp"
#include "assets/compiler/scans/vips.hpp"

namespace lectern::compiler {

/// Passes warnings of damage on while it lives, each as one sentence; the others tell of tags that nobody needs.
class Ear {
 public:
  /// Lifetime: `warn` outlives this.
  explicit Ear(const Warn& warn);
  Ear(const Ear&) = delete;
  Ear& operator=(const Ear&) = delete;
  ~Ear();

 private:
  const Warn& warn_;
  bool told_ = false;
  unsigned handler_;
  static void hear(const char* domain, GLogLevelFlags level, const char* message, void* ear);
};

}  // namespace lectern::compiler
