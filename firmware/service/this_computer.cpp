// SPDX-License-Identifier: MIT
#include "firmware/service/this_computer.hpp"

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstring>
#include <fmt/format.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <system_error>
#include <utility>

#include "assets/base/bytes.hpp"
#include "assets/base/storage.hpp"
#include "assets/base/terminal.hpp"
#include "assets/base/visible.hpp"
#include "assets/walls/walls.hpp"
#include "firmware/hours/told.hpp"
#include "firmware/library/facts.hpp"
#include "firmware/library/installed.hpp"
#include "firmware/library/trial.hpp"
#include "firmware/settings/pin.hpp"
#include "firmware/settings/stick_port.hpp"
#include "firmware/style/metrics.hpp"

namespace lectern::service {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t most_line = 4096;       // bytes
constexpr std::uint64_t least_free = 4U << 20;  // bytes: less, and nothing can be kept
constexpr std::size_t most_entries = 128;       // of incoming/ that are looked at
constexpr int least_brightness = 5;             // per cent: it can still be read, and put right
constexpr int hundred = 100;                    // per cent
constexpr int millidegrees = 1000;              // in a degree
constexpr unsigned long throttled_now = 0xF;    // undervoltage, capped, throttled, too hot; source: vcgencmd
// Source: systemd(1), SIGNALS.
constexpr int poweroff_signal = 4;  // after SIGRTMIN
constexpr int reboot_signal = 5;

template <class Number>
std::optional<Number> number_in(std::string_view text, int base = 10) {
  if (base == 16 && text.starts_with("0x")) text.remove_prefix(2);
  Number number = 0;
  const auto [stop, wrong] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  if (wrong != std::errc{} || stop != text.data() + text.size()) return std::nullopt;
  return number;
}

/// The first folder in another that holds a file; empty: none does.
fs::path folder_with(const fs::path& folder, const char* file) {
  std::error_code none;
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(folder, none))
    if (fs::exists(entry.path() / file, none)) found.push_back(entry.path());
  return found.empty() ? fs::path() : *std::min_element(found.begin(), found.end());
}

/// The viewer's program, by which it and this one find the same files: this one is installed where nobody types it.
fs::path viewers_program() {
  const fs::path own = this_program();
  const fs::path folder = own.parent_path();
  const bool installed = folder.filename() == "lectern" && folder.parent_path().filename() == "lib";
  return installed ? folder.parent_path().parent_path() / "bin/lectern" : own;
}

/// Writes into a file of the kernel's, which is there and is not exchanged.
Result<void> write_through(const fs::path& file, std::string_view text) {
  LECTERN_TRY(writer, extend_file(file));
  LECTERN_CHECK(writer->write_at(0, as_bytes(text)));
  return writer->commit();
}

}  // namespace

fs::path ThisComputer::at(std::string_view path) const {
  return options_.root / path.substr(1);
}

std::optional<std::string> ThisComputer::line(const fs::path& file) const {
  const auto bytes = read_file(file, most_line);
  if (!bytes) return std::nullopt;
  const std::string_view text = as_text(*bytes);
  return std::string(text.substr(0, text.find('\n')));
}

std::optional<std::string> ThisComputer::pin_hash() {
  auto hash = line(at(app::pin_file));
  return hash && app::is_pin_hash(*hash) ? hash : std::nullopt;
}

Result<app::Config> ThisComputer::settings() {
  return app::read_config_if_there(at(app::usual_config));
}

Result<app::Shelf> ThisComputer::shelf() {
  app::Shelf shelf;
  LECTERN_TRY(links, open_folder(at(app::installed_folder)));
  LECTERN_TRY(packs, links->folder(app::packs_folder));
  auto imported = links->inner(app::imported_folder);
  shelf.links = std::move(links);
  shelf.packs = std::move(packs);
  if (imported) shelf.imported = *std::move(imported);
  shelf.own = app::pack_of_program(viewers_program());
  return shelf;
}

