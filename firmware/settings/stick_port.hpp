// SPDX-License-Identifier: MIT
// The one port that sticks are read from, as udev calls it: staff see which it is, and what is plugged in elsewhere is
// not looked at. Used by show_command and service.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "assets/base/result.hpp"

namespace lectern::app {

/// Of an installed kiosk: one line.
inline constexpr const char* stick_port_file = "/etc/lectern/stick-port";

/// Whether a text can be a port's name (ID_PATH): "platform-xhci-usb-0:1.2:1.0-scsi-0:0:0:0", "pci-0000:00:14.0-usb-…".
[[nodiscard]] bool is_port(std::string_view text);

/// A device that is plugged in: what udev's database says of it.
struct Plugged {
  std::string port;   ///< ID_PATH
  std::string label;  ///< what it calls itself
  friend bool operator==(const Plugged&, const Plugged&) = default;
};

/// What a file of udev's database says, where it is of a disk that USB brings.  Source: systemd's udev-node and
/// sd-device: lines "E:KEY=VALUE".
[[nodiscard]] std::optional<Plugged> plugged_of(std::string_view entry);

/// Sticks that are plugged in now, each port once.  `database`: /run/udev/data.
[[nodiscard]] std::vector<Plugged> plugged_in(const std::filesystem::path& database);

/// The port that was named; empty: none.
[[nodiscard]] std::string stick_port(const std::filesystem::path& file);

}  // namespace lectern::app
