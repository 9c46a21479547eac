// SPDX-License-Identifier: MIT
#include "assets/compiler/scans/vips_warnings.hpp"

#include <array>
#include <string_view>

namespace lectern::compiler {

namespace {

constexpr auto signs_of_damage = std::to_array<std::string_view>(
    {"read gave", "orrupt", "remature", "runcated", "error in tile", "not enough data"});

}  // namespace

VipsWarnings::VipsWarnings(const Warn& warn)
    : warn_(warn), handler_(g_log_set_handler("VIPS", G_LOG_LEVEL_WARNING, hear, this)) {}

VipsWarnings::~VipsWarnings() {
  g_log_remove_handler("VIPS", handler_);
}

void VipsWarnings::hear(const char*, GLogLevelFlags, const char* message, void* listener) {
  VipsWarnings& self = *static_cast<VipsWarnings*>(listener);
  const std::string_view words(message);
  for (const std::string_view sign : signs_of_damage)
    if (!self.told_ && words.find(sign) != std::string_view::npos) {
      self.told_ = true;
      self.warn_("part of it is damaged and may look wrong");
    }
}

}  // namespace lectern::compiler