std::unique_ptr<Folder> ThisComputer::kept() {
  constexpr mode_t for_root_alone = 0700;
  const fs::path path = at(app::installed_folder) / "staff";
  ::mkdir(path.c_str(), for_root_alone);
  auto folder = open_folder(path);
  return folder ? *std::move(folder) : nullptr;
}

app::Runs ThisComputer::runs() {
  return app::Runs(at("/run/lectern"));
}

app::Walls ThisComputer::walls() {
  app::Walls walls{options_.trial_user, app::trial_memory, app::trial_seconds};
  walls.may_go_on = options_.may_go_on;
  return walls;
}

Result<app::Judge> ThisComputer::trial(const app::Config& config, const app::Tell& heard) {
  LECTERN_TRY(interface, pack::Interface::open(app::interface_of({}, viewers_program())));
  return app::trial_apart(walls(), interface, app::metrics_of(options_.glass, config.mm), heard);
}

app::Judge ThisComputer::whole() {
  return app::whole_apart(walls(), [](int) {});
}

Result<staff::Found> ThisComputer::facts(const ReadableFile& file, const std::string& name) {
  return app::facts_behind(walls(), file, name, app::Reading::index, [](int) {});
}

std::string ThisComputer::boot_id() {
  return app::boot_id();
}

std::string ThisComputer::version() {
  return LECTERN_VERSION;
}

std::optional<bool> ThisComputer::throttled() const {
  std::error_code none;
  // "soc" up to the Raspberry Pi 4, "soc@107c000000" on the 5; the firmware's device below it is called likewise.
  for (const auto& entry : fs::directory_iterator(at("/sys/devices/platform"), none)) {
    if (!entry.path().filename().string().starts_with("soc")) continue;
    const fs::path firmware = folder_with(entry.path(), "get_throttled");
    const auto said = firmware.empty() ? std::nullopt : line(firmware / "get_throttled");
    if (const auto bits = said ? number_in<unsigned long>(*said, 16) : std::nullopt)
      return (*bits & throttled_now) != 0;
  }
  // Kernels without that file, Debian's and those of the 5, say at least whether the power is too weak.
  for (const auto& entry : fs::directory_iterator(at("/sys/class/hwmon"), none)) {
    if (line(entry.path() / "name") != "rpi_volt") continue;
    const auto said = line(entry.path() / "in0_lcrit_alarm");
    if (const auto weak = said ? number_in<int>(*said) : std::nullopt) return *weak != 0;
  }
  return std::nullopt;
}

staff::Board ThisComputer::board() {
  staff::Board board;
  board.up = std::chrono::duration_cast<std::chrono::seconds>(app::since_boot());
  if (const auto said = line(at("/sys/class/thermal/thermal_zone0/temp")))
    if (const auto heat = number_in<int>(*said)) board.celsius = *heat / millidegrees;
  board.throttled = throttled();
  struct statvfs room {};
  if (::statvfs(at(app::installed_folder).c_str(), &room) == 0)
    board.free_bytes = std::uint64_t{room.f_bavail} * room.f_frsize;
  const fs::path light = folder_with(at("/sys/class/backlight"), "brightness");
  const auto now = light.empty() ? std::nullopt : line(light / "brightness");
  const auto most = light.empty() ? std::nullopt : line(light / "max_brightness");
  if (now && most)
    if (const auto part = number_in<std::int64_t>(*now), all = number_in<std::int64_t>(*most);
        part && all && *all > 0 && *part >= 0)
      board.brightness = static_cast<int>(std::min<std::int64_t>(*part * hundred / *all, hundred));
  return board;
}

std::optional<staff::Event> ThisComputer::storage() {
  using staff::Outcome;
  const fs::path folder = at(app::installed_folder);
  struct statvfs room {};
  if (::statvfs(folder.c_str(), &room) != 0)
    return staff::Event{Outcome::storage_missing, {}, fmt::format("{}: {}", folder.string(), std::strerror(errno))};
  if ((room.f_flag & ST_RDONLY) != 0) return staff::Event{Outcome::storage_read_only, {}, folder.string()};
  const std::uint64_t free = std::uint64_t{room.f_bavail} * room.f_frsize;
  if (free < least_free || (room.f_files > 0 && room.f_favail == 0))
    return staff::Event{Outcome::storage_full, {}, fmt::format("{} bytes are free in {}", free, folder.string())};
  if (kept() == nullptr) return staff::Event{Outcome::storage_missing, {}, (folder / "staff").string()};
  if (const auto there = shelf(); !there) return staff::Event{Outcome::storage_missing, {}, there.error().what};
  return std::nullopt;
}

