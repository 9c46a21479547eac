// SPDX-License-Identifier: MIT
// What lectern-show sets for the staff page: its PIN, and the port that sticks are read from. Used by show_command
// alone.
#pragma once

#include <filesystem>
#include <string>

namespace lectern::app {

/// Asks for a PIN and keeps its hash, for root alone.  Returns the exit status.
[[nodiscard]] int set_pin(const std::filesystem::path& file);

/// Names the port of the stick that is plugged in, or the one that is `named`; "off": none.
/// Returns the exit status.
[[nodiscard]] int set_stick_port(const std::filesystem::path& file, const std::filesystem::path& database,
                                 const std::string& named);

}  // namespace lectern::app
