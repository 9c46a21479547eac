// SPDX-License-Identifier: MIT
// The sticks that are there: file systems that somebody mounted for reading. Used by import alone; it never mounts.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "firmware/import/kiosk.hpp"

namespace lectern::importing {

/// Where the system mounts sticks, one file system a folder; a folder on which nothing is mounted is no stick.
inline constexpr const char* sticks_folder = "/run/lectern-stick";

/// Folders below on which something is mounted, in order of their names.
[[nodiscard]] std::vector<std::filesystem::path> mounted_below(const std::filesystem::path& folder);

/// Opens folders as sticks. Each is called what its file system is called, as the system found it when it was plugged
/// in, else what its folder is. One that cannot be opened is left out.
[[nodiscard]] std::vector<Source> open_sticks(const std::vector<std::filesystem::path>& folders);

/// The folder that others feed.  Shape: its folder is nothing where it cannot be opened.
[[nodiscard]] Source open_incoming(const std::filesystem::path& folder);

/// The label that udev's words about a device say; empty: none.  Source: lines "E:ID_FS_LABEL=…" of /run/udev/data.
[[nodiscard]] std::string label_in(std::string_view words);

}  // namespace lectern::importing
