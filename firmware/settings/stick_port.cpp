// SPDX-License-Identifier: MIT
#include "firmware/settings/stick_port.hpp"

#include <algorithm>
#include <map>
#include <system_error>

#include "assets/base/bytes.hpp"
#include "assets/base/storage.hpp"

namespace lectern::app {

namespace {

constexpr std::size_t longest_port = 255;        // bytes
constexpr std::uint64_t most_entry = 64U << 10;  // bytes

std::map<std::string_view, std::string_view> properties_of(std::string_view entry) {
  std::map<std::string_view, std::string_view> all;
  while (!entry.empty()) {
    const std::size_t end = std::min(entry.find('\n'), entry.size());
    std::string_view line = entry.substr(0, end);
    entry.remove_prefix(std::min(end + 1, entry.size()));
    if (!line.starts_with("E:")) continue;
    line.remove_prefix(2);
    const std::size_t equals = line.find('=');
    if (equals != std::string_view::npos) all[line.substr(0, equals)] = line.substr(equals + 1);
  }
  return all;
}

}  // namespace

bool is_port(std::string_view text) {
  // As lectern-port looks for it: a controller, then a socket of its bus.
  const std::size_t bus = text.find("-usb-");
  if (bus == 0 || bus == std::string_view::npos || text.find(':', bus) == std::string_view::npos) return false;
  return text.size() <= longest_port && std::all_of(text.begin(), text.end(), [](char sign) {
           return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9') ||
                  sign == '-' || sign == '_' || sign == '.' || sign == ':' || sign == '+' || sign == ',';
         });
}

std::optional<Plugged> plugged_of(std::string_view entry) {
  const auto all = properties_of(entry);
  const auto of = [&](std::string_view key) {
    const auto found = all.find(key);
    return found == all.end() ? std::string_view() : found->second;
  };
  if (of("ID_BUS") != "usb" || of("ID_TYPE") != "disk" || !is_port(of("ID_PATH"))) return std::nullopt;
  Plugged plugged;
  plugged.port = of("ID_PATH");
  plugged.label = of("ID_FS_LABEL").empty() ? of("ID_MODEL") : of("ID_FS_LABEL");
  return plugged;
}

std::vector<Plugged> plugged_in(const std::filesystem::path& database) {
  std::vector<Plugged> found;
  std::error_code none;
  std::vector<std::filesystem::path> entries;
  for (const auto& entry : std::filesystem::directory_iterator(database, none))
    if (entry.path().filename().string().starts_with("b")) entries.push_back(entry.path());
  std::sort(entries.begin(), entries.end());
  for (const auto& entry : entries) {
    const auto bytes = read_file(entry, most_entry);
    auto plugged = bytes ? plugged_of(as_text(*bytes)) : std::nullopt;
    if (!plugged) continue;
    const auto same =
        std::find_if(found.begin(), found.end(), [&](const Plugged& one) { return one.port == plugged->port; });
    if (same == found.end())
      found.push_back(*std::move(plugged));
    else if (!plugged->label.empty())
      same->label = plugged->label;
  }
  return found;
}

std::string stick_port(const std::filesystem::path& file) {
  const auto bytes = read_file(file, most_entry);
  if (!bytes) return {};
  std::string_view line = as_text(*bytes);
  line = line.substr(0, line.find('\n'));
  return is_port(line) ? std::string(line) : std::string();
}

}  // namespace lectern::app