bool ThisComputer::stick() {
  struct stat around {};
  if (::stat(at("/run/lectern-stick").c_str(), &around) != 0) return false;
  // Something is mounted there where the folder is another file system's.
  const auto is_mounted = [&](const char* kind) {
    struct stat inner {};
    return ::stat((at("/run/lectern-stick") / kind).c_str(), &inner) == 0 && inner.st_dev != around.st_dev;
  };
  return is_mounted("vfat") || is_mounted("exfat");
}

bool ThisComputer::port_named() {
  return !app::stick_port(at(app::stick_port_file)).empty();
}

std::string ThisComputer::incoming() {
  auto links = open_folder(at(app::installed_folder));
  if (!links) return {};
  auto folder = (*links)->inner("incoming");
  if (!folder) return {};
  const auto entries = (*folder)->entries(most_entries);
  if (!entries) return {};
  std::string all;
  for (const Entry& one : entries->some) {
    const auto file = (*folder)->open(one.name);
    const auto state = file ? (*file)->state() : std::nullopt;
    if (state) all += fmt::format("{} {} {}\n", visible(one.name), state->size, state->changed);
  }
  return all;
}

std::string ThisComputer::hour() {
  const auto told = app::told_hour(at("/run/lectern"), app::boot_id());
  if (!told || !*told) return {};
  return app::in_digits(std::chrono::duration_cast<app::TimeOfDay>(app::time_of_day(**told, app::since_boot())));
}

Result<void> ThisComputer::tell_door(std::string_view word) {
  return write_file(at("/run/lectern-staff/door"), as_bytes(fmt::format("{}\n", word)));
}

Result<void> ThisComputer::offer_counts(std::string_view csv) {
  return write_file(at("/run/lectern-staff/counts.csv"), as_bytes(csv));
}

std::string ThisComputer::copied() {
  const fs::path file = at("/run/lectern-staff/copied");
  const auto said = line(file);
  std::error_code none;
  if (said) fs::remove(file, none);
  return said.value_or("");
}

Result<void> ThisComputer::switch_power(Power power) {
  const bool restart = power == Power::restart;
  if (options_.root != "/")
    return write_file(at("/run/lectern-staff/power"), as_bytes(restart ? "restart\n" : "shut-down\n"));
  if (::kill(1, SIGRTMIN + (restart ? reboot_signal : poweroff_signal)) == 0) return {};
  return fail(ErrorCode::unavailable,
              fmt::format("the computer's first process cannot be told: {}", std::strerror(errno)));
}

Result<void> ThisComputer::set_brightness(int percent) {
  const fs::path light = folder_with(at("/sys/class/backlight"), "brightness");
  const auto most = light.empty() ? std::nullopt : line(light / "max_brightness");
  const auto all = most ? number_in<std::int64_t>(*most) : std::nullopt;
  if (!all || *all <= 0) return fail(ErrorCode::unavailable, "this display has no brightness that can be set");
  const std::int64_t part = *all * std::clamp(percent, least_brightness, hundred) / hundred;
  return write_through(light / "brightness", fmt::format("{}\n", std::max<std::int64_t>(part, 1)));
}

Result<void> ThisComputer::tell_hour(app::TimeOfDay hour) {
  return app::tell_hour(at("/run/lectern"), hour, app::since_boot(), app::boot_id());
}

std::vector<std::string> ThisComputer::standing_walls() {
  return options_.walls;
}

std::vector<std::string> ThisComputer::refused_calls() {
  return walls::off_list();
}

void ThisComputer::journal(std::string_view words) {
  print_line(stderr, fmt::format("lectern-staff: {}", words));
}

}  // namespace lectern::service
