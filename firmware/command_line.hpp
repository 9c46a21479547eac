// SPDX-License-Identifier: MIT
// What was asked of the program, and which pack it is to show. Used by main and own_walls alone.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "assets/base/geometry.hpp"
#include "assets/base/result.hpp"
#include "firmware/settings/config.hpp"

namespace lectern::app {

struct CommandLine {
  std::filesystem::path pack, interface, config, script, out, audit, folder;
  std::optional<Size> size;
  std::optional<Size> mm;
  std::string language, open;
  std::vector<int> text_sizes;         ///< of an audit; empty: all
  std::optional<std::uint32_t> cover;  ///< of an audit: few that meet all others, and which; absent: all
  std::string theme;                   ///< of an audit: "night" or "contrast"; empty: both
  std::filesystem::path staff_socket = "/run/lectern-staff/socket";  ///< of the service that has the rights
  bool window = false, fullscreen = false, kiosk = false, paint = false, live_workers = false;
  bool record_end = false;
  bool preview = false;  ///< takes what replaces pack and interface at once
};

/// Either what was asked, or what the program is to exit with (after help, version or a mistake, which are printed).
[[nodiscard]] std::variant<CommandLine, int> parse_command_line(int argc, const char* const* argv);

/// The packs that may be shown, the best first: the command line's or the configuration's, and in a kiosk then the one
/// that came with the program; else the one on show, the one before, the one that came with the program.
/// Shape: at least one.  Errors: missing (where it was looked for).
[[nodiscard]] Result<std::vector<std::filesystem::path>> find_packs(const CommandLine& asked, const Config& config,
                                                                    const std::filesystem::path& program);

}  // namespace lectern::app
