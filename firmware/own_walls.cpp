// SPDX-License-Identifier: MIT
#include "firmware/own_walls.hpp"

#include <cstdlib>
#include <fmt/format.h>
#include <initializer_list>
#include <utility>

namespace lectern::app {

namespace {

namespace fs = std::filesystem;

void add_named(std::vector<fs::path>& places, const char* variable, const fs::path& below = {}) {
  const char* named = std::getenv(variable);
  if (named != nullptr && *named != '\0') places.push_back(below.empty() ? fs::path(named) : fs::path(named) / below);
}

/// The folder that holds a file, and where it leads, should it be a link.
void add_around(std::vector<fs::path>& places, const fs::path& file) {
  if (file.empty()) return;
  std::error_code none;
  places.push_back(fs::absolute(file, none).parent_path());
  places.push_back(fs::canonical(file, none).parent_path());
}

}  // namespace

walls::Places places_of_viewer(const CommandLine& asked, const Config& config, const fs::path& program) {
  walls::Places places;
  // Libraries that are loaded late, Mesa's settings, processors and devices as the kernel and udev tell of them.
  places.read = {"/usr", "/lib", "/lib64", "/etc", "/proc", "/sys", "/run/udev"};
  // The folder above that of packs: what is mounted there later has another root.
  places.read.push_back(asked.folder);
  places.read.push_back(asked.folder.parent_path());
  for (const fs::path& file : {asked.pack, asked.interface, config.pack, program}) add_around(places.read, file);
  places.read.push_back(program.parent_path().parent_path());
  add_named(places.read, "XAUTHORITY");
  add_named(places.read, "HOME", ".Xauthority");
  add_named(places.write, "RUNTIME_DIRECTORY");
  add_named(places.write, "XDG_RUNTIME_DIR");
  // All of it, as the folders in it go with their last device and come anew with the next: a touch panel that is
  // plugged in again. Which devices those are, the service manager and their owners say.
  places.devices = {"/dev"};
  std::erase(places.read, fs::path());
  std::erase(places.read, fs::path("/"));
  return places;
}

void OwnWalls::raise_places(const walls::Places& places) {
  wanted_ = true;
  standing_ = walls::raise_places(places);
}

void OwnWalls::shown() {
  if (!wanted_) return;
  if (!std::exchange(raised_, true)) {
    standing_ = walls::both(std::move(standing_), walls::raise_calls(walls::Profile::viewer));
    for (const std::string& missing : standing_.missing) journal_(missing);
  }
  if (walls::off_list_count() == told_) return;
  const auto names = walls::off_list();
  // In order of their numbers, so that which are new is not to be seen: all are named.
  told_ = names.size();
  journal_(
      fmt::format("the system was asked for what the viewer has no need of, and refused it: {}; what is on the "
                  "glass goes on",
                  fmt::join(names, ", ")));
}

void OwnWalls::tell(KioskFacts& facts) const {
  facts.walls = walls::walls_in_words(standing_);
  facts.refused = walls::off_list();
}

}  // namespace lectern::app
