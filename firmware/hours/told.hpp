// SPDX-License-Identifier: MIT
// The hour that staff told, kept in the service's folder in memory until the computer is switched off. Used by main and
// show_command: lectern-show writes it, the viewer reads it.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "assets/base/result.hpp"
#include "firmware/hours/hours.hpp"

namespace lectern::app {

/// How long the computer has been on.  Source: CLOCK_BOOTTIME.
[[nodiscard]] SinceBoot since_boot();

/// The kernel's name for the time since it was switched on; empty where it does not say.
[[nodiscard]] std::string boot_id(const std::filesystem::path& file = "/proc/sys/kernel/random/boot_id");

/// The folder that the service manager names (RUNTIME_DIRECTORY), else that of the installed service.
[[nodiscard]] std::filesystem::path folder_of_hour();

/// Keeps what is told now.  Errors: unwritable (as where the viewer does not run and there is no folder).
[[nodiscard]] Result<void> tell_hour(const std::filesystem::path& folder, TimeOfDay hour, SinceBoot now,
                                     const std::string& boot);

/// What was told since the computer was switched on; nothing: it was not told, or in another time of running.
/// Errors: malformed, unreadable.
[[nodiscard]] Result<std::optional<ToldHour>> told_hour(const std::filesystem::path& folder, const std::string& boot);

}  // namespace lectern::app
