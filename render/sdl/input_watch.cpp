// SPDX-License-Identifier: MIT
#include "render/sdl/input_watch.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <linux/input.h>
#include <poll.h>
#include <string>
#include <sys/eventfd.h>
#include <sys/inotify.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace lectern::sdl {

namespace {

namespace fs = std::filesystem;

using namespace std::chrono_literals;

constexpr std::size_t piece = 4096;  // bytes, read at a time
constexpr Duration unwatched = 8ms;  // half a frame: SDL is then asked for events

Descriptor watch_of(const fs::path& folder) {
  Descriptor watch(::inotify_init1(IN_NONBLOCK | IN_CLOEXEC));
  // A device may be read once udev has given it to its group, which is a change of its attributes.
  if (watch.get() >= 0 && ::inotify_add_watch(watch.get(), folder.c_str(), IN_CREATE | IN_ATTRIB | IN_DELETE) < 0)
    return {};
  return watch;
}

/// Reads all there is.  Returns whether more may come: a device that was pulled out says nothing any more.
bool drain(int fd) {
  std::array<char, piece> bytes{};
  ssize_t got = 0;
  do {
    got = ::read(fd, bytes.data(), bytes.size());
  } while (got > 0);
  return got < 0 && (errno == EAGAIN || errno == EINTR);
}

}  // namespace

InputWatch::InputWatch(fs::path devices, std::function<std::optional<Abilities>(int)> ask)
    : folder_(std::move(devices)),
      ask_(std::move(ask)),
      changes_(watch_of(folder_)),
      waker_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)) {
  open_devices();
}

void InputWatch::open_devices() {
  for (Device& device : devices_)
    if (const auto report = device.finger ? device.finger->leave() : std::nullopt) reports_.push_back(*report);
  devices_.clear();
  std::error_code none;
  for (const auto& entry : fs::directory_iterator(folder_, none)) {
    if (!entry.path().filename().string().starts_with("event")) continue;
    Device device{Descriptor(::open(entry.path().c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)), entry.path(), {}, {}};
    if (!device.file.is_open()) continue;
    if (const auto abilities = ask_(device.file.get())) {
      device.note = note_on(*abilities);
      // With places of fingers SDL reads even a single one aright.
      if (!device.note.empty() && !abilities->places_of_fingers) device.finger.emplace(*abilities->x, *abilities->y);
    }
    devices_.push_back(std::move(device));
  }
}

/// As drain, and what a panel reports is kept.
bool InputWatch::read(Device& device) {
  if (!device.finger) return drain(device.file.get());
  std::array<input_event, piece / sizeof(input_event)> events{};
  ssize_t got = 0;
  do {
    got = ::read(device.file.get(), events.data(), sizeof(events));
    for (std::size_t i = 0; (i + 1) * sizeof(input_event) <= static_cast<std::size_t>(std::max<ssize_t>(got, 0)); ++i)
      if (const auto report = device.finger->take(events[i].type, events[i].code, events[i].value))
        reports_.push_back(*report);
  } while (got > 0);
  return got < 0 && (errno == EAGAIN || errno == EINTR);
}

bool InputWatch::reads_panels() const {
  return std::any_of(devices_.begin(), devices_.end(), [](const Device& device) { return device.finger.has_value(); });
}

std::vector<Report> InputWatch::take_reports() {
  return std::exchange(reports_, {});
}

bool InputWatch::reads(int file) const {
  if (!reads_panels()) return false;
  std::error_code none;
  const fs::path path = fs::read_symlink(fs::path("/proc/self/fd") / std::to_string(file), none);
  return std::any_of(devices_.begin(), devices_.end(),
                     [&](const Device& device) { return device.finger.has_value() && device.path == path; });
}

std::vector<std::string> InputWatch::notes() const {
  std::vector<std::string> notes;
  for (const Device& device : devices_)
    if (!device.note.empty()) notes.push_back(device.note);
  return notes;
}

bool InputWatch::sleep(Duration at_most) {
  std::vector<pollfd> wanted{{waker_.get(), POLLIN, 0}, {changes_.get(), POLLIN, 0}};
  for (const Device& device : devices_) wanted.push_back({device.file.get(), POLLIN, 0});
  if (changes_.get() < 0) at_most = std::min(at_most, unwatched);
  const auto patience = std::chrono::ceil<std::chrono::milliseconds>(at_most).count();
  if (::poll(wanted.data(), wanted.size(), static_cast<int>(patience)) <= 0) return false;
  if (wanted[0].revents != 0) drain(waker_.get());
  bool stirred = false;
  bool changed = wanted[1].revents != 0;
  for (std::size_t i = 2; i < wanted.size(); ++i) {
    if (wanted[i].revents == 0) continue;
    stirred = true;
    if (!read(devices_[i - 2])) changed = true;
  }
  if (changed) {
    drain(changes_.get());
    open_devices();
  }
  return stirred || changed;
}

void InputWatch::wake() {
  const std::uint64_t once = 1;
  // It can only fail where it has been told so often already that a sleep ends.
  static_cast<void>(::write(waker_.get(), &once, sizeof(once)));
}

}  // namespace lectern::sdl
