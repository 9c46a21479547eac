// SPDX-License-Identifier: MIT
#include "firmware/import/sticks.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <poll.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <system_error>
#include <utility>

#include "assets/base/storage.hpp"
#include "assets/base/visible.hpp"

namespace lectern::importing {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t most_words = 64U << 10;  // bytes that udev says of a device; it is some hundred

std::optional<dev_t> device_of(const fs::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return std::nullopt;
  return status.st_dev;
}

/// Whether the file system lies on a device of its own that may be pulled.
bool has_device(dev_t device) {
  return ::major(device) != 0;
}

/// A stick that was pulled fails what is read of it moments before the system takes its device away.
bool stays_there(const fs::path& path, dev_t device) {
  constexpr int looks = 5;
  constexpr int between = 100;  // milliseconds
  const fs::path known = fmt::format("/sys/dev/block/{}:{}", ::major(device), ::minor(device));
  std::error_code none;
  for (int i = 0; i < looks; ++i) {
    if (device_of(path) != device) return false;
    if (!has_device(device)) return true;
    if (!fs::exists(known, none)) return false;
    ::poll(nullptr, 0, between);
  }
  return true;
}

std::string label_of(dev_t device, const fs::path& path) {
  std::string label;
  if (has_device(device))
    if (const auto words =
            read_file(fmt::format("/run/udev/data/b{}:{}", ::major(device), ::minor(device)), most_words))
      label = label_in(as_text(*words));
  return label.empty() ? visible(path.filename().string()) : label;
}

}  // namespace

std::vector<fs::path> mounted_below(const fs::path& folder) {
  std::vector<fs::path> found;
  const auto own = device_of(folder);
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder, none))
    if (entry.is_directory(none) && !entry.is_symlink(none) && device_of(entry.path()) != own)
      found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

std::vector<Source> open_sticks(const std::vector<fs::path>& folders) {
  std::vector<Source> sticks;
  for (const fs::path& path : folders) {
    auto folder = open_folder(path);
    const auto device = device_of(path);
    if (!folder || !device) continue;
    sticks.push_back({staff::Where::stick, label_of(*device, path), std::move(*folder),
                      [path, device] { return stays_there(path, *device); }});
  }
  return sticks;
}

Source open_incoming(const fs::path& path) {
  auto folder = open_folder(path);
  return {staff::Where::incoming, "incoming", folder ? std::move(*folder) : nullptr, {}};
}

std::string label_in(std::string_view words) {
  constexpr std::string_view key = "E:ID_FS_LABEL=";
  constexpr std::size_t longest = 64;  // bytes; FAT has 11 letters, exFAT 15
  while (!words.empty()) {
    const std::size_t end = std::min(words.find('\n'), words.size());
    const std::string_view line = words.substr(0, end);
    if (line.starts_with(key)) {
      const std::string shown = visible(line.substr(key.size()));
      return std::string(first_of(shown, longest));
    }
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return {};
}

}  // namespace lectern::importing
